import type { ExpectedOccurrence, ExpectedReport } from "../../fixtures/stories/expected.ts";
import type { Span } from "../../src/document/span.ts";
import type { Claim, EventClaim } from "../../src/record/claim.ts";
import type { Reading } from "../../src/record/reading.ts";
import { alternatives, matchesActor } from "../match-actor.ts";
import type { Trial } from "./record-under-test.ts";

/** An expected report and the claim that the reader made of its words, if any. */
export interface FoundReport {
  readonly occurrence: ExpectedOccurrence;
  readonly report: ExpectedReport;
  readonly claim: EventClaim | null;
  /** Whether each side that is expected shares an actor with the claim's parties. */
  readonly hasParties: boolean;
}

/** Ties the expected reports of a set to event claims: one to one within an article, best pairs first. */
export function findReports({ set, readings }: Trial): FoundReport[] {
  return [...readings].flatMap(([file, reading]) => {
    const wanted = set.occurrences.flatMap((occurrence) =>
      occurrence.reports.filter(({ article }) => article === file).map((report) => ({ occurrence, report })),
    );
    const pairs = wanted.flatMap((pair) => candidates(pair, reading, set.articles.get(file) ?? ""));
    pairs.sort((a, b) => b.points - a.points);
    const taken = new Map<ExpectedReport, EventClaim>();
    for (const { report, claim } of pairs) {
      if (!taken.has(report) && ![...taken.values()].includes(claim)) taken.set(report, claim);
    }
    return wanted.map(({ occurrence, report }) => {
      const claim = taken.get(report) ?? null;
      return { occurrence, report, claim, hasParties: claim !== null && countSides(occurrence, claim) === 2 };
    });
  });
}

interface Candidate {
  readonly report: ExpectedReport;
  readonly claim: EventClaim;
  readonly points: number;
}

/** Claims of a compatible type whose words overlap; parties that agree and a larger overlap are better. */
function candidates(
  { occurrence, report }: Pick<FoundReport, "occurrence" | "report">,
  { claims }: Reading,
  text: string,
): Candidate[] {
  const quote = spanOf(report.quote, text);
  return claims.flatMap((claim) => {
    if (claim.kind !== "event" || !alternatives(occurrence.event).includes(claim.event)) return [];
    const overlap = overlapOf(claim, quote);
    if (overlap === 0) return [];
    return [{ report, claim, points: countSides(occurrence, claim) + overlap }];
  });
}

export function spanOf(quote: string, text: string): Span {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length };
}

/** Which share of the quoted words the claim rests on, from 0 to 1; 0 also where the word that tells it is no part. */
function overlapOf({ evidence }: Pick<Claim, "evidence">, quote: Span): number {
  const sharedBy = (of: string | undefined): number[] =>
    evidence
      .filter(({ field }) => field === of)
      .map(({ start, end }) => Math.max(0, Math.min(end, quote.end) - Math.max(start, quote.start)));
  const telling = sharedBy("event");
  if (telling.length > 0 && Math.max(...telling) === 0) return 0;
  return Math.max(0, ...sharedBy(undefined)) / (quote.end - quote.start);
}

/** How many of the two sides share an actor with the claim's parties. Who is named on which side is left to the reader. */
function countSides({ actors, recipients }: ExpectedOccurrence, claim: EventClaim): number {
  const parties = [...claim.actors, ...claim.recipients];
  return [actors, recipients].filter(
    (side) => side.length === 0 || side.some((one) => parties.some((party) => matchesActor(one, party))),
  ).length;
}
