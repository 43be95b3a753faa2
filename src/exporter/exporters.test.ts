import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { parquetReadObjects } from "hyparquet";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { TEXTS } from "./articles.fixture.ts";
import { EXPORTERS } from "./exporters.ts";
import { EMPTY_SNAPSHOT, FIXTURE, HOSTILE_SNAPSHOT, SNAPSHOT, snapshotOf, withTexts } from "./snapshot.fixture.ts";
import { writtenBytes } from "./written.fixture.ts";

const utf8 = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
const lines = (bytes: Uint8Array): unknown[] =>
  utf8(bytes)
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);

/** Strict readers, by other hands where there are any: what they find in a file, or an error. */
const READERS: Readonly<Record<string, (bytes: Uint8Array) => unknown[] | Promise<unknown[]>>> = {
  csv: (bytes) => parse(utf8(bytes), { columns: true, record_delimiter: "\r\n" }) as unknown[],
  parquet: (bytes) => parquetReadObjects({ file: bytes.slice().buffer }),
  gdelt: (bytes) =>
    utf8(bytes)
      .split("\n")
      .slice(0, -1)
      .map((line) => {
        expect(line.split("\t")).toHaveLength(61);
        return line;
      }),
  jsonl: lines,
  annotation: lines,
  plover: (bytes) => JSON.parse(utf8(bytes)) as unknown[],
  geojson: (bytes) => (JSON.parse(utf8(bytes)) as { features: unknown[] }).features,
  jsonld: (bytes) => (JSON.parse(utf8(bytes)) as { "@graph": unknown[] })["@graph"],
  ical: (bytes) => new ICAL.Component(ICAL.parse(utf8(bytes)) as unknown[]).getAllSubcomponents("vevent"),
  markdown: (bytes) => withoutMarkup(utf8(bytes)),
  html: (bytes) => withoutMarkup(utf8(bytes)),
};

function withoutMarkup(page: string): string[] {
  expect(page).not.toContain("<script>alert");
  return [page];
}

/** Any UTF-16 units, whole characters or not, and what formats are made of. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0x7f })), { minLength: 1 })
  .map((units) => String.fromCharCode(...units));

const letters = (text: string): string => text.replace(/[^a-z0-9]/gi, "");
const written = (found: readonly unknown[]): string =>
  letters(JSON.stringify(found, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)));

describe("every exporter", () => {
  it("has a name, an extension and a reader of its own", () => {
    expect(new Set(EXPORTERS.map(({ extension }) => extension)).size).toBe(EXPORTERS.length);
    expect(EXPORTERS.map(({ name }) => name).toSorted()).toEqual(Object.keys(READERS).toSorted());
    for (const { extension, mediaType, description } of EXPORTERS) {
      expect(extension).toMatch(/^(\.[a-zA-Z]+)+$/);
      expect(mediaType).toMatch(/^[a-z]+\/[a-z.+-]+(; [a-z]+=[a-z\d-]+)*$/);
      expect(description).not.toBe("");
    }
    // Two formats of one record, side by side, do not write over each other's companions.
    const companions = new Map(
      EXPORTERS.flatMap(({ companion }) => (companion ? [[companion.suffix, companion]] : [])),
    );
    for (const { companion } of EXPORTERS) {
      if (companion) expect(companions.get(companion.suffix)?.text).toBe(companion.text);
    }
  });

  describe.each(EXPORTERS.map((exporter) => ({ name: exporter.name, exporter })))("$name", ({ name, exporter }) => {
    const read = READERS[name] ?? (() => []);

    it("writes the same bytes twice", async () => {
      expect(await writtenBytes(exporter, SNAPSHOT)).toEqual(await writtenBytes(exporter, SNAPSHOT));
    });

    it("writes something of a record", async () => {
      expect(await read(await writtenBytes(exporter, SNAPSHOT))).not.toEqual([]);
    });

    it("writes a valid file of an empty record", async () => {
      const found = await read(await writtenBytes(exporter, EMPTY_SNAPSHOT));
      if (name !== "markdown" && name !== "html") expect(found).toEqual([]);
    });

    it("has no article's text", async () => {
      const text = written(await read(await writtenBytes(exporter, SNAPSHOT)));
      for (const full of Object.values(TEXTS)) expect(text).not.toContain(letters(full));
    });

    it("survives hostile text", async () => {
      const found = await read(await writtenBytes(exporter, HOSTILE_SNAPSHOT));
      expect(found).toHaveLength((await read(await writtenBytes(exporter, SNAPSHOT))).length);
    });

    it("survives any text (property)", async () => {
      const count = (await read(await writtenBytes(exporter, SNAPSHOT))).length;
      await fc.assert(
        fc.asyncProperty(anyText, async (text) => {
          const bytes = await writtenBytes(exporter, snapshotOf(withTexts(FIXTURE, () => text)));
          expect(await read(bytes)).toHaveLength(count);
        }),
        { numRuns: 50 },
      );
    });
  });
});
