import { actorKey, isListedPerson } from "../../record/actor.ts";
import type { Stop } from "../../record/answer.ts";
import type { TripClaim } from "../../record/claim.ts";
import type { When, Where } from "../../record/derived.ts";
import type { Party, Report } from "../../record/kept.ts";
import type { Place } from "../../record/value.ts";
import { toParty } from "../../record/value-words.ts";
import { compareItems, compareText } from "../canonical.ts";
import { historyOf, statusOf } from "../occurrence/history.ts";
import { isTown } from "../occurrence/told-place.ts";
import { supportOf } from "../support.ts";
import { isSamePlace } from "./journeys.ts";
import { gapBetween, isReal, type ToldStop } from "./leg.ts";
import { orderStops } from "./order-stops.ts";

/** Tellings of one stop, in canonical order; never empty. */
export type ToldStops = readonly ToldStop[];

/** A plan's days and those on which it came about may differ by so many. */
const SLACK = 2;

/** The stops of a journey, each once, in order. Towns come first, so that "Japan" finds Tokyo. */
export function uniteStops(told: readonly ToldStop[]): Stop[] {
  const ordered = [...told].sort(
    (a, b) => Number(isTown(b.stop.place)) - Number(isTown(a.stop.place)) || compareTold(a, b),
  );
  const groups: ToldStop[][] = [];
  for (const stop of ordered) {
    const group = groups.find((members) => members.every((member) => areOne(stop, member)));
    if (group) group.push(stop);
    else groups.push([stop]);
  }
  const stops = groups.map((group) => group.sort(compareTold)).sort((a, b) => compareFirst(a, b));
  return orderStops(stops.map((group) => ({ told: group, stop: toStop(group) })));
}

function compareFirst(a: ToldStops, b: ToldStops): number {
  const [first, other] = [a[0], b[0]];
  return first && other ? compareTold(first, other) : 0;
}

function compareTold(a: ToldStop, b: ToldStop): number {
  const [one, other] = [a.report, b.report];
  return (
    compareItems({ day: one.knownFrom, id: one.claim.id }, { day: other.knownFrom, id: other.claim.id }) ||
    a.index - b.index
  );
}

/** The same place at a time that may be the same. Two towns of one article are two stops, however near. */
function areOne(a: ToldStop, b: ToldStop): boolean {
  if (!isSamePlace(a.stop, b.stop)) return false;
  const areTwoTowns = isTown(a.stop.place) && isTown(b.stop.place) && a.stop.place.name !== b.stop.place.name;
  if (a.report === b.report && areTwoTowns) return false;
  if (a.span === null || b.span === null) return true;
  return gapBetween(a.span, b.span) <= (isReal(a.stop.status) && isReal(b.stop.status) ? 0 : SLACK);
}

function toStop(told: ToldStops): Stop {
  const history = historyOf(
    told.map(({ report, stop }) => ({
      claim: { id: report.claim.id, status: stop.status },
      knownFrom: report.knownFrom,
      article: report.article,
    })),
  );
  const purpose = commonest(told.flatMap(({ stop }) => stop.purpose ?? []));
  return {
    place: placeOf(told),
    time: timeOf(told),
    status: statusOf(history) ?? "expected",
    history,
    meets: meetsOf(told),
    ...(purpose === undefined ? {} : { purpose }),
    support: supportOf(reportsOf(told)),
  };
}

/** Each once. */
export function reportsOf(told: readonly { readonly report: Report<TripClaim> }[]): Report<TripClaim>[] {
  return [...new Set(told.map(({ report }) => report))];
}

/** A town before the state it lies in; else what most tell. */
function placeOf(told: ToldStops): Where {
  const towns = told.filter(({ stop }) => isTown(stop.place));
  const places = (towns.length > 0 ? towns : told).map(({ stop }) => stop.place);
  const name = commonest(places.map((place) => place.name));
  return bare(places.find((place) => place.name === name) ?? { name: "", country: null, start: 0, end: 0 });
}

function bare({ start: _start, end: _end, ...where }: Place): Where {
  return where;
}

/** Of a visit that has been, the day on which it was; of a plan, the day as last announced. The narrowest of several. */
function timeOf(told: ToldStops): When | null {
  const dated = told.filter(({ span }) => span !== null);
  const held = dated.filter(({ stop }) => isReal(stop.status));
  const newest = dated.at(-1)?.report.knownFrom;
  const from = held.length > 0 ? held : dated.filter(({ report }) => report.knownFrom === newest);
  const [best] = [...from].sort((a, b) => widthOf(a) - widthOf(b));
  if (!best?.stop.time) return null;
  const { from: first, to, grain } = best.stop.time;
  return { from: first, to, grain };
}

function widthOf({ span }: ToldStop): number {
  return span ? span.to - span.from : Number.POSITIVE_INFINITY;
}

/** Persons stand for their states; the traveller does not meet himself. */
function meetsOf(told: ToldStops): Party[] {
  const met = new Map<string, Party>();
  for (const { stop, report } of told) {
    for (const mention of stop.meets) {
      const key = actorKey(mention);
      if (key !== actorKey(report.claim.traveller) && !met.has(key)) met.set(key, toParty(mention));
    }
  }
  const parties = [...met.values()];
  const persons = new Set(parties.filter(isListedPerson).map(({ code }) => code));
  return parties.filter((party) => party.id !== party.code || !persons.has(party.code));
}

/** What is told most often; of several, the first in the alphabet. */
export function commonest(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b))[0]?.[0];
}
