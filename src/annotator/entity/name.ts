import type { EntityKind } from "../../document/mention.ts";
import type { Tree } from "../../document/tree.ts";
import type { ActorMatch } from "../../lexicon/actor-index.ts";

/** A name found in a sentence, and who found it. */
export interface Name {
  readonly first: number;
  readonly last: number;
  readonly kind: EntityKind;
  readonly by: "network" | "list" | "memory";
  /** The reading of the actor list, if it has the name. */
  readonly match?: ActorMatch;
}

/** The words of a name as they stand, with single spaces. */
export function nameText(tree: Tree, name: { readonly first: number; readonly last: number }): string {
  return tree.words
    .slice(name.first, name.last)
    .map((word) => word.text)
    .join(" ");
}

/** Whether two names share a word. */
export function crosses(a: Name, b: Name): boolean {
  return a.first < b.last && b.first < a.last;
}

/** Whether `inner` lies within `outer` and is shorter. */
export function within(inner: Name, outer: Name): boolean {
  return outer.first <= inner.first && inner.last <= outer.last && outer.last - outer.first > inner.last - inner.first;
}
