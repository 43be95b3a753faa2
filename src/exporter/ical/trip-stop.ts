import { actorKey } from "../../record/actor.ts";
import type { TripClaim, TripStop } from "../../record/claim.ts";
import type { When } from "../../record/derived.ts";
import type { Report } from "../../record/kept.ts";
import { nameParties, nameParty, toParty } from "../../record/value-words.ts";
import { citeBest, compare, urnOf } from "../citation.ts";
import { type CalendarEntry, type DaySpan, findDays } from "./calendar-entry.ts";

/** One stop as one article tells it. */
interface ToldStop {
  readonly report: Report<TripClaim>;
  readonly number: number;
  readonly stop: TripStop & { readonly time: When };
  readonly days: DaySpan;
}

/** A traveller's stop at one place on the same days is one entry, however many articles tell it. */
export async function collectStops(trips: AsyncIterable<Report<TripClaim>>): Promise<readonly CalendarEntry[]> {
  const stops = new Map<string, ToldStop[]>();
  for await (const report of trips) {
    report.claim.stops.forEach((stop, index) => {
      const days = findDays(stop.time);
      if (!days || !stop.time) return;
      const place = stop.place.geonameId ?? `${stop.place.name} ${stop.place.country}`;
      const key = JSON.stringify([actorKey(report.claim.traveller), place, days]);
      const told = { report, number: index + 1, stop: { ...stop, time: stop.time }, days };
      stops.set(key, [...(stops.get(key) ?? []), told]);
    });
  }
  return [...stops.values()].flatMap((told) => toEntry(told) ?? []);
}

/** The first report gives the name, the last the status. */
function toEntry(told: readonly ToldStop[]): CalendarEntry | undefined {
  const [first, ...more] = [...told].sort(
    (a, b) => compare(a.report.knownFrom, b.report.knownFrom) || compare(a.report.claim.id, b.report.claim.id),
  );
  if (!first) return undefined;
  const all = [first, ...more];
  const last = all.at(-1) ?? first;
  const { traveller, tour } = last.report.claim;
  const { place, purpose, status, time } = last.stop;
  const meets = all.flatMap(({ stop }) => stop.meets.map(toParty));
  return {
    uid: `${urnOf("trip", first.report.claim.id)}:${first.number}`,
    sequence: more.length + all.reduce((sum, { report }) => sum + report.decisions.length, 0),
    firstKnown: first.report.knownFrom,
    lastKnown: last.report.knownFrom,
    summary: `Trip: ${nameParty(toParty(traveller))} in ${place.name}`,
    status,
    time,
    days: first.days,
    place,
    categories: ["TRIP"],
    notes: [
      ...(tour ? [`Part of ${tour}`] : []),
      ...(purpose ? [`Purpose: ${purpose}`] : []),
      ...(meets.length > 0 ? [`Meets: ${nameParties(meets)}`] : []),
    ],
    support: null,
    conflicts: [],
    citations: citeBest(all.map(({ report }) => report)),
  };
}
