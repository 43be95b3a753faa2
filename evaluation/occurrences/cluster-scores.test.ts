import { expect, it } from "vitest";
import { countPairs, type Placed, scoreBCubed, scorePairwise } from "./cluster-scores.ts";

/** "a1 a1 b2": three items, each with its expected and its predicted cluster. */
function placed(text: string): Placed[] {
  return text.split(" ").map(([expected = "", predicted = ""]) => ({ expected, predicted }));
}

it.each([
  ["a1 a1 b2", 1, 1],
  ["a1 a2 b3", 1, 0],
  ["a1 a1 b1", 1 / 3, 1],
  ["a1 a1 a2 b2", 1 / 2, 1 / 3],
  ["a1 b2", 1, 1],
])("counts pairs of %s", (text, precision, recall) => {
  const score = scorePairwise(placed(text));
  expect([score.precision, score.recall]).toEqual([precision, recall]);
});

it("adds up pairs over several sets, where no item is in two", () => {
  expect(countPairs(placed("a1 a1 b2 c2"))).toEqual({ both: 1, predicted: 2, expected: 1 });
});

it("weighs items by their clusters in BCubed", () => {
  const { precision, recall } = scoreBCubed(placed("a1 a1 a2 b2"));
  expect(precision).toBeCloseTo((1 + 1 + 1 / 2 + 1 / 2) / 4);
  expect(recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4);
});
