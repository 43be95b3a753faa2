import type { TripStop } from "../../record/claim.ts";
import { compareItems, dayNumber } from "../canonical.ts";
import { relatePlaces } from "../occurrence/told-place.ts";
import { gapBetween, hull, isReal, type Leg, type Span } from "./leg.ts";

/** Legs that belong together, in canonical order; never empty. */
export type Journey = readonly Leg[];

/** Days on the road between two stops of one journey. */
const ON_THE_ROAD = 3;
/** A plan for one place may be moved by so many days. */
const MOVED = 14;
/** "a five-nation swing" is one and the same for so long. */
const SAME_TOUR = 30;
/** Where no day is said: what has been was a few days ago, what is to come comes within two months. */
const JUST_BEEN = 3;
const TO_COME = 60;

/**
 * The journeys of one traveller. Legs with days are tied by them, through others too; those without a day are put with
 * the journey that they fit best, and tie nothing together: "will visit Beijing" may be any of two visits.
 */
export function groupJourneys(legs: readonly Leg[]): Journey[] {
  const ordered = [...legs].sort(compareLegs);
  const journeys = tieDated(ordered.filter(({ exact }) => exact !== null));
  const loose: Leg[][] = [];
  for (const leg of ordered.filter(({ exact }) => exact === null)) {
    const known = [...journeys, ...loose].flatMap((journey) => {
      const distance = distanceTo(leg, journey);
      return distance === null ? [] : [{ journey, distance }];
    });
    const [best] = known.sort((a, b) => a.distance - b.distance);
    if (best) best.journey.push(leg);
    else loose.push([leg]);
  }
  return [...journeys, ...loose].map((journey) => journey.sort(compareLegs)).sort(compareJourneys);
}

function compareLegs(a: Leg, b: Leg): number {
  return (
    compareItems(
      { day: a.report.knownFrom, id: a.report.claim.id },
      { day: b.report.knownFrom, id: b.report.claim.id },
    ) || (a.exact?.from ?? 0) - (b.exact?.from ?? 0)
  );
}

function compareJourneys(a: Journey, b: Journey): number {
  const [first, other] = [a[0], b[0]];
  return first && other ? compareLegs(first, other) : 0;
}

/** Connected components. */
function tieDated(legs: readonly Leg[]): Leg[][] {
  const journeys: Leg[][] = [];
  for (const leg of legs) {
    const tied = journeys.filter((journey) => journey.some((other) => areTied(leg, other)));
    const [first, ...others] = tied;
    if (first === undefined) {
      journeys.push([leg]);
      continue;
    }
    for (const other of others) {
      first.push(...other);
      journeys.splice(journeys.indexOf(other), 1);
    }
    first.push(leg);
  }
  return journeys;
}

function areTied(a: Leg, b: Leg): boolean {
  if (a.exact === null || b.exact === null) return false;
  const gap = gapBetween(a.exact, b.exact);
  if (gap <= ON_THE_ROAD) return true;
  if (isSameTour(a, b) && gap <= SAME_TOUR) return true;
  return gap <= MOVED && !isHeld(a) && !isHeld(b) && sharePlace(a, b);
}

/** How far a leg without a day is from a journey, in days; `null` when it is none of it. */
function distanceTo(leg: Leg, journey: readonly Leg[]): number | null {
  const tellings = journey.flatMap((other) => {
    if (isSameTour(leg, other) && Math.abs(knownOn(leg) - knownOn(other)) <= SAME_TOUR) return [0];
    const gap = gapBetween(reachOf(leg), reachOf(other));
    if (sharePlace(leg, other)) return gap <= ON_THE_ROAD ? [Math.abs(middleOf(leg) - middleOf(other))] : [];
    // Told on the days of a journey as something that has been: one of its stops.
    const isOnIt = other.exact !== null && isHeld(leg) && isHeld(other) && gap === 0;
    return isOnIt ? [Math.abs(middleOf(leg) - middleOf(other))] : [];
  });
  return tellings.length === 0 ? null : Math.min(...tellings);
}

function middleOf(leg: Leg): number {
  if (leg.exact === null) return knownOn(leg);
  return (leg.exact.from + leg.exact.to) / 2;
}

/** The days on which it can have been, said or implied. */
function reachOf(leg: Leg): Span {
  if (leg.exact !== null) return leg.exact;
  const said = hull(leg.stops.flatMap(({ span }) => (span ? [span] : [])));
  const known = knownOn(leg);
  return said ?? { from: known - JUST_BEEN, to: isHeld(leg) ? known : known + TO_COME };
}

function knownOn({ report }: Leg): number {
  return dayNumber(report.knownFrom);
}

function isHeld({ stops }: Leg): boolean {
  return stops.some(({ stop }) => isReal(stop.status));
}

function sharePlace(a: Leg, b: Leg): boolean {
  return a.stops.some((one) => b.stops.some((other) => isSamePlace(one.stop, other.stop)));
}

/** One and the same, or one within the other: "Tokyo" and "Japan". */
export function isSamePlace(a: Pick<TripStop, "place">, b: Pick<TripStop, "place">): boolean {
  const relation = relatePlaces(a.place, b.place);
  return relation === "same" || relation === "contained";
}

/** "visit" may be any; "a five-nation swing" is one. */
function isSameTour(a: Leg, b: Leg): boolean {
  const [one, other] = [a, b].map(({ report }) =>
    report.claim.tour?.toLowerCase().replace(/^(?:an?|the|his|her|their) /, ""),
  );
  return one !== undefined && one === other && one.includes(" ");
}
