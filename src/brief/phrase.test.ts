import { describe, expect, it } from "vitest";
import type { Sum, When, Where } from "../record/derived.ts";
import type { Party } from "../record/kept.ts";
import { describeSum, describeWhen, describeWhere, nameParty } from "../record/value-words.ts";
import { describeEvent } from "./phrase.ts";

const anna: Party = { id: "person/anna-berg", name: "Anna Berg", code: "SWE" };
const norway: Party = { id: "NOR", name: "Norway", code: "NOR" };

describe("phrases", () => {
  it.each([
    [anna, "Anna Berg (SWE)"],
    [norway, "Norway"],
    [{ name: "officials", code: null }, "officials"],
    [{ name: "Coastal Wire", code: "SWE", sector: "MED" }, "Coastal Wire"],
  ] satisfies (readonly [Party, string])[])("names %j", (party, name) => expect(nameParty(party)).toBe(name));

  it.each([
    [{ event: "CONSULT", mode: "visit", actors: [anna], recipients: [norway] }, "Visit: Anna Berg (SWE) → Norway"],
    [{ event: "CONSULT", mode: "meeting", actors: [anna], recipients: [norway] }, "Meeting: Anna Berg (SWE), Norway"],
    [{ event: "CONSULT", mode: "phone", actors: [], recipients: [] }, "Phone call: unnamed parties"],
    [{ event: "PROTEST", actors: [], recipients: [norway] }, "Protest: somebody → Norway"],
  ] satisfies (readonly [Parameters<typeof describeEvent>[0], string])[])("tells %j", (event, told) => {
    expect(describeEvent(event)).toBe(told);
  });

  it.each([
    [{ from: "2025-10-27", to: "2025-11-02", grain: "week" }, "2025-10-27 to 2025-11-02"],
    [{ from: "2025-04-01", to: "2025-04-30", grain: "month" }, "2025-04"],
    [{ from: "2025-10-27T18:30", to: "2025-10-27T18:30", grain: "minute" }, "2025-10-27 18:30"],
    [{ from: "2025-10-27", to: null, grain: "day" }, "from 2025-10-27"],
    [{ from: null, to: null, grain: "day" }, ""],
  ] satisfies (readonly [When, string])[])("writes the time %j", (time, told) => expect(describeWhen(time)).toBe(told));

  it.each([
    [{ name: "Oslo", country: "NOR", geonameId: 3143244 }, "Oslo, NOR"],
    [{ name: "Norway", country: "NOR", lat: 62, lon: 10 }, "Norway"],
    [{ name: "Arctic", country: null, lat: 80, lon: 0 }, "Arctic"],
  ] satisfies (readonly [Where, string])[])("writes the place %j", (place, told) => {
    expect(describeWhere(place)).toBe(told);
  });

  it.each([
    [{ value: 470e9, unit: "USD", currency: "USD", qualifier: "up-to", text: "" }, "up to 470 billion USD"],
    [{ value: [40, 50], unit: "percent", qualifier: "exactly", text: "" }, "40 to 50 percent"],
  ] satisfies (readonly [Sum, string])[])("writes the sum %j", (sum, told) => expect(describeSum(sum)).toBe(told));
});
