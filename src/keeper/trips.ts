import { claimOfTrip, uniteTrips } from "../corpus/trip/unite-trips.ts";
import type { ActorMention } from "../record/actor.ts";
import type { Trip } from "../record/answer.ts";
import type { TripClaim } from "../record/claim.ts";
import type { Day, Report } from "../record/kept.ts";
import type { Store } from "../store/store.ts";
import type { ToldTrip, TripClaimFilter } from "../store/trips.ts";

/** What is asked about journeys. */
export interface TripFilter {
  readonly asOf: Day | null;
  /** Codes or person ids: the traveller, a host country, those met. With two, both. */
  readonly parties?: readonly string[];
  readonly from?: Day;
  readonly to?: Day;
}

/** Where a journey stands in the list. */
export interface TripPlace {
  readonly day: Day;
  readonly id: string;
}

/** Journeys are announced so long before, and told of so long after. */
const ANNOUNCED = 60;
const TOLD_AFTER = 21;
/** So many claims are looked at first, and so many at most: an answer stays one of a moment. */
const FEW = 60;
const MOST = 2_000;

/**
 * Journeys that touch the days asked for and stand behind a place in the list, the newest first: as many as are wanted or
 * more, if the newest 2,000 claims tell of so many. One without a day counts where it became known.
 */
export async function findTrips(
  store: Store,
  filter: TripFilter,
  after: TripPlace | null,
  wanted: number,
): Promise<Trip[]> {
  for (let most = FEW; ; most = Math.min(2 * most, MOST)) {
    const told = await store.trips.told(toClaimFilter(filter), most);
    const isAll = told.length < most || most === MOST;
    const since = isAll ? "" : shift(told.at(-1)?.knownFrom ?? "", ANNOUNCED);
    // As far as claims tell days, before they are united: each journey has one at least.
    const near = told.filter(({ knownFrom: day }) => day >= since && (after === null || day <= after.day));
    if (!isAll && near.length < wanted) continue;
    const reports = await readAround(store, filter, told);
    const found = uniteTrips(asDecided(reports, filter.asOf))
      .map((trip) => ({ trip, place: placeOfTrip(trip) }))
      .filter(({ trip, place }) => place.day >= since && isWithin(trip, filter) && concerns(trip, filter.parties ?? []))
      .filter(({ place }) => after === null || isBehind(place, after))
      .sort((a, b) => (isBehind(a.place, b.place) ? 1 : -1));
    if (isAll || found.length >= wanted) return found.map(({ trip }) => trip);
  }
}

/** The journey that a claim tells of; `null` when there is none. */
export async function findTrip(store: Store, id: string, asOf: Day | null): Promise<Trip | null> {
  const claim = claimOfTrip(id);
  const [report] = await store.claims.find([claim]);
  if (report?.claim.kind !== "trip") return null;
  const days = report.claim.stops.flatMap(({ time }) => time?.from?.slice(0, 10) ?? []);
  const parties = travellersOf({ ...report, claim: report.claim });
  const asked = { asOf, ...around([report.knownFrom, ...days]), ...(parties.length === 0 ? {} : { parties }) };
  const trips = uniteTrips(asDecided(await store.trips.newest(asked, MOST), asOf));
  return trips.find((trip) => trip.id === id) ?? trips.find(({ support }) => support.claims.includes(claim)) ?? null;
}

/** One without a day stands where it became known. */
export function placeOfTrip(trip: Trip): TripPlace {
  return { day: startOf(trip), id: trip.id };
}

function startOf({ from, stops }: Trip): Day {
  return from ?? stops.flatMap(({ history }) => history[0]?.since ?? []).sort()[0] ?? "";
}

function isBehind(place: TripPlace, { day, id }: TripPlace): boolean {
  return place.day < day || (place.day === day && place.id > id);
}

/** Claims that tell of such journeys. */
function toClaimFilter({ asOf, parties, from, to }: TripFilter): TripClaimFilter {
  return {
    asOf,
    ...(parties?.[0] === undefined ? {} : { parties: [parties[0]] }),
    ...(from === undefined ? {} : { from: shift(from, -ANNOUNCED) }),
    ...(to === undefined ? {} : { to: shift(to, TOLD_AFTER) }),
  };
}

/**
 * Whether one claim belongs to a journey to Japan only others may say: of those who travel with, to or from a party, what
 * else is told about that time is read, too.
 */
function readAround(
  store: Store,
  { asOf, parties }: TripFilter,
  told: readonly ToldTrip[],
): Promise<Report<TripClaim>[]> {
  const days = around(told.map(({ knownFrom }) => knownFrom));
  const [party] = parties ?? [];
  if (party === undefined) return store.trips.newest({ asOf, ...days }, MOST);
  return store.trips.newest({ asOf, ...days, parties: [...new Set([party, ...told.flatMap(travellersOf)])] }, MOST);
}

/** When all is told about journeys of which something became known on these days. */
function around(days: readonly Day[]): Pick<TripClaimFilter, "from" | "to"> {
  const [first = FIRST_DAY, ...others] = [...days].sort();
  return { from: shift(first, -ANNOUNCED), to: shift(others.at(-1) ?? first, TOLD_AFTER) };
}

/** Whom a claim says to travel, or a person says it does. */
function travellersOf({ claim, decisions }: Pick<ToldTrip, "claim" | "decisions">): string[] {
  const edited = decisions.flatMap((decision) =>
    decision.kind === "edit" && decision.field === "traveller" ? [decision.value as ActorMention | null] : [],
  );
  return [claim.traveller, ...edited].flatMap((traveller) => traveller?.id ?? traveller?.code ?? []);
}

/** As people had decided by then. */
function asDecided(reports: readonly Report<TripClaim>[], asOf: Day | null): readonly Report<TripClaim>[] {
  if (asOf === null) return reports;
  return reports.map((report) => ({
    ...report,
    decisions: report.decisions.filter(({ madeAt }) => madeAt.slice(0, 10) <= asOf),
  }));
}

function isWithin(trip: Trip, { from, to }: TripFilter): boolean {
  const start = startOf(trip);
  return (from === undefined || (trip.to ?? start) >= from) && (to === undefined || start <= to);
}

function concerns({ traveller, stops }: Trip, parties: readonly string[]): boolean {
  const met = stops.flatMap(({ place, meets }) => [place.country, ...meets.flatMap(({ code, id }) => [code, id])]);
  const there = new Set<string | null | undefined>([traveller.code, traveller.id, ...met]);
  return parties.every((party) => there.has(party));
}

const DAY_MS = 86_400_000;
const FIRST_DAY = "0001-01-01";
const LAST_DAY = "9999-12-31";

/** Days before the year 1 and after 9999 are none of the calendar's. */
function shift(day: Day, days: number): Day {
  const shifted = new Date(Date.parse(day) + days * DAY_MS);
  const year = shifted.getUTCFullYear();
  return year < 1 ? FIRST_DAY : year > 9999 ? LAST_DAY : shifted.toISOString().slice(0, 10);
}
