import type { Stop, Trip } from "../../../src/record/answer.ts";
import type { Status } from "../../../src/record/event.ts";

/** How a stop is drawn: made ones solid, what is ahead dashed, what did not come about struck. */
export type Course = "made" | "planned" | "off";

export function courseOf(status: Status): Course {
  if (status === "happened" || status === "ongoing") return "made";
  return status === "denied" || status === "averted" ? "off" : "planned";
}

/** What is selected: a trip, or one of its stops. */
export interface Selection {
  readonly trip: string;
  /** Counted from 0; null is the whole trip. */
  readonly stop: number | null;
}

/** The name of a stop in an address: "c12/…" and the second → "c12/…~2" */
export function nameOfStop(trip: string, stop: number): string {
  return `${trip}~${stop + 1}`;
}

export function readSelection(sel: string | null): Selection | null {
  if (sel === null) return null;
  const [, trip, stop] = /^(.*)~(\d+)$/.exec(sel) ?? [];
  return trip === undefined ? { trip: sel, stop: null } : { trip, stop: Number(stop) - 1 };
}

/** A stop that has its place on the map. */
export interface PlacedStop {
  readonly trip: Trip;
  readonly stop: Stop;
  /** Its place in the trip, counted from 0. */
  readonly index: number;
  /** Longitude and latitude, degrees. */
  readonly at: readonly [lon: number, lat: number];
}

/** Stops whose place is known; the others are in the list alone. */
export function placeStops(trip: Trip): PlacedStop[] {
  return trip.stops.flatMap((stop, index) => {
    const { lat, lon } = stop.place;
    return lat === undefined || lon === undefined ? [] : [{ trip, stop, index, at: [lon, lat] as const }];
  });
}

/** The way from one stop to the next: how it is drawn depends on where it leads. */
export interface Leg {
  readonly trip: Trip;
  readonly from: PlacedStop;
  readonly to: PlacedStop;
  readonly course: Course;
}

/** In order; between stops in one place there is no way. */
export function legsOf(trip: Trip): Leg[] {
  const stops = placeStops(trip);
  return stops.slice(1).flatMap((to, i) => {
    const from = stops[i];
    if (from === undefined || (from.at[0] === to.at[0] && from.at[1] === to.at[1])) return [];
    return [{ trip, from, to, course: courseOf(to.stop.status) }];
  });
}
