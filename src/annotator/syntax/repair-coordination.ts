import { childrenBy, createTree, type Tree, type Word, wordAt } from "../../document/tree.ts";

/**
 * Moves a coordinated verb out of a reported clause when its tense says that it was never in there:
 * "Oslo denied that it had sent ships, and threatened to leave." What was denied is told in the past perfect, so the
 * simple past after the comma goes on with the denying. Parsers attach by nearness and get this wrong about always.
 */
export function repairCoordination(tree: Tree): Tree {
  const moved = new Map<number, number>();
  for (const word of tree.words) {
    const target = reporterOf(tree, word);
    if (target !== undefined) moved.set(word.index, target);
  }
  if (moved.size === 0) return tree;
  const words = tree.words.map((word) => ({ ...word, head: moved.get(word.index) ?? word.head }));
  return createTree(tree.sentence, words);
}

/** The reporting verb that a wrongly attached conjunct belongs to. */
function reporterOf(tree: Tree, word: Word): number | undefined {
  if (word.deprel !== "conj" || word.xpos !== "VBD" || word.head < 0) return undefined;
  const inner = wordAt(tree, word.head);
  if (inner.deprel !== "ccomp" || inner.xpos !== "VBN" || inner.head < 0) return undefined;
  const reporter = wordAt(tree, inner.head);
  const isPerfect = childrenBy(tree, inner.index, "aux").some((aux) => aux.text.toLowerCase() === "had");
  const goesOn = childrenBy(tree, word.index, "nsubj", "aux").length === 0;
  const hasComma = childrenBy(tree, word.index, "punct").some((mark) => mark.text === ",");
  return isPerfect && goesOn && hasComma && reporter.xpos === "VBD" ? reporter.index : undefined;
}
