import { beforeAll, describe, expect, it } from "vitest";
import type { Readout } from "../../../pipeline/readout.ts";
import { loadReadout } from "../../../resource/load.ts";

let readout: Readout;
beforeAll(async () => {
  readout = await loadReadout();
});

/** "REQUEST yield 02" for each event of a sentence. */
function labels(text: string): string[] {
  const { events } = readout.pipeline.annotateUntil(["events"], { text, hints: { published: "2025-06-01" } }, () => {});
  return events.map(({ event, mode, cameo }) => [event, ...(mode === undefined ? [] : [mode]), cameo].join(" "));
}

describe("mode and CAMEO root", () => {
  it.each([
    // The nearest word decides, not the first: the ban is what the lifting is of.
    ["China urged Australia to lift the ban on the company.", "REQUEST yield 02"],
    ["China demanded that Australia lift the ban on the company.", "REQUEST yield 10"],
    // What goes on beside it says nothing.
    ["During talks in Cairo, Jordan urged Syria to hold elections.", "REQUEST change 02"],
    ["Jordan demanded military aid from Canada after the summit.", "REQUEST assist 10"],
    // Nor do the parties.
    ["The Police Ministry of Serbia threatened to attack Kosovo.", "THREATEN violence 13"],
    // The next predicate is another event's.
    ["Poland condemned the raid and opened an investigation into Russia.", "ACCUSE disapprove 11"],
    // Modifiers, means, and what completes a verb.
    ["Georgian police fired tear gas at Armenian demonstrators.", "ASSAULT crowd-control 17"],
    ["Syrian jets attacked a Turkish convoy.", "ASSAULT heavy-weapons 19"],
    ["Ukraine attacked a Russian missile depot with drones.", "ASSAULT drone 19"],
    ["Syrian troops attacked a Turkish convoy with chemical weapons.", "ASSAULT unconventional 20"],
    ["Chadian soldiers opened fire on Sudanese refugees.", "ASSAULT firearms 19"],
    ["Iraq was attacked by Iran with drones.", "ASSAULT drone 19"],
    // Without a word, the rule's own mode, or none.
    ["Poland arrested a Belarusian spy.", "COERCE arrest 17"],
    ["Poland praised Estonia.", "SUPPORT 05"],
  ])("%s", (text, expected) => {
    expect(labels(text)).toContain(expected);
  });
});
