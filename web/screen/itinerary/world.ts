import type { GeoPermissibleObjects } from "d3-geo";
import { feature, mesh } from "topojson-client";
import atlas from "world-atlas/countries-110m.json";

// Natural Earth's outlines at 1:110 million (public domain), as world-atlas packs them.

type Topology = Parameters<typeof mesh>[0];
type Shapes = NonNullable<Parameters<typeof mesh>[1]>;

const topology = atlas as unknown as Topology;
const { land, countries } = topology.objects as unknown as Readonly<Record<"land" | "countries", Shapes>>;

export const LAND: GeoPermissibleObjects = feature(topology, land);
/** Lines between countries, not along the sea. */
export const BORDERS: GeoPermissibleObjects = mesh(topology, countries, (a, b) => a !== b);
