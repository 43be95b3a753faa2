import { isLocative } from "../../document/locative.ts";
import type { Mention } from "../../document/mention.ts";
import { isRelation, withConjuncts } from "../../document/tree.ts";
import { type ActorMention, isListedPerson } from "../../record/actor.ts";
import { headOf, type Identity, type Scene, sameActor, treeOf } from "./scene.ts";

/** An earlier mention that stands for actors. */
export interface Reference {
  readonly mention: Mention;
  readonly actors: readonly ActorMention[];
  readonly subject: boolean;
  /** "in South Korea": a place more than a party. */
  readonly locative: boolean;
}

/** A mention with its actors, and how it stands in its sentence. */
export function referenceOf(scene: Scene, mention: Mention, actors: readonly ActorMention[]): Reference {
  const subject = isSubject(scene, mention);
  const locative = actors.every((actor) => actor.how === "implied") || isLocative(treeOf(scene, mention), mention.head);
  return { mention, actors, subject, locative };
}

function isSubject(scene: Scene, mention: Mention): boolean {
  const head = headOf(scene, mention);
  if (isRelation(head.deprel, "nsubj")) return true;
  const parent = head.head >= 0 ? treeOf(scene, mention).words[head.head] : undefined;
  return /^(?:conj|appos|flat)/.test(head.deprel) && parent !== undefined && isRelation(parent.deprel, "nsubj");
}

/** References of up to `reach` sentences before a mention, nearest sentence first, each sentence in text order. */
export function* sentencesBefore(
  references: readonly Reference[],
  mention: Mention,
  reach: number,
): Generator<readonly Reference[]> {
  let end = references.length;
  while (end > 0) {
    const sentence = (references[end - 1] as Reference).mention.sentence;
    if (sentence < mention.sentence - reach) return;
    let first = end;
    while (first > 0 && references[first - 1]?.mention.sentence === sentence) first -= 1;
    const found = references
      .slice(first, end)
      .filter((r) => sentence < mention.sentence || r.mention.last <= mention.first);
    if (sentence <= mention.sentence && found.length > 0)
      yield found.sort((a, b) => a.mention.first - b.mention.first || b.mention.last - a.mention.last);
    end = first;
  }
}

/** All references of up to `reach` sentences before a mention, in text order. */
export function before(references: readonly Reference[], mention: Mention, reach: number): Reference[] {
  return [...sentencesBefore(references, mention, reach)].reverse().flat();
}

/** A person of the actor list, or somebody the list does not have but the text names. */
export function isPerson(actor: Identity): boolean {
  return isListedPerson(actor) || (actor.id === undefined && actor.name !== undefined);
}

/** How much less a sentence counts than the one after it. */
const FADING = 0.75;
/** Bodies more often bring two sides together than are one. */
const MEDIATOR = 0.5;
const REACH = 10;

interface Party {
  readonly actor: ActorMention;
  weight: number;
  readonly start: number;
}

/**
 * The two parties that the sentences before speak of most, the nearer the more: subjects before others, and places
 * hardly at all. Whoever does something to the pair is no part of it: "Washington urged both sides".
 */
export function lastPair(
  scene: Scene,
  references: readonly Reference[],
  mention: Mention,
  persons: boolean,
): ActorMention[] {
  const joined = persons ? undefined : joinedPair(scene, references, mention);
  if (joined) return joined;
  const parties: Party[] = [];
  const outside = isSubject(scene, mention) ? [] : subjectsOf(references, mention);
  for (const { mention: earlier, actors, subject, locative } of outermost(before(references, mention, REACH))) {
    const weight = FADING ** (mention.sentence - earlier.sentence) * (locative ? 0.2 : subject ? 2 : 1);
    for (const actor of actors) {
      if (actor.code === null || actor.sector === "JRN" || actor.sector === "MED" || (persons && !isPerson(actor)))
        continue;
      if (outside.some((other) => other.code === actor.code)) continue;
      const own = weight * (actor.sector === "IGO" || actor.sector === "NGO" ? MEDIATOR : 1);
      const party = parties.find((other) => same(other.actor, actor, persons));
      if (party) party.weight += own;
      else parties.push({ actor, weight: own, start: earlier.start });
    }
  }
  const [first, second] = parties.sort((a, b) => b.weight - a.weight);
  if (!first || !second) return [];
  return [first, second].sort((a, b) => a.start - b.start).map((party) => party.actor);
}

/** "Burkina Faso and Mali did not attend. The two countries …": two subjects joined by "and" just before. */
function joinedPair(scene: Scene, references: readonly Reference[], mention: Mention): ActorMention[] | undefined {
  for (const sentence of sentencesBefore(references, mention, 2)) {
    for (const { mention: first, actors, subject } of sentence) {
      if (!subject || actors.length !== 1 || actors[0]?.code === null) continue;
      const heads = withConjuncts(treeOf(scene, first), first.head).map((word) => word.index);
      const others = sentence.filter((other) => other.mention !== first && heads.includes(other.mention.head));
      const pair = [...actors, ...others.flatMap((other) => other.actors)];
      if (heads.length === 2 && pair.length === 2 && pair[1]?.code && pair[0]?.code !== pair[1].code) return pair;
    }
  }
  return undefined;
}

/** "Angolan" in "Angolan Foreign Minister Tete Antonio" is the same party once more. */
function outermost(references: readonly Reference[]): Reference[] {
  return references.filter(({ mention: inner }, i) => {
    const around = references.slice(Math.max(0, i - 3), i + 4);
    return !around.some(
      ({ mention: outer }) => outer !== inner && outer.start <= inner.start && inner.end <= outer.end,
    );
  });
}

function subjectsOf(references: readonly Reference[], mention: Mention): readonly ActorMention[] {
  return before(references, mention, 0)
    .filter((reference) => reference.subject)
    .flatMap((reference) => reference.actors);
}

function same(a: ActorMention, b: ActorMention, persons: boolean): boolean {
  return persons ? sameActor(a, b) : a.code === b.code;
}
