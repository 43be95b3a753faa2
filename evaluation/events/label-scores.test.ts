import { expect, it } from "vitest";
import { scoreLabels } from "./label-scores.ts";

it.each([
  [
    "all right",
    [
      ["A", "A"],
      ["B", "B"],
    ],
    1,
    1,
  ],
  // A: 2·1 / (2·1 + 1), B: 0
  [
    "one of two",
    [
      ["A", "A"],
      ["B", "A"],
    ],
    0.5,
    1 / 3,
  ],
  [
    "nothing predicted",
    [
      ["A", null],
      ["B", null],
    ],
    0,
    0,
  ],
  // What the gold does not have counts as a mistake, not as a label.
  [
    "a label that the gold lacks",
    [
      ["A", "A"],
      ["A", "C"],
    ],
    0.5,
    2 / 3,
  ],
] as const)("%s", (_, pairs, accuracy, macroF1) => {
  const scores = scoreLabels<string>(pairs);
  expect(scores.accuracy).toBeCloseTo(accuracy);
  expect(scores.macroF1).toBeCloseTo(macroF1);
});
