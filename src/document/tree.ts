import type { Token } from "./sentence.ts";
import { cover, type Span } from "./span.ts";

/** A token with its Universal Dependencies annotation (https://universaldependencies.org, English). */
export interface Word extends Token {
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index of the head in the same sentence; -1 for the root. */
  readonly head: number;
  readonly deprel: string;
  /** What the network says of entities here: `O`, or `B-`/`I-`/`L-`/`U-` and a kind. */
  readonly entity: string;
}

/** The dependency tree of one sentence. */
export interface Tree extends Span {
  /** Index of the sentence; `document.trees[i].sentence === i`. */
  readonly sentence: number;
  readonly words: readonly Word[];
  readonly root: number;
  /** Dependents of each word, in text order. */
  readonly children: readonly (readonly number[])[];
}

/** Builds the tree over its words. Throws when no word is the root. */
export function createTree(sentence: number, words: readonly Word[]): Tree {
  const children: number[][] = words.map(() => []);
  let root = -1;
  for (const word of words) {
    if (word.head < 0) root = word.index;
    else children[word.head]?.push(word.index);
  }
  if (root < 0) throw new Error(`Sentence ${sentence} has no root.`);
  return { ...cover(words), sentence, words, root, children };
}

/** The word at an index. Throws when there is none: an index always comes from the same tree. */
export function wordAt(tree: Tree, index: number): Word {
  const word = tree.words[index];
  if (!word) throw new RangeError(`Sentence ${tree.sentence} has no word ${index}.`);
  return word;
}

/** `nsubj:pass` is an `nsubj`; `nsubj` is not an `nsubj:pass`. */
export function isRelation(deprel: string, relation: string): boolean {
  return deprel === relation || deprel.startsWith(`${relation}:`);
}

/** Dependents of a word that stand in one of the given relations, in text order. */
export function childrenBy(tree: Tree, index: number, ...relations: readonly string[]): Word[] {
  const found: Word[] = [];
  for (const child of tree.children[index] ?? []) {
    const word = wordAt(tree, child);
    if (relations.some((relation) => isRelation(word.deprel, relation))) found.push(word);
  }
  return found;
}

/** The first dependent in one of the given relations. */
export function childBy(tree: Tree, index: number, ...relations: readonly string[]): Word | undefined {
  return childrenBy(tree, index, ...relations)[0];
}

/** A word and all its conjuncts: "Hungary and Romania" from "Hungary". */
export function withConjuncts(tree: Tree, index: number): Word[] {
  return [wordAt(tree, index), ...childrenBy(tree, index, "conj").flatMap((word) => withConjuncts(tree, word.index))];
}

/** Indices of all words under a word, itself included, in text order; `without` leaves out the subtrees of others. */
export function subtree(tree: Tree, index: number, ...without: readonly number[]): number[] {
  const found: number[] = [];
  const stack = [index];
  while (stack.length > 0) {
    const top = stack.pop() as number;
    if (without.includes(top)) continue;
    found.push(top);
    stack.push(...(tree.children[top] ?? []));
  }
  return found.sort((a, b) => a - b);
}

/** The stretch of text that a word and everything under it cover. */
export function subtreeSpan(tree: Tree, index: number): Span {
  return cover(subtree(tree, index).map((i) => wordAt(tree, i)));
}

/** The heads of a word from the nearest to the root. */
export function ancestors(tree: Tree, index: number): Word[] {
  const found: Word[] = [];
  let head = wordAt(tree, index).head;
  while (head >= 0) {
    const word = wordAt(tree, head);
    found.push(word);
    head = word.head;
  }
  return found;
}
