import { type Tree, wordAt } from "../../document/tree.ts";
import { at, type Piece } from "./piece.ts";

/** "5,000 troops", "two ballistic missiles", "dozens of people": the noun that a number counts, as it is written. */
export function readNoun(
  tree: Tree,
  pieces: readonly Piece[],
  index: number,
  vague: boolean,
): { unit: string; last: number } | null {
  const number = tree.words[at(pieces, index - 1).word];
  const next = at(pieces, index);
  if (!number || at(pieces, next.lower === "of" ? index + 1 : index).word < 0) return null;
  const of = vague && next.lower === "of" ? index + 1 : index;
  const word = of > index ? firstNoun(tree, at(pieces, of).word) : countedNoun(tree, number.index, next.word);
  if (word === null) return null;
  let last = of;
  while (last < pieces.length && at(pieces, last).word <= word) last += 1;
  return { unit: wordAt(tree, word).text.toLowerCase(), last };
}

const GAP = 4;

/** The head of the number if that is a noun close behind it; else the first noun behind adjectives. */
function countedNoun(tree: Tree, number: number, next: number): number | null {
  const { head, deprel } = wordAt(tree, number);
  if (head > number && head - number <= GAP && deprel.startsWith("nummod") && isNoun(tree, head)) {
    return wholeNoun(tree, head);
  }
  if (head >= 0 && head < number && deprel.startsWith("nummod")) return null;
  return next === number ? null : firstNoun(tree, next);
}

/** "two coast guard ships" counts ships, even where the number hangs on "coast". */
function wholeNoun(tree: Tree, noun: number): number {
  let index = noun;
  for (let word = wordAt(tree, index); word.deprel === "compound" && word.head > index; word = wordAt(tree, index)) {
    index = word.head;
  }
  return index;
}

/** The last noun of a run "ballistic missiles", "heads of state" stops at "heads". */
function firstNoun(tree: Tree, start: number): number | null {
  // "against 25 last year" counts no years.
  if (/^(?:last|this|next|the|a|an)$/i.test(wordAt(tree, start).text)) return null;
  for (let index = start; index < Math.min(start + GAP, tree.words.length); index += 1) {
    const { upos } = wordAt(tree, index);
    if (isNoun(tree, index)) {
      let last = index;
      while (last + 1 < tree.words.length && isNoun(tree, last + 1) && last - start < GAP) last += 1;
      return last;
    }
    const { xpos } = wordAt(tree, index);
    if (!["ADJ", "PROPN", "DET"].includes(upos) && xpos !== "VBG" && xpos !== "VBN") return null;
  }
  return null;
}

function isNoun(tree: Tree, index: number): boolean {
  return wordAt(tree, index).upos === "NOUN";
}
