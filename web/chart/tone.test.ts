import { expect, test } from "vitest";
import { toneOf, writeScore } from "./tone.ts";

test.each([
  [-10, "hostile", "−10"],
  [-5, "tense", "−5"],
  [-0.04, "even", "0"],
  [0, "even", "0"],
  [1, "friendly", "+1"],
  [4.96, "friendly", "+5"],
  [10, "close", "+10"],
])("%d is %s and written %s", (score, tone, words) => {
  expect(toneOf(score)).toBe(tone);
  expect(writeScore(score)).toBe(words);
});
