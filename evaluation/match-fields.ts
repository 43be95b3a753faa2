import type { Claim, DealClaim, EventClaim, Leg, TripClaim } from "../src/record/claim.ts";
import type { Article } from "../src/record/reading.ts";
import type { Amount, Place, Time } from "../src/record/value.ts";
import type {
  ExpectedArticle,
  ExpectedClaim,
  ExpectedDeal,
  ExpectedEvent,
  ExpectedLeg,
  ExpectedTrip,
} from "./expected.ts";
import { alternatives, coverage, matchesActor, matchesSource, sameName, sameText, wordsOf } from "./match-actor.ts";

/** Whether one field that the expected claim names is right in the predicted one. */
export interface FieldScore {
  readonly field: string;
  readonly right: boolean;
}

/** Scores the fields of a claim that was found. `near` tells whether it rests on the expected words. */
export function scoreFields(expected: ExpectedClaim, claim: Claim, near: boolean): FieldScore[] {
  const scores: FieldScore[] = [{ field: "evidence", right: near }];
  const score = (field: string, right: boolean): void => {
    scores.push({ field, right });
  };
  if (expected.status !== undefined) score("status", isOneOf(expected.status, claim.status));
  if (expected.source !== undefined) score("source", matchesSource(expected.source, claim.attribution));
  if (expected.form !== undefined) score("form", expected.form === claim.attribution.form);
  if (expected.hedge !== undefined) score("hedge", sameText(expected.hedge, claim.attribution.hedge));
  if (expected.kind === "event" && claim.kind === "event") scoreEvent(expected, claim, score);
  if (expected.kind === "deal" && claim.kind === "deal") scoreDeal(expected, claim, score);
  if (expected.kind === "trip" && claim.kind === "trip") scoreTrip(expected, claim, score);
  if (expected.kind === "role" && claim.kind === "role") {
    if (expected.country !== undefined) score("country", expected.country === claim.country);
    if (expected.note !== undefined) score("note", coverage(wordsOf(expected.note), wordsOf(claim.note ?? "")) === 1);
  }
  if (expected.kind === "statement" && claim.kind === "statement" && expected.direct !== undefined) {
    score("direct", expected.direct === claim.direct);
  }
  return scores;
}

/** Scores the fields of the article that the fixture names. */
export function scoreArticle(expected: ExpectedArticle, article: Article): FieldScore[] {
  const scores: FieldScore[] = [];
  const { headline, published, byline, outlet, agencies, dateline } = expected;
  if (headline !== undefined) scores.push({ field: "headline", right: sameText(headline, article.headline) });
  if (published !== undefined) scores.push({ field: "published", right: published === article.published });
  if (byline !== undefined) scores.push({ field: "byline", right: sameText(byline, article.byline) });
  if (outlet !== undefined) scores.push({ field: "outlet", right: sameText(outlet, article.outlet) });
  if (agencies) {
    const all = agencies.every((agency) => article.agencies.some((found) => sameText(agency, found)));
    scores.push({ field: "agencies", right: all && agencies.length === article.agencies.length });
  }
  if (dateline?.place) {
    scores.push({ field: "dateline.place", right: sameText(dateline.place, article.dateline?.place) });
  }
  if (dateline?.date) scores.push({ field: "dateline.date", right: dateline.date === article.dateline?.date });
  return scores;
}

type Score = (field: string, right: boolean) => void;

function scoreEvent(expected: ExpectedEvent, claim: EventClaim, score: Score): void {
  const both = [...claim.actors, ...claim.recipients];
  const wanted = [...expected.actors, ...expected.recipients];
  const complete = wanted.every((one) => both.some((actor) => matchesActor(one, actor)));
  if (wanted.length > 1) score("all parties", complete);
  if (expected.mode !== undefined) score("mode", isOneOf(expected.mode, claim.mode));
  if (expected.place !== undefined) score("place", samePlace(expected.place, claim.place));
  if (expected.time !== undefined) score("time", sameTime(expected.time, claim.time));
}

function scoreDeal(expected: ExpectedDeal, claim: DealClaim, score: Score): void {
  score("stage", isOneOf(expected.stage, claim.stage));
  for (const wanted of expected.legs) {
    const found = claim.legs.find((leg) => sameLeg(wanted, leg));
    score("leg", found !== undefined);
    if (wanted.amount) score("leg amount", found?.amount !== undefined && sameAmount(wanted, found.amount));
  }
}

function sameLeg(expected: ExpectedLeg, leg: Leg): boolean {
  if (expected.giver !== undefined && !(leg.giver && matchesActor(expected.giver, leg.giver))) return false;
  if (coverage(wordsOf(expected.thing), wordsOf(leg.thing)) >= 0.5) return true;
  return leg.amount !== undefined && expected.amount !== undefined && sameAmount(expected, leg.amount);
}

function sameAmount(expected: ExpectedLeg, amount: Amount): boolean {
  const [value, unit] = expected.amount ?? [Number.NaN, ""];
  if (amount.value !== value) return false;
  if (expected.qualifier !== undefined && expected.qualifier !== amount.qualifier) return false;
  return amount.currency === unit || wordsOf(amount.unit)[0]?.slice(0, 3) === wordsOf(unit)[0]?.slice(0, 3);
}

function scoreTrip(expected: ExpectedTrip, claim: TripClaim, score: Score): void {
  for (const wanted of expected.stops) {
    const found = claim.stops.find((stop) => samePlace(wanted.place, stop.place));
    if (wanted.time !== undefined) score("stop time", sameTime(wanted.time, found?.time));
    if (wanted.status !== undefined) score("stop status", isOneOf(wanted.status, found?.status));
  }
}

function isOneOf(expected: string, actual: string | undefined): boolean {
  return actual !== undefined && alternatives(expected).includes(actual);
}

function samePlace(expected: string, place: Place | undefined): boolean {
  return place !== undefined && alternatives(expected).some((name) => sameName(name, place.name));
}

function sameTime(expected: string | readonly [string, string], time: Time | undefined): boolean {
  const [from, to] = typeof expected === "string" ? [expected, expected] : expected;
  return time?.from?.slice(0, 10) === from && time.to?.slice(0, 10) === to;
}
