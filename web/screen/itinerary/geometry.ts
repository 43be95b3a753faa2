import { type GeoProjection, geoInterpolate, geoNaturalEarth1, geoPath } from "d3-geo";

/** Longitude and latitude, degrees. */
export type At = readonly [lon: number, lat: number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Room for numbers and names at the edges. */
const MARGIN = 36;
/** A single town is shown with so many degrees around it. */
const AROUND = 7;

/**
 * The natural earth projection (Šavrič et al. 2011), turned and scaled so that the places and the ways between them fill
 * the map. Without places it shows the whole world.
 */
export function fitProjection(places: readonly At[], ways: readonly (readonly [At, At])[], size: Size): GeoProjection {
  const projection = geoNaturalEarth1();
  const { width, height } = size;
  if (places.length === 0) return projection.fitSize([width, height], { type: "Sphere" });
  projection.rotate([-middleLongitude(places), 0]);
  const around = places.flatMap(([lon, lat]) => [
    [lon - AROUND, Math.max(-89, lat - AROUND / 2)],
    [lon + AROUND, Math.min(89, lat + AROUND / 2)],
  ]);
  const lines = ways.map(([from, to]) => [[...from], [...to]]);
  const extent: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [width - MARGIN, height - MARGIN],
  ];
  projection.fitExtent(extent, {
    type: "GeometryCollection",
    geometries: [
      { type: "MultiPoint", coordinates: around },
      { type: "MultiLineString", coordinates: lines },
    ],
  });
  return projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
}

/** The longitude about which places lie, also across the date line: of 170 and −170 it is 180. */
export function middleLongitude(places: readonly At[]): number {
  const sorted = [...new Set(places.map(([lon]) => lon))].sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  // what lies opposite of the widest gap
  let gap = { width: first + 360 - (sorted.at(-1) ?? first), east: first };
  for (const [i, lon] of sorted.slice(1).entries()) {
    const width = lon - (sorted[i] ?? lon);
    if (width > gap.width) gap = { width, east: lon };
  }
  const middle = gap.east + (360 - gap.width) / 2;
  return middle > 180 ? middle - 360 : middle;
}

/** The shortest way over the globe, as the path of an SVG. */
export function writeArc(projection: GeoProjection, from: At, to: At): string {
  return geoPath(projection).digits(1)({ type: "LineString", coordinates: [[...from], [...to]] }) ?? "";
}

/** Where the arrow of a way sits, and to where it points: degrees, clockwise from the right. Null where it is not seen. */
export function findArrow(projection: GeoProjection, from: At, to: At): (Point & { readonly angle: number }) | null {
  const along = geoInterpolate([...from], [...to]);
  const [before, middle, after] = [0.54, 0.55, 0.56].map((part) => projection(along(part)));
  if (!before || !middle || !after) return null;
  const angle = (Math.atan2(after[1] - before[1], after[0] - before[0]) * 180) / Math.PI;
  return { x: round(middle[0]), y: round(middle[1]), angle: round(angle) };
}

/** Where a place is on the map. */
export function project(projection: GeoProjection, [lon, lat]: At): Point {
  const [x, y] = projection([lon, lat]) ?? [0, 0];
  return { x: round(x), y: round(y) };
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
