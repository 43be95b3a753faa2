import type { EntityKind } from "../../../document/mention.ts";
import type { Span } from "../../../document/span.ts";
import type { ActorMention } from "../../../record/actor.ts";
import { linkedIn } from "../../lookup.ts";
import { resolveParticipants } from "../participant.ts";
import type { Scene } from "../scene.ts";

/** Somebody, or a place that may stand for somebody, who could have a part in an event. */
export interface Party extends Span {
  /** Syntactic head, and the words `first` to `last`, half-open. */
  readonly head: number;
  readonly first: number;
  readonly last: number;
  readonly kind: EntityKind | "people";
  /** Who it stands for; empty for a name that nobody knows. */
  readonly actors: readonly ActorMention[];
}

const NAMED: ReadonlySet<EntityKind> = new Set(["person", "organisation", "place"]);

/** The parties of a sentence in text order: each outermost mention of an actor, a name, or people. */
export function findParties(scene: Scene): readonly Party[] {
  const byHead = new Map<number, Party>();
  for (const party of [...mentionedParties(scene), ...peopleNouns(scene)]) {
    const known = byHead.get(party.head);
    if (!known || length(known) < length(party)) byHead.set(party.head, party);
  }
  const all = [...byHead.values()];
  const isInside = (inner: Party): boolean =>
    all.some((outer) => outer.first <= inner.head && inner.head < outer.last && length(outer) > length(inner));
  return all.filter((party) => !isInside(party)).sort((a, b) => a.first - b.first);
}

function length({ first, last }: Party): number {
  return last - first;
}

function mentionedParties({ document, tree }: Scene): readonly Party[] {
  return linkedIn(document, tree.sentence).flatMap(({ mention, actors }) => {
    const { head, first, last, start, end, kind, form } = mention;
    const counts = actors.length > 0 || (form === "name" && NAMED.has(kind));
    return counts ? [{ head, first, last, start, end, kind, actors }] : [];
  });
}

/** "protesters", "civilians": people that no actor list names. */
function peopleNouns(scene: Scene): readonly Party[] {
  const { tree, codebook } = scene;
  return tree.words
    .filter((word) => word.upos === "NOUN" && codebook.people.has(word.lemma.toLowerCase()))
    .map(({ index, start, end }) => {
      const actors = resolveParticipants(scene, index).slice(0, 1);
      return { head: index, first: index, last: index + 1, start, end, kind: "people", actors };
    });
}
