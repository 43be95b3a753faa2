import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { Occurrence } from "../../record/derived.ts";
import { PLOVER_EVENTS, QUAD_CATEGORIES } from "../../record/event.ts";
import { FIXTURE, HOSTILE_SNAPSHOT, SNAPSHOT } from "../snapshot.fixture.ts";
import { writtenText } from "../written.fixture.ts";
import { plover } from "./plover.ts";
import { codeEvent } from "./plover-event.ts";
import { type PloverRecord, ploverRecord } from "./plover-record.ts";

const text = { type: "string" };
const orNull = (type: string) => ({ type: [type, "null"] });
const day = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
const object = (properties: object) => ({
  ...{ type: "object", properties, required: Object.keys(properties), additionalProperties: false },
});
const list = (items: object, minItems = 0) => ({ type: "array", items, minItems });
const actor = object({
  ...{ name: text, country: { type: ["string", "null"], pattern: "^[A-Z]{3}$" }, code: orNull("string") },
  sectors: list({ type: "string", pattern: "^[A-Z]{3}$" }),
});

/** By the manual's fields: who, whom, what, how, about what, when, where, and the text behind it. */
const schema = list(
  object({
    ...{ event_id: text, event_date: day, event_date_end: { type: ["string", "null"] }, date_grain: orNull("string") },
    event_type: { enum: PLOVER_EVENTS },
    event_mode: orNull("string"),
    auxiliary_modes: list({ enum: ["future", "hypothetical"] }),
    context: list(text),
    quad_code: { enum: QUAD_CATEGORIES },
    intensity: { type: "number", minimum: -10, maximum: 10 },
    ...{ actor: list(actor), recipient: list(actor) },
    location: {
      anyOf: [
        { type: "null" },
        object({
          ...{ placename: text, country: orNull("string"), latitude: orNull("number"), longitude: orNull("number") },
          geonames_id: orNull("integer"),
        }),
      ],
    },
    source: list(
      object({
        ...{ publisher: orNull("string"), agencies: list(text), publication_date: day, headline: text },
        ...{ url: orNull("string"), language: text, sha256: text },
        text_spans: list(
          object({ field: orNull("string"), start: { type: "integer" }, end: { type: "integer" }, text }),
          1,
        ),
      }),
      1,
    ),
    readout: object({
      ...{ status: text, event: { enum: PLOVER_EVENTS }, mode: orNull("string"), revision: { type: "integer" } },
      independent_sources: { type: "integer" },
    }),
  }),
);
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

async function recordsOf(snapshot = SNAPSHOT): Promise<readonly PloverRecord[]> {
  const records = JSON.parse(await writtenText(plover, snapshot)) as readonly PloverRecord[];
  validate(records);
  expect(validate.errors ?? []).toEqual([]);
  return records;
}

const [{ occurrence: attack } = { occurrence: undefined }] = [...(FIXTURE.occurrences ?? [])];

function coded(change: Partial<Occurrence>) {
  if (!attack) throw new Error("the fixture has an attack");
  const { mode, ...others } = attack;
  return codeEvent({ ...others, ...change });
}

const COOPERATION = { quad: "verbal-cooperation", score: 2.8 } as const;

describe("plover", () => {
  it("writes an occurrence with who, whom, where and on what words", async () => {
    const [meeting] = await recordsOf();
    expect(meeting).toMatchObject({
      ...{ event_id: "meeting-harbour", event_type: "CONSULT", event_mode: null, auxiliary_modes: [] },
      ...{ context: ["diplomatic"], quad_code: "verbal-cooperation", intensity: 2.5, event_date: "2025-10-30" },
      actor: [{ name: "Donald Trump", country: "USA", code: "USA", sectors: ["GOV"] }],
      location: { placename: "Busan", country: "KOR", latitude: 35.10278, geonames_id: 1838524 },
      source: [
        { publisher: "Harbour Post", publication_date: "2025-10-30", text_spans: [{ start: 0 }] },
        { publisher: "Northern Ledger" },
        { publisher: "Evening Courier" },
      ],
      readout: { status: "happened", mode: "meeting", independent_sources: 2 },
    });
  });

  it("leaves out the denied attack and has the visit to come as AGREE", async () => {
    const records = await recordsOf();
    expect(records.map(({ event_id, event_type }) => [event_id, event_type])).toEqual([
      ["meeting-harbour", "CONSULT"],
      ["sanction-harbour", "SANCTION"],
      ["visit-harbour", "AGREE"],
    ]);
    expect(records[2]).toMatchObject({ auxiliary_modes: ["future"], readout: { event: "CONSULT", mode: "visit" } });
  });

  it("is valid JSON with hostile text", async () => {
    expect(await recordsOf(HOSTILE_SNAPSHOT)).toHaveLength(3);
  });

  it.each<[Partial<Occurrence>, object | null]>([
    [
      { event: "CONSULT", mode: "visit", status: "ongoing", ...COOPERATION },
      { event_mode: "visit", intensity: 2.8 },
    ],
    [
      { event: "CONSULT", mode: "visit", status: "scheduled", ...COOPERATION },
      { event_type: "AGREE", event_mode: null, auxiliary_modes: ["future"], intensity: 3 },
    ],
    [
      { event: "AID", status: "expected", quad: "material-cooperation", score: 7 },
      { event_type: "AGREE", quad_code: "verbal-cooperation" },
    ],
    [
      { event: "SANCTION", mode: "restrict", status: "expected", score: -6 },
      { event_type: "THREATEN", event_mode: "restrict", quad_code: "verbal-conflict", intensity: -4 },
    ],
    [
      { event: "ASSAULT", mode: "drone", status: "scheduled" },
      { event_type: "THREATEN", event_mode: "violence" },
    ],
    [
      { event: "PROTEST", mode: "demo", status: "scheduled" },
      { event_type: "THREATEN", event_mode: null },
    ],
    [
      { event: "REQUEST", mode: "meet", status: "expected", quad: "verbal-conflict", score: -1 },
      { event_type: "REQUEST", event_mode: "meet", auxiliary_modes: ["future"], intensity: -1 },
    ],
    [
      { event: "CONSULT", status: "possible", ...COOPERATION },
      { event_type: "CONSULT", auxiliary_modes: ["hypothetical"], context: ["military", "hypothetical"] },
    ],
    [
      { event: "SANCTION", mode: "restrict", status: "happened" },
      { event_type: "SANCTION", event_mode: null },
    ],
    [{ status: "conditional" }, { event_type: "ASSAULT", auxiliary_modes: ["hypothetical"] }],
    [{ status: "requested" }, null],
    [{ status: "denied" }, null],
    [{ status: "averted" }, null],
  ])("codes %j as %j", (change, expected) => {
    if (expected) expect(coded(change)).toMatchObject(expected);
    else expect(coded(change)).toBeNull();
  });

  it("marks what lies more than a year back as historical", () => {
    const [, meeting] = [...(FIXTURE.occurrences ?? [])];
    if (!meeting) throw new Error("the fixture has a meeting");
    const at = (year: string) =>
      ploverRecord({
        ...meeting,
        occurrence: { ...meeting.occurrence, time: { from: year, to: year, grain: "year" } },
      })?.context;
    expect(at("1945")).toEqual(["diplomatic", "historical"]);
    expect(at("2025")).toEqual(["diplomatic"]);
  });
});
