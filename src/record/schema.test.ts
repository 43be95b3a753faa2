import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { loadReadout } from "../resource/load.ts";
import { readingJsonSchema, readingSchema } from "./schema.ts";

const folder = join(import.meta.dirname, "../../fixtures/articles");
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(readingJsonSchema());
const readout = await loadReadout();

describe("the reading of every fixture", () => {
  it.each(readdirSync(folder))("%s", (name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const reading = readout.read(text);
    const json = JSON.stringify(reading);

    const data: unknown = JSON.parse(json);
    validate(data);
    expect(validate.errors ?? []).toEqual([]);
    expect(readingSchema.safeParse(data).error?.issues ?? []).toEqual([]);

    expect(JSON.stringify(readout.read(text))).toBe(json);

    for (const { evidence } of reading.claims) {
      for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote);
    }
    const ids = reading.claims.map((claim) => claim.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the schema", () => {
  const reading = readout.read("Macron met Merz in Berlin.", { published: "2025-05-01" });
  const wrong: readonly (readonly [what: string, change: object])[] = [
    ["another version", { schema: "readout/reading@2" }],
    ["a field that it does not know", { extra: 1 }],
    ["a claim without evidence", { claims: reading.claims.map((claim) => ({ ...claim, evidence: [] })) }],
    ["an unknown status", { claims: reading.claims.map((claim) => ({ ...claim, status: "perhaps" })) }],
  ];
  it.each(wrong)("refuses %s", (_, change) => {
    const data: unknown = JSON.parse(JSON.stringify({ ...reading, ...change }));
    expect(validate(data)).toBe(false);
    expect(readingSchema.safeParse(data).success).toBe(false);
  });
});
