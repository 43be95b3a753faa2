import { type ActorMention, actorKey } from "../../record/actor.ts";
import type { Stop, Trip } from "../../record/answer.ts";
import type { TripClaim } from "../../record/claim.ts";
import type { Day, Report } from "../../record/kept.ts";
import { toParty } from "../../record/value-words.ts";
import { compareText } from "../canonical.ts";
import { decideReport } from "../decide.ts";
import { supportOf } from "../support.ts";
import { groupJourneys, type Journey } from "./journeys.ts";
import { type Leg, splitLegs } from "./leg.ts";
import { commonest, reportsOf, uniteStops } from "./unite-stops.ts";

/**
 * Journeys, however many articles tell of each: the same whatever the order of the reports. What people rejected is
 * left out. In order of first report.
 */
export function uniteTrips(reports: readonly Report<TripClaim>[]): Trip[] {
  const legs = new Map<string, Leg[]>();
  for (const given of reports) {
    const report = decideReport(given, given.decisions);
    if (report === null) continue;
    const key = travellerKey(report.claim.traveller);
    legs.set(key, [...(legs.get(key) ?? []), ...splitLegs(report)]);
  }
  const journeys = [...legs]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, ofOne]) => groupJourneys(ofOne))
    .sort((a, b) => compareText(firstKnown(a), firstKnown(b)));
  const taken = new Set<string>();
  return journeys.map((journey) => toTrip(journey, taken));
}

function travellerKey(traveller: ActorMention): string {
  return traveller.id ?? `${traveller.code} ${actorKey(traveller)}`;
}

function firstKnown(journey: Journey): string {
  const report = journey[0]?.report;
  return report ? `${report.knownFrom} ${report.claim.id}` : "";
}

function toTrip(journey: Journey, taken: Set<string>): Trip {
  const [first] = journey;
  if (first === undefined) throw new RangeError("A journey has at least one leg.");
  const reports = reportsOf(journey);
  const stops = uniteStops(journey.flatMap((leg) => leg.stops));
  const tour = commonest(reports.flatMap(({ claim }) => claim.tour ?? []));
  return {
    id: nameTrip(reports, taken),
    traveller: toParty(first.report.claim.traveller),
    ...(tour === undefined ? {} : { tour }),
    stops,
    ...daysOf(stops),
    support: supportOf(reports),
  };
}

/** The first claim that names no other journey; the first one with a number where an article tells of two. */
function nameTrip(reports: readonly Report<TripClaim>[], taken: Set<string>): string {
  const ids = reports.map(({ claim }) => claim.id);
  let id = ids.find((each) => !taken.has(each));
  for (let number = 2; id === undefined; number += 1) {
    const numbered = `${ids[0]}~${number}`;
    if (!taken.has(numbered)) id = numbered;
  }
  taken.add(id);
  return id;
}

/** The claim that a trip was named by. */
export function claimOfTrip(id: string): string {
  return id.replace(/~\d+$/, "");
}

function daysOf(stops: readonly Stop[]): { readonly from: Day | null; readonly to: Day | null } {
  const starts = stops.flatMap(({ time }) => time?.from?.slice(0, 10) ?? []).sort(compareText);
  const ends = stops.flatMap(({ time }) => (time?.to ?? time?.from)?.slice(0, 10) ?? []).sort(compareText);
  return { from: starts[0] ?? null, to: ends.at(-1) ?? null };
}
