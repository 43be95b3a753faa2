import { describe, expect, it } from "vitest";
import type { ActorMention } from "../src/record/actor.ts";
import type { Claim, DealClaim, EventClaim, StatementClaim } from "../src/record/claim.ts";
import type { ExpectedClaim, ExpectedEvent } from "./expected.ts";
import { matchesActor, sameName } from "./match-actor.ts";
import { compareClaims } from "./match-claims.ts";

const text = "Peru recalled its envoy on Monday. Peru recalled it again in May. Lima and Quito met.";

function actor(name: string, code: string | null, id?: string): ActorMention {
  return { text: name, code, start: 0, end: 4, how: "name", ...(id ? { id } : {}) };
}

function event(label: EventClaim["event"], quote: string, more: Partial<EventClaim> = {}): EventClaim {
  const start = text.indexOf(quote);
  return {
    kind: "event",
    id: `${label} ${quote}`,
    status: "happened",
    attribution: { agencies: [], form: "author" },
    evidence: [{ start, end: start + quote.length, quote, rule: "test" }],
    event: label,
    contexts: [],
    actors: [actor("Peru", "PER")],
    recipients: [],
    amounts: [],
    topics: [],
    quad: "material-conflict",
    score: -5,
    cameo: "17",
    ...more,
  };
}

function wanted(label: string, quote: string, more: Partial<ExpectedEvent> = {}): ExpectedEvent {
  return { kind: "event", event: label, actors: ["PER"], recipients: [], quote, ...more };
}

describe("matchesActor", () => {
  it.each([
    ["PER", actor("Lima", "PER"), true],
    ["PER", actor("Quito", "ECU"), false],
    ["PER", actor("per", null), false],
    ["IGO-UN", actor("Security Council", "IGO-UN-SC"), true],
    ["Huthi|REB-HOUTHI", actor("the Huthi rebels", null), true],
    ["Huthi|REB-HOUTHI", actor("the rebels", "REB-HOUTHI"), true],
    ["person/dina-boluarte", actor("she", "PER", "person/dina-boluarte"), true],
    ["person/dina-boluarte", actor("Boluarte", "PER"), true],
    ["person/dina-boluarte", actor("Castillo", "PER"), false],
  ])("%s and %o: %s", (expected, mention, agrees) => {
    expect(matchesActor(expected, mention)).toBe(agrees);
  });

  it("does not take an empty name for any name", () => {
    expect(sameName("", "Peru")).toBe(false);
    expect(sameName("the", "the")).toBe(false);
  });
});

describe("compareClaims", () => {
  it("pairs each claim once, by the words it rests on", () => {
    const first = event("SANCTION", "recalled its envoy");
    const second = event("SANCTION", "recalled it again");
    const expected = [wanted("SANCTION", "recalled it again"), wanted("SANCTION", "recalled its envoy")];
    const { found, missed, extra } = compareClaims(expected, [first, second], text);
    expect(found.map(({ expected, claim }) => [expected.quote, claim.evidence[0]?.quote])).toEqual([
      ["recalled it again", "recalled it again"],
      ["recalled its envoy", "recalled its envoy"],
    ]);
    expect([missed, extra]).toEqual([[], []]);
  });

  it("misses an event with another label or other parties, and counts it as extra", () => {
    for (const claim of [
      event("ACCUSE", "recalled its envoy"),
      event("SANCTION", "recalled its envoy", { actors: [] }),
    ]) {
      const { missed, extra } = compareClaims([wanted("SANCTION", "recalled its envoy")], [claim], text);
      expect([missed.length, extra.length]).toEqual([1, 1]);
    }
  });

  it("reads a meeting from either side, and a visit from one only", () => {
    const claim = event("CONSULT", "Lima and Quito met", { recipients: [actor("Quito", "ECU")] });
    const meeting = wanted("CONSULT", "Lima and Quito met", { actors: ["ECU"], recipients: ["PER"] });
    expect(compareClaims([meeting], [claim], text).found).toHaveLength(1);
    expect(compareClaims([{ ...meeting, mode: "visit" }], [claim], text).found).toHaveLength(0);
  });

  it("scores the fields that the expected claim names", () => {
    const time = { from: "2026-02-02", to: "2026-02-02", grain: "day" as const, text: "Monday", start: 27, end: 33 };
    const expected = wanted("SANCTION", "recalled its envoy", { time: "2026-02-02", status: "denied", place: "Lima" });
    const [match] = compareClaims([expected], [event("SANCTION", "recalled its envoy", { time })], text).found;
    expect(Object.fromEntries(match?.fields.map(({ field, right }) => [field, right]) ?? [])).toEqual({
      evidence: true,
      status: false,
      time: true,
      place: false,
    });
  });

  it("neither asks for an optional claim nor takes it for a mistake", () => {
    const optional: ExpectedClaim = {
      kind: "event",
      event: "ACCUSE",
      actors: [],
      recipients: [],
      quote: "met",
      optional: true,
    };
    expect(compareClaims([optional], [], text)).toMatchObject({ missed: [], extra: [] });
    expect(compareClaims([optional], [event("ACCUSE", "Lima and Quito met")], text)).toMatchObject({
      found: [],
      extra: [],
    });
    expect(compareClaims([optional], [event("ACCUSE", "recalled it again")], text).extra).toHaveLength(1);
    const denied = { ...optional, status: "denied" };
    expect(compareClaims([denied], [event("ACCUSE", "Lima and Quito met")], text).extra).toHaveLength(1);
  });

  it("takes a required claim before an optional one", () => {
    const required = wanted("SANCTION", "recalled its envoy");
    const { found } = compareClaims(
      [{ ...required, optional: true }, required],
      [event("SANCTION", "recalled its envoy")],
      text,
    );
    expect(found).toHaveLength(1);
  });

  it("compares statements by source and words, deals by parties and by how alive they are", () => {
    const base = {
      id: "x",
      status: "happened",
      evidence: [{ start: 0, end: 4, quote: "Peru", rule: "test" }],
    } as const;
    const statement: StatementClaim = {
      ...base,
      kind: "statement",
      attribution: { agencies: [], form: "quoted", source: actor("Lima", "PER") },
      content: { text: "A river that is argued over carries only paper", start: 0, end: 4 },
      direct: true,
      about: [],
      toward: [],
    };
    const deal: DealClaim = {
      ...base,
      kind: "deal",
      attribution: { agencies: [], form: "author" },
      parties: [actor("Lima", "PER"), actor("Quito", "ECU")],
      stage: "agreed",
      legs: [],
    };
    const claims: Claim[] = [statement, deal];
    const find = (expected: ExpectedClaim): number => compareClaims([expected], claims, text).found.length;
    const content = "a river that is argued over";
    expect(find({ kind: "statement", source: "PER", content, quote: "Peru" })).toBe(1);
    expect(find({ kind: "statement", source: "ECU", content, quote: "Peru" })).toBe(0);
    expect(find({ kind: "deal", parties: ["PER", "ECU"], stage: "signed", legs: [], quote: "Peru" })).toBe(1);
    expect(find({ kind: "deal", parties: ["PER", "ECU"], stage: "offered", legs: [], quote: "Peru" })).toBe(0);
    expect(find({ kind: "deal", parties: ["PER", "CHL"], stage: "signed", legs: [], quote: "Peru" })).toBe(0);
  });
});
