import { describeEvent } from "../../brief/phrase.ts";
import type { TripClaim } from "../../record/claim.ts";
import type { ReportedOccurrence, Where } from "../../record/derived.ts";
import type { Report } from "../../record/kept.ts";
import type { Snapshot } from "../../record/snapshot.ts";
import { nameParty, toParty } from "../../record/value-words.ts";
import { citeReport, rankReports, urnOf } from "../citation.ts";
import type { Exporter } from "../exporter.ts";
import { drawLine, type LineGeometry, type Position } from "./line.ts";

/**
 * GeoJSON (RFC 7946), a feature a line: a point for every occurrence with coordinates; for every trip a point for each
 * stop with coordinates and a line through them in order. What has no coordinates is left out; where `geonameId` is
 * null, they may be the middle of a country.
 */
export const geojson: Exporter = {
  name: "geojson",
  description: "Occurrences and trips on the map (RFC 7946)",
  extension: ".geojson",
  mediaType: "application/geo+json",
  write: writeCollection,
};

interface Feature {
  readonly type: "Feature";
  readonly id: string;
  readonly geometry: { readonly type: "Point"; readonly coordinates: Position } | LineGeometry;
  readonly properties: Readonly<Record<string, unknown>>;
}

async function* writeCollection(snapshot: Snapshot): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let separator = "\n";
  for await (const feature of listFeatures(snapshot)) {
    yield separator + JSON.stringify(feature);
    separator = ",\n";
  }
  yield "\n]}\n";
}

async function* listFeatures(snapshot: Snapshot): AsyncGenerator<Feature> {
  for await (const reported of snapshot.occurrences()) {
    const position = reported.occurrence.place && locate(reported.occurrence.place);
    if (position) yield toPoint(reported, position);
  }
  for await (const report of snapshot.trips()) yield* drawTrip(report);
}

function locate({ lat, lon }: Pick<Where, "lat" | "lon">): Position | null {
  return lat === undefined || lon === undefined ? null : [lon, lat];
}

function toPoint({ occurrence, reports }: ReportedOccurrence, position: Position): Feature {
  const { id, revision, event, mode, status, time, place, actors, recipients, support, conflicts } = occurrence;
  return {
    type: "Feature",
    id: urnOf("occurrence", id),
    geometry: { type: "Point", coordinates: position },
    properties: {
      kind: "occurrence",
      name: describeEvent(occurrence),
      ...{
        occurrence: id,
        revision,
        event,
        mode: mode ?? null,
        quad: occurrence.quad,
        score: occurrence.score,
        status,
      },
      ...{ from: time?.from ?? null, to: time?.to ?? null, grain: time?.grain ?? null },
      ...{ place: place?.name ?? null, country: place?.country ?? null, geonameId: place?.geonameId ?? null },
      ...{ actors, recipients },
      articles: new Set(support.articles).size,
      independent: support.independent,
      conflicts: conflicts.map(({ field, values }) => ({ field, values: values.map(({ label }) => label) })),
      evidence: rankReports(reports).map(citeReport),
    },
  };
}

function* drawTrip(report: Report<TripClaim>): Generator<Feature> {
  const { id, traveller, tour, stops, status } = report.claim;
  const shared = { trip: id, traveller: toParty(traveller), tour: tour ?? null, evidence: [citeReport(report)] };
  const places = stops.map(({ place }) => locate(place));
  const name = nameParty(toParty(traveller));
  for (const [index, stop] of stops.entries()) {
    const position = places[index];
    if (!position) continue;
    const { place, time, meets, purpose } = stop;
    yield {
      type: "Feature",
      id: `${urnOf("trip", id)}:${index + 1}`,
      geometry: { type: "Point", coordinates: position },
      properties: {
        ...{ kind: "stop", name: `${name} in ${place.name}`, number: index + 1, status: stop.status },
        ...{ from: time?.from ?? null, to: time?.to ?? null, grain: time?.grain ?? null },
        ...{ place: place.name, country: place.country, geonameId: place.geonameId ?? null },
        ...{ meets: meets.map(toParty), purpose: purpose ?? null },
        ...shared,
      },
    };
  }
  const line = drawLine(places.filter((position) => position !== null));
  const stopNames = stops.map(({ place }) => place.name);
  if (line) {
    yield {
      type: "Feature",
      id: urnOf("trip", id),
      geometry: line,
      properties: { kind: "trip", name: `${name}: ${stopNames.join(", ")}`, status, stops: stopNames, ...shared },
    };
  }
}
