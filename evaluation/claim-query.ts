import type { ActorMention } from "../src/record/actor.ts";
import type { Claim, EventClaim } from "../src/record/claim.ts";
import type { Reading } from "../src/record/reading.ts";
import type { Time } from "../src/record/value.ts";
import { matchesActor, wordsOf } from "./match-actor.ts";

type Kind<K extends Claim["kind"]> = Extract<Claim, { kind: K }>;

export function ofKind<K extends Claim["kind"]>(reading: Reading, kind: K): Kind<K>[] {
  return reading.claims.filter((claim): claim is Kind<K> => claim.kind === kind);
}

export function events(reading: Reading, label: string): EventClaim[] {
  return ofKind(reading, "event").filter(({ event }) => event === label);
}

/** Takes the claim for which most tests hold, earlier tests counting more, and tells which hold of it. */
export function best<C>(claims: readonly C[], tests: readonly ((claim: C) => boolean)[]): (test: number) => boolean {
  const rated = claims.map((claim) => tests.map((test) => test(claim)));
  const weight = (holds: readonly boolean[]): number =>
    holds.reduce((total, hold, index) => total + (hold ? 2 ** (tests.length - index) : 0), 0);
  const winner = rated.toSorted((a, b) => weight(b) - weight(a))[0];
  return (test) => winner?.[0] === true && winner[test] === true;
}

export function parties(claim: EventClaim): ActorMention[] {
  return [...claim.actors, ...claim.recipients];
}

export function includes(actors: readonly ActorMention[], wanted: string): boolean {
  return actors.some((actor) => matchesActor(wanted, actor));
}

export function quotes(claim: Claim, words: string): boolean {
  const wanted = wordsOf(words).join(" ");
  return claim.evidence.some(({ quote }) => wordsOf(quote).join(" ").includes(wanted));
}

export function isTime(time: Time | undefined, from: string, to: string): boolean {
  return time?.from === from && time.to === to;
}
