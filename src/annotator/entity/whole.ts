import type { EntityKind } from "../../document/mention.ts";
import type { Name } from "./name.ts";

/** What two neighbouring pieces are together: "Saudi" + "Aramco", "University of" + "Jordan", "Cairo" + "Airport". */
const TOGETHER: Readonly<Record<string, EntityKind>> = {
  "place organisation": "organisation",
  "nationality organisation": "organisation",
  "person organisation": "organisation",
  "organisation place": "organisation",
  "organisation nationality": "organisation",
  "organisation other": "other",
  "place facility": "facility",
  "facility place": "facility",
  "place other": "other",
  "nationality other": "other",
  "person other": "other",
  "person place": "place",
  "nationality place": "place",
  "place money": "money",
};

/**
 * Joins pieces that stand side by side into whole names. The newswire that the network learnt from marks the nation in
 * "European Union" and "Bank of Ghana" by itself and so leaves pieces of the name around it.
 */
export function joinPieces(names: readonly Name[]): Name[] {
  const whole: Name[] = [];
  for (const name of [...names].sort((a, b) => a.first - b.first)) {
    const before = whole.at(-1);
    const kind = before?.last === name.first ? TOGETHER[`${before.kind} ${name.kind}`] : undefined;
    if (before && kind) whole[whole.length - 1] = { first: before.first, last: name.last, kind, by: name.by };
    else whole.push(name);
  }
  return whole;
}
