import type { ActorMention } from "../src/record/actor.ts";
import type { AgendaClaim, Claim, DealClaim, EventClaim, StatementClaim, TripClaim } from "../src/record/claim.ts";
import type {
  ExpectedAgenda,
  ExpectedClaim,
  ExpectedDeal,
  ExpectedEvent,
  ExpectedStatement,
  ExpectedTrip,
} from "./expected.ts";
import { alternatives, coverage, matchesActor, sameName, wordsOf } from "./match-actor.ts";
import { type FieldScore, scoreFields } from "./match-fields.ts";

/** An expected claim and the predicted one that was taken for it. */
export interface Match {
  readonly expected: ExpectedClaim;
  readonly claim: Claim;
  readonly fields: readonly FieldScore[];
}

export interface Comparison {
  /** Matches of required claims. */
  readonly found: readonly Match[];
  /** Matches of optional claims. */
  readonly optional: readonly Match[];
  readonly missed: readonly ExpectedClaim[];
  /** Predicted events that nothing expected accounts for. */
  readonly extra: readonly EventClaim[];
  /** Number of predicted events. */
  readonly events: number;
}

/** Verbs of these events go both ways: "A met B" and "A and B met" are the same claim. */
const mutual = new Set(["CONSULT", "AGREE", "COOPERATE"]);

const openStages = ["floated", "offered", "negotiated"];
const madeStages = ["agreed", "signed", "ratified", "implemented"];

/** Pairs predicted with expected claims one to one, best pairs first. `text` is the article as it was read. */
export function compareClaims(expected: readonly ExpectedClaim[], claims: readonly Claim[], text: string): Comparison {
  const pairs = expected.flatMap((wanted) => claims.flatMap((claim) => candidate(wanted, claim, text)));
  pairs.sort((a, b) => b.score - a.score);
  const taken = new Set<ExpectedClaim | Claim>();
  const matches: Match[] = [];
  for (const { match } of pairs) {
    if (taken.has(match.expected) || taken.has(match.claim)) continue;
    taken.add(match.expected).add(match.claim);
    matches.push(match);
  }
  const events = claims.filter((claim) => claim.kind === "event");
  return {
    found: matches.filter((match) => !match.expected.optional),
    optional: matches.filter((match) => match.expected.optional),
    missed: expected.filter((wanted) => !wanted.optional && !taken.has(wanted)),
    extra: events.filter((claim) => !taken.has(claim)),
    events: events.length,
  };
}

function candidate(expected: ExpectedClaim, claim: Claim, text: string): { score: number; match: Match }[] {
  if (!labelsAgree(expected, claim)) return [];
  const near = restsOn(expected, claim, text);
  if (needsQuote(expected) && !near) return [];
  const fields = scoreFields(expected, claim, near);
  if (expected.optional && fields.some((field) => field.field === "status" && !field.right)) return [];
  const right = fields.filter((field) => field.right).length;
  const score = (near ? 10 : 0) + (expected.optional ? 0 : 5) + right;
  return [{ score, match: { expected, claim, fields } }];
}

/** An event without parties could be any other of its kind, and an optional one excuses only its own words. */
function needsQuote(expected: ExpectedClaim): boolean {
  if (expected.optional) return true;
  return expected.kind === "event" && expected.actors.length + expected.recipients.length === 0;
}

/** Whether some evidence of the claim shares words with the expected quote. */
function restsOn(expected: ExpectedClaim, claim: Claim, text: string): boolean {
  const start = text.indexOf(expected.quote);
  const end = start + expected.quote.length;
  return start >= 0 && claim.evidence.some((evidence) => evidence.start < end && start < evidence.end);
}

function labelsAgree(expected: ExpectedClaim, claim: Claim): boolean {
  if (expected.kind === "event" && claim.kind === "event") return eventsAgree(expected, claim);
  if (expected.kind === "deal" && claim.kind === "deal") return dealsAgree(expected, claim);
  if (expected.kind === "trip" && claim.kind === "trip") return tripsAgree(expected, claim);
  if (expected.kind === "statement" && claim.kind === "statement") return statementsAgree(expected, claim);
  if (expected.kind === "agenda" && claim.kind === "agenda") return agendasAgree(expected, claim);
  if (expected.kind === "role" && claim.kind === "role") {
    return matchesActor(expected.actor, claim.actor) && sameName(expected.title, claim.title);
  }
  return false;
}

function eventsAgree(expected: ExpectedEvent, claim: EventClaim): boolean {
  if (!alternatives(expected.event).includes(claim.event)) return false;
  if (overlaps(expected.actors, claim.actors) && overlaps(expected.recipients, claim.recipients)) return true;
  if (!mutual.has(claim.event) || expected.mode === "visit") return false;
  const both = [...claim.actors, ...claim.recipients];
  return overlaps(expected.actors, both) && overlaps(expected.recipients, both);
}

function overlaps(expected: readonly string[], actors: readonly ActorMention[]): boolean {
  return expected.length === 0 || countFound(expected, actors) > 0;
}

function countFound(expected: readonly string[], actors: readonly ActorMention[]): number {
  return expected.filter((wanted) => actors.some((actor) => matchesActor(wanted, actor))).length;
}

function partiesAgree(expected: readonly string[], actors: readonly ActorMention[]): boolean {
  return countFound(expected, actors) >= Math.min(2, expected.length);
}

/** Stages are compatible when the deal is equally alive: still open, made, or broken. */
function dealsAgree(expected: ExpectedDeal, claim: DealClaim): boolean {
  const life = alternatives(expected.stage).map(stageGroup);
  return life.includes(stageGroup(claim.stage)) && partiesAgree(expected.parties, claim.parties);
}

function stageGroup(stage: string): "open" | "made" | "broken" {
  if (openStages.includes(stage)) return "open";
  return madeStages.includes(stage) ? "made" : "broken";
}

function tripsAgree(expected: ExpectedTrip, claim: TripClaim): boolean {
  if (!matchesActor(expected.traveller, claim.traveller)) return false;
  return expected.stops.every((stop) =>
    claim.stops.some((found) => alternatives(stop.place).some((name) => sameName(name, found.place.name))),
  );
}

function statementsAgree(expected: ExpectedStatement, claim: StatementClaim): boolean {
  const { source } = claim.attribution;
  if (expected.source !== undefined && !(source && matchesActor(expected.source, source))) return false;
  if (expected.form !== undefined && claim.attribution.form !== expected.form) return false;
  return coverage(wordsOf(expected.content), wordsOf(claim.content.text)) >= 0.6;
}

function agendasAgree(expected: ExpectedAgenda, claim: AgendaClaim): boolean {
  if (!partiesAgree(expected.parties, claim.parties)) return false;
  const found = expected.issues.filter((issue) =>
    claim.issues.some((other) => coverage(wordsOf(issue), wordsOf(other)) >= 0.5),
  );
  return found.length * 2 >= expected.issues.length;
}
