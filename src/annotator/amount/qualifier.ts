import { ancestors, type Word, wordAt } from "../../document/tree.ts";
import type { AmountQualifier } from "../../record/value.ts";
import { readForm, readFormBefore } from "./forms.ts";
import { at } from "./piece.ts";
import type { Quantity } from "./quantity.ts";
import type { Sentence } from "./sentence.ts";

export interface Qualified {
  readonly qualifier: AmountQualifier;
  readonly first: number;
  readonly last: number;
}

/** How a quantity is hedged, by the words before and after it, and where the hedge begins and ends. */
export function readQualifier(sentence: Sentence, quantity: Quantity, floor: number): Qualified {
  const { pieces, forms } = sentence;
  const found = readFormBefore(forms.hedges, pieces, quantity.first);
  const before = found && found.first >= floor ? found : null;
  const first = before?.first ?? quantity.first;
  const move = readMove(sentence, quantity, first);
  const after = readForm(forms.after, pieces, quantity.last);
  const last = after?.last ?? quantity.last;
  // "fell below 27" tells where it is, not how far it fell.
  const verb = sentence.tree.words[at(pieces, first - 1).word]?.upos === "VERB";
  const place = before && verb && PLACES.has(at(pieces, before.first).lower);
  if (move && !place) return { qualifier: move, first, last };
  if (before && !isPlace(sentence, before.first, before.value)) return { qualifier: before.value, first, last };
  if (after) return { qualifier: after.value, first: quantity.first, last };
  return { qualifier: "exactly", first: quantity.first, last: quantity.last };
}

const PLACES = new Set(["below", "above", "under", "over", "beyond"]);

/** "over 3 days", "under 5 presidents" are places in time or rank; only numbers with "some" before "of" are shares. */
function isPlace({ tree, pieces }: Sentence, index: number, value: string): boolean {
  const { lower, word } = at(pieces, index);
  if (lower === "some") return false;
  return value === "less-than" && tree.words[word]?.upos === "ADV";
}

/** "rose 5 percent", "fell by 3 points", "up 4%", "lost 190 points"; not "rose to 5 percent". */
function readMove(sentence: Sentence, quantity: Quantity, first: number): "increase" | "decrease" | null {
  const { tree, pieces, forms } = sentence;
  const previous = at(pieces, first - 1);
  if (previous.lower === "+" && at(pieces, first).glued && !previous.glued) return "increase";
  const direction = (word: Word | undefined): "increase" | "decrease" | null => {
    if (!word || (word.deprel === "compound:prt" && !MOVERS.has(wordAt(tree, word.head).lemma))) return null;
    const lemma = word.lemma.toLowerCase();
    if (forms.increase.has(lemma)) return "increase";
    return forms.decrease.has(lemma) ? "decrease" : null;
  };
  const beside = tree.words[previous.word];
  // "lost three matches": the matches did not become fewer.
  if (quantity.rule === "count" && beside?.upos === "VERB") return null;
  if (previous.lower === "by")
    return direction(governor(sentence, quantity)) ?? direction(tree.words[at(pieces, first - 2).word]);
  if (beside?.upos === "VERB" || beside?.upos === "ADV" || beside?.upos === "ADP" || beside?.upos === "ADJ") {
    return direction(beside);
  }
  return null;
}

/** "ended up 5 percent", but not "gave up 5 percent". */
const MOVERS = new Set("be end finish close go come tick edge inch creep trade open move".split(" "));

/** The verb that an amount hangs on. */
function governor({ tree }: Sentence, quantity: Quantity): Word | undefined {
  return ancestors(tree, wordAt(tree, quantity.word).index).find(({ upos }) => upos === "VERB" || upos === "ADJ");
}
