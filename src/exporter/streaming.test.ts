import { describe, expect, it } from "vitest";
import type { Snapshot } from "../record/snapshot.ts";
import { annotation } from "./annotation/annotation.ts";
import type { Exporter } from "./exporter.ts";
import { geojson } from "./geojson/geojson.ts";
import { ical } from "./ical/ical.ts";
import { jsonld } from "./jsonld/jsonld.ts";
import { FIXTURE, snapshotOf } from "./snapshot.fixture.ts";

/** The fixture over and over, and how many items have been asked for. */
function createFlood(times: number): { readonly snapshot: Snapshot; count(): number } {
  let read = 0;
  async function* repeat<T>(list: Iterable<T> = []): AsyncGenerator<T> {
    for (let turn = 0; turn < times; turn++) {
      for (const item of list) {
        read++;
        yield item;
      }
    }
  }
  const snapshot: Snapshot = {
    ...snapshotOf({}),
    occurrences: () => repeat(FIXTURE.occurrences),
    claims: () => repeat(FIXTURE.claims),
  };
  return { snapshot, count: () => read };
}

describe("memory", () => {
  it.each<Exporter>([ical, geojson, jsonld, annotation])(
    "$name writes what it has read before it reads more",
    async (exporter) => {
      const flood = createFlood(300);
      let chunks = 0;
      let ahead = 0;
      for await (const chunk of exporter.write(flood.snapshot)) {
        expect(chunk.length).toBeLessThan(100_000);
        chunks++;
        ahead = Math.max(ahead, flood.count() - chunks);
      }
      expect(chunks).toBeGreaterThan(300);
      // Of the fixture's four occurrences one is in the calendar: three are read and left out between two entries.
      if (exporter !== ical) expect(ahead).toBeLessThan(2);
    },
  );
});
