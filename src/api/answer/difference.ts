import { diffLines, diffWordsWithSpace } from "diff";
import type { Difference } from "../../record/answer.ts";

type Part = Difference["parts"][number];

/** Changes that are followed word by word, and line by line: the work grows with their square. */
const MOST_CHANGES = 1_000;

/**
 * What became of a text, word by word; of texts that have little in common line by line, and at last as a whole. What
 * stayed and what was removed make up the first, what stayed and what was added the second.
 */
export function compareTexts(from: string, to: string): Part[] {
  const bounded = { maxEditLength: MOST_CHANGES };
  const changes = diffWordsWithSpace(from, to, bounded) ?? diffLines(from, to, bounded);
  if (changes !== undefined) {
    return changes.map(({ added, removed, value }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value,
    }));
  }
  return [
    { kind: "removed", text: from },
    { kind: "added", text: to },
  ];
}
