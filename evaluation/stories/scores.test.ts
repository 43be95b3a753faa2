import { describe, expect, it } from "vitest";
import { type Assignment, bcubed, pairwise } from "./scores.ts";

/** "ab c" puts the first two articles into one cluster; gold likewise. */
function assign(gold: string, predicted: string): Assignment[] {
  return [...gold].map((story, i) => ({ gold: story, predicted: predicted[i] ?? "" }));
}

describe("scores of clusters", () => {
  it.each([
    ["all right", "aabb", "xxyy", 1, 1],
    ["all in one", "aabb", "xxxx", 2 / 3, 0.5],
    ["all alone", "aabb", "wxyz", 2 / 3, 0],
    ["one strayed", "aaab", "xxyy", 0.706, 0.4],
  ])("%s", (_, gold, predicted, cubed, pairs) => {
    expect(bcubed(assign(gold, predicted)).f1).toBeCloseTo(cubed, 3);
    expect(pairwise(assign(gold, predicted)).f1).toBeCloseTo(pairs, 3);
  });
});
