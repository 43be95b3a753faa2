import { type ActorMention, actorKey } from "../../record/actor.ts";
import type { EventClaim, Evidence } from "../../record/claim.ts";
import type { Mode } from "../../record/mode.ts";
import type { Amount, Time } from "../../record/value.ts";

type Unnamed = Omit<EventClaim, "id">;

/** An event claim with the lemmas of the content words that tell it. */
export interface ToldEvent {
  readonly claim: Unnamed;
  readonly words: ReadonlySet<string>;
}

/**
 * One happening told several times in one article is one claim with all its evidence: "Trump arrived in Tokyo …
 * The visit …". Two are the same when event and mode agree, no actor, recipient, day, country or source speaks
 * against it, and they are told in much the same words. Meetings and visits need no such words: two parties seldom
 * have more than one with each other in an article.
 */
export function mergeEvents(events: readonly ToldEvent[]): Unnamed[] {
  const merged: { claim: Unnamed; words: ReadonlySet<string>; evidence: Evidence[] }[] = [];
  for (const event of events) {
    const earlier = merged.find((other) => isSame(other.claim, event.claim) && isToldAlike(other, event));
    if (earlier) {
      earlier.claim = join(earlier.claim, event.claim);
      earlier.evidence.push(...event.claim.evidence);
    } else merged.push({ ...event, evidence: [...event.claim.evidence] });
  }
  return merged.map(({ claim, evidence }) => ({ ...claim, evidence: withoutRepeats(evidence) }));
}

const ALIKE = 0.5;

/** Half of the shorter telling's words stand in the other: "recalls envoy to Iran", "recalled its ambassador to Iran". */
function isToldAlike(a: ToldEvent, b: ToldEvent): boolean {
  if (a.claim.event === "CONSULT") return true;
  const shared = [...b.words].filter((word) => a.words.has(word)).length;
  return shared >= ALIKE * Math.min(a.words.size, b.words.size);
}

function isSame(a: Unnamed, b: Unnamed): boolean {
  return (
    a.event === b.event &&
    isSameMode(a, b) &&
    isSameStatus(a, b) &&
    isSameSource(a, b) &&
    agree(a, b) &&
    agreeOnTime(a.time, b.time) &&
    agreeOnAmount(a, b) &&
    (a.place === undefined || b.place === undefined || a.place.country === b.place.country)
  );
}

/** Talks and a meeting of the same parties are one: "his meeting with Sisi … its talks with Cairo". */
const FACE_TO_FACE: ReadonlySet<Mode> = new Set(["meeting", "negotiate", "multilateral"]);

function isSameMode(a: Unnamed, b: Unnamed): boolean {
  if (a.mode === b.mode || a.mode === undefined || b.mode === undefined) return true;
  return a.event === "CONSULT" && FACE_TO_FACE.has(a.mode) && FACE_TO_FACE.has(b.mode);
}

/** A loan of 180 billion yen is not one of 200 billion: where both say how much, one figure must be the same. */
function agreeOnAmount({ amounts: some }: Unnamed, { amounts: others }: Unnamed): boolean {
  const isLike = (a: Amount, b: Amount): boolean => a.unit === b.unit && a.currency === b.currency;
  const pairs = some.flatMap((a) => others.filter((b) => isLike(a, b)).map((b) => String(a.value) === String(b.value)));
  return pairs.length === 0 || pairs.includes(true);
}

/** A bare later mention ("the visit") has no status of its own to set against the first one. */
function isSameStatus(a: Unnamed, b: Unnamed): boolean {
  return a.status === b.status || (b.status === "happened" && b.actors.length === 0);
}

function isSameSource(a: Unnamed, b: Unnamed): boolean {
  const name = (claim: Unnamed): string => claim.attribution.source?.text ?? "";
  return name(a) === name(b) || name(a) === "" || name(b) === "";
}

function agree(a: Unnamed, b: Unnamed): boolean {
  const everyone = (claim: Unnamed): Set<string> => new Set([...claim.actors, ...claim.recipients].map(actorKey));
  const [before, after] = [everyone(a), everyone(b)];
  if (after.size === 0) return a.mode !== undefined && a.mode === b.mode;
  const isReciprocal = a.event === "CONSULT" && a.mode !== "visit";
  if (isReciprocal) return isSubset(after, before) || isSubset(before, after);
  return isSideSame(a.actors, b.actors) && isSideSame(a.recipients, b.recipients);
}

function isSideSame(a: readonly ActorMention[], b: readonly ActorMention[]): boolean {
  const [before, after] = [new Set(a.map(actorKey)), new Set(b.map(actorKey))];
  return isSubset(after, before) || isSubset(before, after) || isSubset(codes(b), codes(a));
}

function codes(actors: readonly ActorMention[]): Set<string> {
  return new Set(actors.map((actor) => actor.code ?? actor.text));
}

function isSubset(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  return [...inner].every((value) => outer.has(value));
}

function agreeOnTime(a: Time | undefined, b: Time | undefined): boolean {
  if (!a?.from || !b?.from || !a.to || !b.to) return true;
  return a.from <= b.to && b.from <= a.to;
}

function join(a: Unnamed, b: Unnamed): Unnamed {
  const time = a.time ?? b.time;
  const place = a.place ?? b.place;
  const told = a.mode === undefined ? b : a;
  return {
    ...a,
    ...(told.mode === undefined ? {} : { mode: told.mode, cameo: told.cameo }),
    ...(time === undefined ? {} : { time }),
    ...(place === undefined ? {} : { place }),
    actors: union(a.actors, b.actors),
    recipients: union(a.recipients, b.recipients),
    amounts: [...a.amounts, ...b.amounts.filter((amount) => !a.amounts.some((other) => other.start === amount.start))],
    contexts: [...new Set([...a.contexts, ...b.contexts])],
    topics: [...new Set([...a.topics, ...b.topics])],
  };
}

/** Keeps the more telling of two mentions: a person over the state he acts for. */
function union(a: readonly ActorMention[], b: readonly ActorMention[]): readonly ActorMention[] {
  if (a.length === 0) return b;
  const known = new Set(a.map(actorKey));
  const knownCodes = new Set(a.map((actor) => actor.code));
  return [...a, ...b.filter((actor) => !known.has(actorKey(actor)) && !knownCodes.has(actor.code))];
}

/** Each place once for each field. */
function withoutRepeats(all: readonly Evidence[]): readonly Evidence[] {
  const places = new Map<string, Evidence>();
  for (const evidence of all) {
    const place = `${evidence.start} ${evidence.end} ${evidence.field ?? ""}`;
    if (!places.has(place)) places.set(place, evidence);
  }
  return [...places.values()];
}
