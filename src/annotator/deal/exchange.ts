import { type Tree, wordAt } from "../../document/tree.ts";

/** Where a sentence trades one thing for another: "… in exchange for …". */
export interface Exchange {
  /** The first word of the phrase, and the first word after it. */
  readonly first: number;
  readonly after: number;
}

/** Finds the first exchange phrase of a sentence. */
export function findExchange(tree: Tree, phrases: readonly (readonly string[])[]): Exchange | null {
  for (let first = 0; first < tree.words.length; first++) {
    for (const phrase of phrases) {
      const after = first + phrase.length;
      if (after >= tree.words.length) continue;
      if (phrase.every((text, i) => wordAt(tree, first + i).text.toLowerCase() === text)) return { first, after };
    }
  }
  return null;
}
