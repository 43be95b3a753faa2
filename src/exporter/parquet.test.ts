import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import type { ReportedOccurrence } from "../record/derived.ts";
import { parquet } from "./parquet.ts";
import { EMPTY_SNAPSHOT, FIXTURE, HOSTILE_SNAPSHOT, HOSTILE_TEXT, SNAPSHOT, snapshotOf } from "./snapshot.fixture.ts";
import { COLUMNS } from "./table/columns.ts";
import { writtenBytes } from "./written.fixture.ts";

async function fileOf(snapshot = SNAPSHOT): Promise<ArrayBuffer> {
  const bytes = await writtenBytes(parquet, snapshot);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** So many occurrences, made one after another. */
function* many(count: number): Generator<ReportedOccurrence> {
  const [first] = [...(FIXTURE.occurrences ?? [])];
  for (let i = 0; first && i < count; i++) {
    yield { ...first, occurrence: { ...first.occurrence, id: `occurrence-${i}`, revision: i + 1 } };
  }
}

describe("parquet", () => {
  it("writes the columns of the table with their types", async () => {
    const file = await fileOf();
    const [attack, meeting, sanction] = await parquetReadObjects({ file });
    expect(Object.keys(attack ?? {})).toEqual(COLUMNS.map(({ name }) => name));
    expect(attack).toMatchObject({ score: -10, reviewed: true, amount_low: null, amounts: [], known_to: null });
    expect(meeting).toMatchObject({
      ...{ id: "meeting-harbour", revision: 2n, time_from: new Date("2025-10-30"), lat: 35.10278, articles: 3n },
      ...{ actor_codes: ["USA"], actor_names: ["Donald Trump"], contexts: ["diplomatic"], reviewed: false },
    });
    expect(sanction).toMatchObject({ amount_high: 120e6, topics: ["maritime", "trade"], recipient_sectors: [null] });
    const types = parquetMetadata(file).schema.map(({ name, converted_type, type }) => [name, converted_type ?? type]);
    expect(types).toEqual(
      expect.arrayContaining([
        ["known_from", "DATE"],
        ["revision", "INT64"],
        ["score", "DOUBLE"],
        ["reviewed", "BOOLEAN"],
        ["quote", "UTF8"],
        ["topics", "LIST"],
      ]),
    );
  });

  it("keeps every text but broken surrogates", async () => {
    const [row] = await parquetReadObjects({ file: await fileOf(HOSTILE_SNAPSHOT) });
    expect(row?.["quote"]).toBe(HOSTILE_TEXT.replace("\ud800", "\ufffd"));
  });

  it("has its columns even without rows", async () => {
    const file = await fileOf(EMPTY_SNAPSHOT);
    expect(await parquetReadObjects({ file })).toEqual([]);
    expect(parquetMetadata(file).schema.map(({ name }) => name)).toEqual(
      expect.arrayContaining(COLUMNS.map(({ name }) => name)),
    );
  });

  it("cuts row groups, so that memory stays flat", async () => {
    const file = await fileOf(snapshotOf({ occurrences: many(20_001) }));
    expect(parquetMetadata(file).row_groups.map(({ num_rows }) => num_rows)).toEqual([10_000n, 10_000n, 1n]);
    const [last] = await parquetReadObjects({ file, rowStart: 20_000, rowEnd: 20_001 });
    expect(last).toMatchObject({ id: "occurrence-20000", revision: 20_001n, actor_sectors: ["MIL"] });
  });
});
