import type { Tree } from "../../document/tree.ts";
import { toAtoms } from "./atom.ts";
import type { Expression } from "./expression.ts";
import type { Reading } from "./phrase.ts";
import { matchFirst, PHRASES } from "./phrases.ts";
import { addBounds } from "./refiners/bound.ts";
import { mergeDates } from "./refiners/merge-date.ts";
import { mergeRanges } from "./refiners/range.ts";

/** What is done with the phrases of a sentence, in this order. */
const REFINERS: readonly ((reading: Reading, found: readonly Expression[]) => readonly Expression[])[] = [
  mergeDates,
  mergeRanges,
  addBounds,
];

/** All time expressions of a sentence in text order, and the atoms that they count in. */
export function findExpressions(tree: Tree): { reading: Reading; found: readonly Expression[] } {
  const reading: Reading = { tree, atoms: toAtoms(tree) };
  let found: readonly Expression[] = readPhrases(reading);
  for (const refine of REFINERS) found = refine(reading, found);
  return { reading, found };
}

function readPhrases(reading: Reading): Expression[] {
  const found: Expression[] = [];
  let index = 0;
  while (index < reading.atoms.length) {
    const hit = matchFirst(PHRASES, reading, index);
    if (hit) found.push({ rule: hit.phrase, first: index, last: hit.match.last, said: hit.match.said });
    index = hit ? hit.match.last : index + 1;
  }
  return found;
}
