import { describe, expect, it } from "vitest";
import { TRIP } from "../claims.fixture.ts";
import { EMPTY_SNAPSHOT, HOSTILE_SNAPSHOT, HOSTILE_TEXT, SNAPSHOT, snapshotOf } from "../snapshot.fixture.ts";
import { writtenText } from "../written.fixture.ts";
import { geojson } from "./geojson.ts";
import { findFaults } from "./rfc7946.fixture.ts";

interface Collection {
  readonly features: readonly {
    readonly id: string;
    readonly geometry: { readonly type: string; readonly coordinates: unknown };
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

async function read(snapshot = SNAPSHOT): Promise<Collection> {
  return JSON.parse(await writtenText(geojson, snapshot)) as Collection;
}

describe("geojson", () => {
  it.each([
    ["the record", SNAPSHOT],
    ["nothing", EMPTY_SNAPSHOT],
    ["hostile text", HOSTILE_SNAPSHOT],
  ])("keeps the rules of RFC 7946 for %s", async (_, snapshot) => expect(findFaults(await read(snapshot))).toEqual([]));

  it("has a point for each occurrence and stop, and a line for the trip, longitude first", async () => {
    const { features } = await read();
    expect(features.map(({ id, geometry }) => [id, geometry.type])).toEqual([
      ["urn:readout:occurrence:attack-harbour", "Point"],
      ["urn:readout:occurrence:meeting-harbour", "Point"],
      ["urn:readout:occurrence:sanction-harbour", "Point"],
      ["urn:readout:occurrence:visit-harbour", "Point"],
      ["urn:readout:trip:trip-courier:1", "Point"],
      ["urn:readout:trip:trip-courier:2", "Point"],
      ["urn:readout:trip:trip-courier", "LineString"],
    ]);
    expect(features.at(-1)?.geometry.coordinates).toEqual([
      [139.69171, 35.6895],
      [129.04028, 35.10278],
    ]);
  });

  it("has the evidence, originals before copies, and where sources disagree", async () => {
    const { features } = await read();
    expect(features[2]?.properties).toMatchObject({
      name: "Sanctions or tariffs: United States → Iran",
      articles: 3,
      independent: 2,
      conflicts: [{ field: "place", values: ["Washington", "Geneva"] }],
    });
    expect(features[2]?.properties["evidence"]).toMatchObject([
      { outlet: "Harbour Post", day: "2025-10-30", url: "https://harbour-post.example/2025/article-harbour" },
      { outlet: "Evening Courier" },
      { outlet: "Northern Ledger" },
    ]);
  });

  it("leaves out what has no coordinates, and numbers stops as the trip does", async () => {
    const [first, second] = TRIP.claim.stops;
    if (!first || !second) throw new Error("The fixture's trip has no stops.");
    const { lat, lon, ...nowhere } = first.place;
    const trip = { ...TRIP, claim: { ...TRIP.claim, stops: [{ ...first, place: nowhere }, second] } };
    const { features } = await read(snapshotOf({ trips: [trip] }));
    expect(features.map(({ id }) => id)).toEqual(["urn:readout:trip:trip-courier:2"]);
  });

  it("gives quotes as they are in the text", async () => {
    const { features } = await read(HOSTILE_SNAPSHOT);
    expect(features[0]?.properties["evidence"]).toMatchObject([{ quote: HOSTILE_TEXT }]);
  });
});

describe("the validator", () => {
  const feature = { type: "Feature", properties: null };
  const withGeometry = (geometry: unknown) => ({ type: "FeatureCollection", features: [{ ...feature, geometry }] });
  it.each([
    ["an array", []],
    ["a feature alone", feature],
    ["a feature without geometry", { type: "FeatureCollection", features: [feature] }],
    ["latitude first", withGeometry({ type: "Point", coordinates: [35, 139] })],
    ["a line of one position", withGeometry({ type: "LineString", coordinates: [[1, 2]] })],
    [
      "an uncut line",
      withGeometry({
        type: "LineString",
        coordinates: [
          [170, 0],
          [-170, 0],
        ],
      }),
    ],
    ["text for a number", withGeometry({ type: "Point", coordinates: ["1", 2] })],
    ["a coordinate reference system", { ...withGeometry(null), crs: {} }],
  ])("refuses %s", (_, collection) => expect(findFaults(collection)).not.toEqual([]));
});
