import { isLocative } from "../../document/locative.ts";
import type { Mention } from "../../document/mention.ts";
import { isRelation } from "../../document/tree.ts";
import type { ActorMention } from "../../record/actor.ts";
import { headOf, type Identity, type Scene, sameActor, treeOf } from "./scene.ts";

/** An earlier mention that stands for actors. */
export interface Reference {
  readonly mention: Mention;
  readonly actors: readonly ActorMention[];
  readonly subject: boolean;
  /** "in South Korea": a place more than a party. */
  readonly locative: boolean;
}

export function referenceOf(scene: Scene, mention: Mention, actors: readonly ActorMention[]): Reference {
  const subject = isSubject(scene, mention);
  const locative = actors.every((actor) => actor.how === "implied") || isLocative(treeOf(scene, mention), mention.head);
  return { mention, actors, subject, locative };
}

function isSubject(scene: Scene, mention: Mention): boolean {
  const head = headOf(scene, mention);
  if (isRelation(head.deprel, "nsubj")) return true;
  const tree = treeOf(scene, mention);
  const parent = head.head >= 0 ? tree.words[head.head] : undefined;
  return /^(?:conj|appos|flat)/.test(head.deprel) && parent !== undefined && isRelation(parent.deprel, "nsubj");
}

/** Earlier references, sentence by sentence from the mention's own backwards; each sentence in text order. */
export function* sentencesBefore(
  references: readonly Reference[],
  mention: Mention,
  reach: number,
): Generator<Reference[]> {
  for (let sentence = mention.sentence; sentence >= Math.max(0, mention.sentence - reach); sentence -= 1) {
    const found = references.filter(
      (r) => r.mention.sentence === sentence && (sentence < mention.sentence || r.mention.last <= mention.first),
    );
    if (found.length > 0) yield found.sort((a, b) => a.mention.start - b.mention.start);
  }
}

export function isPerson(actor: Identity): boolean {
  return actor.id?.startsWith("person/") === true || (actor.id === undefined && actor.name !== undefined);
}

/**
 * The two parties last seen together: of the nearest earlier sentence that has two, else the two seen last. Parties
 * come before places, subjects before the rest, and states are told apart by their code.
 */
export function lastPair(references: readonly Reference[], mention: Mention, persons: boolean): ActorMention[] {
  const seen: ActorMention[] = [];
  for (const sentence of sentencesBefore(references, mention, 12)) {
    const parties = distinct(
      rank(sentence).flatMap((reference) => reference.actors),
      persons,
    );
    if (parties.length >= 2) return parties.slice(0, 2);
    for (const party of parties) if (!seen.some((other) => same(other, party, persons))) seen.push(party);
    if (seen.length >= 2 && mention.sentence - (sentence[0]?.mention.sentence ?? 0) >= 3) return seen.slice(0, 2);
  }
  return seen.length >= 2 ? seen.slice(0, 2) : [];
}

function rank(sentence: readonly Reference[]): Reference[] {
  const weight = (reference: Reference): number => (reference.locative ? 2 : reference.subject ? 0 : 1);
  return [...sentence].sort((a, b) => weight(a) - weight(b));
}

function distinct(actors: readonly ActorMention[], persons: boolean): ActorMention[] {
  const found: ActorMention[] = [];
  for (const actor of actors) {
    if (actor.code === null || actor.sector === "JRN" || (persons && !isPerson(actor))) continue;
    if (!found.some((other) => same(other, actor, persons))) found.push(actor);
  }
  return found;
}

function same(a: ActorMention, b: ActorMention, persons: boolean): boolean {
  return persons ? sameActor(a, b) : a.code === b.code;
}
