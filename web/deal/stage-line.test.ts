import { describe, expect, test } from "vitest";
import type { StageStep } from "../../src/record/derived.ts";
import type { DealStage } from "../../src/record/event.ts";
import { layOutStages } from "./stage-line.ts";

function history(...stages: readonly DealStage[]): StageStep[] {
  return stages.map((stage, i) => ({ stage, since: `2025-01-0${i + 1}`, article: `a${i}`, claim: `c${i}` }));
}

describe("the stages of a deal", () => {
  test.each([
    ["agreed", ["floated", "agreed"], "floated passed, offered skipped, negotiated skipped, agreed now, signed ahead"],
    ["floated", ["floated"], "floated now, offered ahead, negotiated ahead, agreed ahead, signed ahead"],
    ["rejected", ["rejected"], "floated ahead, offered ahead, negotiated ahead, agreed ahead, signed ahead"],
  ] as const)("%s after %j", (stage, steps, words) => {
    const places = layOutStages({ stage, stages: history(...steps) });
    expect(
      places
        .slice(0, 5)
        .map((place) => `${place.stage} ${place.state}`)
        .join(", "),
    ).toBe(words);
  });

  test("ends stand behind the way, the last as what it is now", () => {
    const places = layOutStages({ stage: "suspended", stages: history("signed", "suspended", "signed", "suspended") });
    expect(places.slice(7).map(({ stage, state, isEnd }) => [stage, state, isEnd])).toEqual([
      ["suspended", "passed", true],
      ["suspended", "now", true],
    ]);
    expect(places.find(({ stage }) => stage === "signed")?.step?.since).toBe("2025-01-01");
  });
});
