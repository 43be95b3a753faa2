import { claimOfTrip, uniteTrips } from "../corpus/trip/unite-trips.ts";
import type { Trip } from "../record/answer.ts";
import type { TripClaim } from "../record/claim.ts";
import type { Day, Report } from "../record/kept.ts";
import { ReadoutError } from "../record/readout-error.ts";
import type { Store } from "../store/store.ts";
import { PAGE } from "./pages.ts";

/** What is asked about journeys. */
export interface TripFilter {
  readonly asOf: Day | null;
  /** Codes or person ids: the traveller, a host country, those met. With two, both. */
  readonly parties?: readonly string[];
  readonly from?: Day;
  readonly to?: Day;
}

/** Days in the world: up to but without nothing, when `to` is open. */
interface Window {
  readonly from: Day;
  readonly to: Day | null;
}

const DEFAULT_DAYS = 90;
/** Journeys are announced so long before, and told of so long after. */
const ANNOUNCED = 60;
const TOLD_AFTER = 21;
/** Windows are no longer than this, so that an answer stays one of a moment. */
const LONGEST_DAYS = 731;

/**
 * Journeys that touch the days asked for, the newest first; without days the newest that the record has. One without a
 * day counts where it became known. Throws `bad-request` when the days are too many.
 */
export async function findTrips(store: Store, filter: TripFilter): Promise<Trip[]> {
  const window = await windowOf(store, filter);
  if (window === null) return [];
  const trips = uniteTrips(await claimsWithin(store, filter.asOf, window));
  return trips.filter((trip) => isWithin(trip, window) && concerns(trip, filter.parties ?? [])).sort(newestFirst);
}

/** The journey that a claim tells of; `null` when there is none. */
export async function findTrip(store: Store, id: string, asOf: Day | null): Promise<Trip | null> {
  const claim = claimOfTrip(id);
  const [report] = await store.claims.find([claim]);
  if (report?.claim.kind !== "trip") return null;
  const days = report.claim.stops.flatMap(({ time }) => time?.from?.slice(0, 10) ?? []);
  const all = [report.knownFrom, ...days].sort();
  const from = all[0] ?? report.knownFrom;
  const to = all.at(-1) ?? from;
  const bounded =
    daysBetween(from, to) > LONGEST_DAYS ? { from: report.knownFrom, to: report.knownFrom } : { from, to };
  const trips = uniteTrips(await claimsWithin(store, asOf, bounded));
  return trips.find((trip) => trip.id === id) ?? trips.find(({ support }) => support.claims.includes(claim)) ?? null;
}

/** Where a journey stands in the list. */
export function placeOfTrip({ id, from, knownFrom }: TripPlace): { readonly day: Day; readonly id: string } {
  return { day: from ?? knownFrom, id };
}

type TripPlace = Pick<Trip, "id" | "from"> & { readonly knownFrom: Day };

/** The day on which a journey became known. */
export function firstKnown({ stops }: Trip): Day {
  return stops.flatMap(({ history }) => history[0]?.since ?? []).sort()[0] ?? "";
}

function newestFirst(a: Trip, b: Trip): number {
  const [one, other] = [a, b].map((trip) => placeOfTrip({ ...trip, knownFrom: firstKnown(trip) }));
  if (one === undefined || other === undefined) return 0;
  return one.day === other.day ? (one.id < other.id ? -1 : 1) : one.day < other.day ? 1 : -1;
}

async function windowOf(store: Store, { asOf, from, to }: TripFilter): Promise<Window | null> {
  if (from !== undefined) {
    if (daysBetween(from, to ?? from) > LONGEST_DAYS) {
      const detail = `Journeys are asked for ${LONGEST_DAYS} days at a time. Bring "from" and "to" nearer together.`;
      throw new ReadoutError("bad-request", detail);
    }
    return { from, to: to ?? shift(from, LONGEST_DAYS) };
  }
  const end = to ?? (await store.claims.lastKnown("trip", asOf));
  return end === null ? null : { from: shift(end, -DEFAULT_DAYS), to: to ?? null };
}

/** Every claim that can tell of a journey in these days. */
async function claimsWithin(store: Store, asOf: Day | null, { from, to }: Window): Promise<Report<TripClaim>[]> {
  const last = to === null ? null : shift(to, TOLD_AFTER);
  const found: Report<TripClaim>[] = [];
  let after = { day: shift(from, -ANNOUNCED), id: "" };
  for (;;) {
    const page = (await store.claims.page(["trip"], asOf, after, PAGE)) as Report<TripClaim>[];
    found.push(...page.filter(({ knownFrom }) => last === null || knownFrom <= last));
    const end = page.at(-1);
    if (end === undefined || page.length < PAGE || (last !== null && end.knownFrom > last)) break;
    after = { day: end.knownFrom, id: end.claim.id };
  }
  return asOf === null ? found : found.map((report) => asDecided(report, asOf));
}

/** As people had decided by then. */
function asDecided(report: Report<TripClaim>, asOf: Day): Report<TripClaim> {
  return { ...report, decisions: report.decisions.filter(({ madeAt }) => madeAt.slice(0, 10) <= asOf) };
}

function isWithin(trip: Trip, { from, to }: Window): boolean {
  const start = trip.from ?? firstKnown(trip);
  return (trip.to ?? start) >= from && (to === null || start <= to);
}

function concerns({ traveller, stops }: Trip, parties: readonly string[]): boolean {
  const met = stops.flatMap(({ place, meets }) => [place.country, ...meets.flatMap(({ code, id }) => [code, id])]);
  const there = new Set<string | null | undefined>([traveller.code, traveller.id, ...met]);
  return parties.every((party) => there.has(party));
}

const DAY_MS = 86_400_000;

/** Days before the year 1 and after 9999 are none of the calendar's. */
function shift(day: Day, days: number): Day {
  const shifted = new Date(Date.parse(day) + days * DAY_MS);
  const year = shifted.getUTCFullYear();
  return year < 1 ? "0001-01-01" : year > 9999 ? "9999-12-31" : shifted.toISOString().slice(0, 10);
}

function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
