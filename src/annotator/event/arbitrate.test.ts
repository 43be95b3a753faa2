import { beforeAll, describe, expect, it } from "vitest";
import type { Readout } from "../../pipeline/readout.ts";
import type { EventClaim } from "../../record/claim.ts";
import { loadReadout } from "../../resource/load.ts";
import type { TraceNote } from "../annotator.ts";
import type { Draft } from "../layers.ts";

let readout: Readout;
beforeAll(async () => {
  readout = await loadReadout();
});

function read(text: string): { events: readonly Draft<EventClaim>[]; notes: TraceNote[] } {
  const notes: TraceNote[] = [];
  const { events } = readout.pipeline.annotateUntil(["events"], { text, hints: {} }, (note) => {
    if (note.annotator === "event") notes.push(note);
  });
  return { events, notes };
}

describe("what the classifier adds", () => {
  it.each([
    ["Japan extended a credit line of 300 million dollars to Ghana.", "AID", "JPN", "GHA"],
    ["Peru has taken Chile to task over the fishing zone.", "ACCUSE", "PER", "CHL"],
  ])("%s", (text, event, actor, recipient) => {
    const { events, notes } = read(text);
    const found = events.map((one) => [one.event, one.actors[0]?.code, one.recipients[0]?.code]);
    expect(found, notes.map(({ reason }) => reason).join("\n")).toEqual([[event, actor, recipient]]);
  });

  it("says which of the two decided, and why", () => {
    const { events, notes } = read("Peru has taken Chile to task over the fishing zone.");
    const byClassifier = events.filter(({ evidence }) => evidence[0]?.rule === "event/classifier");
    const reasons = notes.filter(({ rule, outcome }) => rule === "event/classifier" && outcome === "fired");
    expect(byClassifier.length).toBe(1);
    expect(reasons.length).toBe(1);
    for (const { reason } of reasons) expect(reason).toMatch(/^[A-Z]+ 0\.\d\d, anything [01]\.\d\d: .+ \(\d+\.\d\)/);
  });

  it("finds the same events each time", () => {
    const text = "France and Germany backed Poland, which Belarus had accused of sending saboteurs to Minsk.";
    expect(read(text).events).toEqual(read(text).events);
  });
});
