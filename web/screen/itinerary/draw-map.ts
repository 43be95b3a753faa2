import type { GeoProjection } from "d3-geo";
import { disarm, shorten } from "../../../src/brief/terminal.ts";
import type { Trip } from "../../../src/record/answer.ts";
import { nameParty } from "../../../src/record/value-words.ts";
import { findArrow, fitProjection, type Point, project, type Size, writeArc } from "./geometry.ts";
import { type Label, placeLabels } from "./place-labels.ts";
import { separate } from "./separate.ts";
import { type Course, type Leg, legsOf, type PlacedStop, placeStops } from "./trips.ts";

export const RADIUS = 11;
/** Pixels between two markers: a finger's least (WCAG 2.2, 2.5.8). */
const APART = 25;
/** More markers than this would hide the map: then a trip has to be chosen first. */
const MOST = 60;

const LONGEST_NAME = 28;

export interface DrawnLeg {
  readonly path: string;
  readonly arrow: (Point & { readonly angle: number }) | null;
  readonly course: Course;
  /** Whether another trip is chosen. */
  readonly isFaint: boolean;
}

export interface Marker extends Point {
  readonly placed: PlacedStop;
  /** Where the stop is; the marker may have made room for others. */
  readonly place: Point;
}

export interface DrawnMap {
  readonly projection: GeoProjection;
  readonly legs: readonly DrawnLeg[];
  readonly markers: readonly Marker[];
  readonly places: readonly Point[];
  readonly labels: readonly Label[];
  readonly description: string;
  readonly legend: string;
}

/** All trips, or the chosen one in front of the others. */
export function drawMap(trips: readonly Trip[], chosen: string | null, size: Size): DrawnMap {
  const front = trips.filter(({ id }) => chosen === null || id === chosen);
  const shown = front.flatMap(placeStops);
  const ways = front.flatMap(legsOf);
  const at = shown.map((placed) => placed.at);
  const projection = fitProjection(
    at,
    ways.map(({ from, to }) => [from.at, to.at]),
    size,
  );
  const spots = shown.map((placed) => ({ placed, place: project(projection, placed.at) }));
  const isMarked = spots.length <= MOST;
  const moved = isMarked
    ? separate(
        spots.map(({ place }) => place),
        APART,
        size,
      )
    : [];
  const markers = moved.flatMap((point, i) => {
    const spot = spots[i];
    return spot === undefined ? [] : [{ ...spot, ...point }];
  });
  const places = uniquePlaces(spots);
  return {
    projection,
    legs: [...trips.filter((trip) => !front.includes(trip)).flatMap(legsOf), ...ways].map((leg) =>
      drawLeg(projection, leg, !front.includes(leg.trip)),
    ),
    markers,
    places,
    labels: placeLabels(places.map(toLabelled), markers, isMarked ? RADIUS : 4, size),
    description: describeMap(
      front,
      places.map(({ name }) => name),
    ),
    legend: `Numbers are the order of stops. Solid: made. Dashed: ahead. Struck through: did not come about.${
      isMarked ? "" : " Choose a trip to see its stops numbered."
    }`,
  };
}

function drawLeg(projection: GeoProjection, { from, to, course }: Leg, isFaint: boolean): DrawnLeg {
  const path = writeArc(projection, from.at, to.at);
  return { path, arrow: isFaint ? null : findArrow(projection, from.at, to.at), course, isFaint };
}

function uniquePlaces(
  spots: readonly { readonly placed: PlacedStop; readonly place: Point }[],
): (Point & { readonly name: string })[] {
  return [
    ...new Map(
      spots.map(({ placed, place }) => [placed.stop.place.name, { ...place, name: placed.stop.place.name }]),
    ).values(),
  ];
}

/** Names are drawn without what is invisible or turns a line round, and not at any length. */
function toLabelled({ name, x, y }: Point & { readonly name: string }): Point & { readonly name: string } {
  return { name: shorten(disarm(name), LONGEST_NAME), x, y };
}

/** "A trip of Donald Trump (USA), with the stops Tokyo, Seoul." */
function describeMap(trips: readonly Trip[], places: readonly string[]): string {
  const [only] = trips;
  const who =
    trips.length === 1 && only !== undefined ? `A trip of ${nameParty(only.traveller)}` : `${trips.length} trips`;
  return disarm(`${who}, with stops in ${places.slice(0, 12).join(", ")}${places.length > 12 ? " and more" : ""}.`);
}
