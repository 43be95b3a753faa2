import { type Tree, type Word, wordAt } from "../../document/tree.ts";

/** The verb group: auxiliaries and adverbs before the verb, a particle after it, "in a statement", a colon. */
export function cueWords(tree: Tree, verb: Word): number[] {
  const words = [verb.index];
  for (let index = verb.index - 1; index >= 0; index -= 1) {
    const word = wordAt(tree, index);
    const part =
      word.head === verb.index &&
      ["aux", "aux:pass", "advmod", "cop"].includes(word.deprel) &&
      word.upos !== "SCONJ" &&
      word.xpos !== "WRB";
    const negator = word.upos === "PART" && word.head === verb.index;
    if (!part && !negator) break;
    words.unshift(index);
  }
  let next = verb.index + 1;
  if (wordAt(tree, Math.min(next, tree.words.length - 1)).deprel === "compound:prt") words.push(next++);
  if (
    tree.words[next]?.text === "in" &&
    (tree.words[next + 1]?.lemma === "a" || tree.words[next + 1]?.lemma === "an") &&
    MEDIA.has(tree.words[next + 2]?.lemma ?? "")
  ) {
    words.push(next, next + 1, next + 2);
    next += 3;
  }
  if (tree.words[next]?.text === ":") words.push(next);
  return words;
}

const MEDIA = new Set(["statement", "interview", "speech", "tweet", "letter", "email", "post", "report"]);
