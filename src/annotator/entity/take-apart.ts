import type { Tree } from "../../document/tree.ts";
import { type Name, nameText } from "./name.ts";

/** What happens between actors and, capitalised in a headline, is no part of their names: "Xi Summit". */
const HAPPENING =
  /^(?:Summits?|Talks?|Visits?|Meetings?|Trips?|Tours?|Deals?|Pacts?|Calls?|Tariffs?|Sanctions?|Wars?|Ties|Relations|Trade|Border|Crisis|Conflict|Tensions|Truce|Ceasefire|Strikes?|Attacks?)$/;

/**
 * Takes labels apart that hold names known from elsewhere: "Xi-Trump" → Xi, Trump; "Xi Summit" → Xi. `kindOf` says what
 * a form is in the rest of the article, if it is known there.
 */
export function takeApart(tree: Tree, name: Name, kindOf: (form: string) => Name["kind"] | undefined): readonly Name[] {
  if (name.by !== "network" || name.last - name.first < 2) return [name];
  const pieces: Name[] = [];
  for (const [first, last] of partsOf(tree, name)) {
    const kind = kindOf(nameText(tree, { first, last }));
    if (!kind) return [name];
    pieces.push({ first, last, kind, by: "memory" });
  }
  return pieces.length > 0 ? pieces : [name];
}

/** The stretches between hyphens, or before a word for what happens; none when there is neither. */
function partsOf(tree: Tree, name: Name): [first: number, last: number][] {
  const { words } = tree;
  const parts: [number, number][] = [];
  let first = name.first;
  let cut = false;
  for (let i = name.first; i < name.last; i += 1) {
    const text = words[i]?.text ?? "";
    const happens = i > name.first && HAPPENING.test(text);
    if (!happens && !/^[-–—/]$/.test(text)) continue;
    cut = true;
    if (i > first) parts.push([first, i]);
    first = i + 1;
    if (happens) return parts;
  }
  if (cut && first < name.last) parts.push([first, name.last]);
  return cut ? parts : [];
}
