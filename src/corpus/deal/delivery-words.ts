/** "so far", "in total": a sum of all that has come, not one more part of it. */
const TOTAL =
  /\b(?:so far|to date|until now|in total|in all|altogether|a total of|total(?:l?ing|led)?|overall|cumulative(?:ly)?|all told)\b|\b(?:has|have) (?:now |already )?(?:reached|exceeded|passed|surpassed|risen to|grown to|totall?ed|amounted to)\b|\bhas(?: now)? .{0,40}\bof (?:the|its|a) (?:promised|pledged|agreed)/i;
/** "Moldova has received 84 million euros": what stands in the perfect is what has come until now. */
const PERFECT =
  /\b(?:has|have) (?:\w+ ){0,2}(?:received|paid|delivered|invested|disbursed|provided|sent|spent|transferred|supplied|shipped|given|bought|come|arrived)\b/i;
/** "another $200 million", "a second tranche": one part. */
const PART =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|initial|latest|next|another|further|additional|new)\b(?= (?:[^.,;]{0,24})?(?:tranche|instal?ment|shipment|consignment|batch|portion|payment|delivery|part|slice)|[^.,;]{0,6}$)/i;
const PART_NOUN = /\b(?:tranche|instal?ment|shipment|consignment|batch|slice)\b/i;

/** Whether the words around a sum say that it is all so far. A sum that words call a part is none, whatever else is said. */
export function isTotal(sentence: string, sum: string): boolean {
  const { before, clause } = around(sentence, sum);
  if (/\b(?:total|bringing|taking|raising|lifting)(?: [^.;]{0,40})? to\s*(?:about |nearly |over )?$/i.test(before))
    return true;
  if (partOf(sentence, sum) !== null || PART_NOUN.test(clause)) return false;
  return TOTAL.test(clause) || TOTAL.test(sentence) || PERFECT.test(clause);
}

/** Which part a sum is called: "second" of "a second tranche of $4 billion", "another" of "another 2 billion". */
export function partOf(sentence: string, sum: string): string | null {
  const { before, after, clause } = around(sentence, sum);
  const beside = PART.exec(before) ?? (PART_NOUN.test(after) ? PART.exec(`${before}tranche`) : null);
  if (beside?.[1]) return beside[1].toLowerCase();
  return PART_NOUN.test(clause) ? (PART.exec(clause)?.[1]?.toLowerCase() ?? null) : null;
}

/** "$1.8 billion of the promised $3.5 billion", "of the $5 billion it pledged": the sum is the promise. */
export function isWhatWasPromised(sentence: string, sum: string): boolean {
  const { before, after } = around(sentence, sum);
  const isNamed =
    /\b(?:promised|pledged|agreed|committed|planned)\s*$/i.test(before) || /\b(?:promised|pledged)\b/.test(sum);
  const isWhole = /\b(?:out )?of (?:the|a|its|their)\s*$/i.test(before);
  return (
    isNamed ||
    (isWhole && (/^\s*(?:it|he|she|they|that|which|promised|pledged)\b/i.test(after) || /\bout of/.test(before)))
  );
}

/** What stands before and after a sum, and the clause it is in. */
function around(sentence: string, sum: string): { before: string; after: string; clause: string } {
  const at = sentence.indexOf(sum);
  if (at < 0) return { before: "", after: "", clause: sentence };
  const before = clauseEnd(sentence.slice(0, at));
  const after = sentence.slice(at + sum.length).split(/[;:—]|, (?:and|bringing|taking|but|while|said)\b/)[0] ?? "";
  return { before, after, clause: `${before}${sum}${after}` };
}

function clauseEnd(before: string): string {
  return before.split(/[;:—]|, (?:and|but|while)\b/).at(-1) ?? "";
}
