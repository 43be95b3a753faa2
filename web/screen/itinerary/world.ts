import type { GeoPermissibleObjects } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json";

// Natural Earth's outlines at 1:110 million (public domain), as world-atlas packs them.

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const topology = atlas as unknown as Atlas;

export const LAND: GeoPermissibleObjects = feature(topology, topology.objects.land);
/** Lines between countries, not along the sea. */
export const BORDERS: GeoPermissibleObjects = mesh(topology, topology.objects.countries, (a, b) => a !== b);
