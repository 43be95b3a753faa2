import { describe, expect, test } from "vitest";
import type { RelationPoint } from "../../src/record/derived.ts";
import { layOutCurve, SCORE_RANGE, writePath } from "./curve.ts";
import { dayNumber, linearScale } from "./scale.ts";

function pointOf(from: string, mean: number): RelationPoint {
  return { from, mean, sum: mean, count: 1, occurrences: [], quads: {} as RelationPoint["quads"] };
}

describe("the curve of the score", () => {
  test("a week is drawn at its middle, good news above", () => {
    const x = linearScale([dayNumber("2025-01-06"), dayNumber("2025-01-13")], [0, 70]);
    const y = linearScale(SCORE_RANGE, [100, 0]);
    const points = [pointOf("2025-01-06", 10), pointOf("2025-01-13", -5)];
    const laid = layOutCurve(points, "week", { x: (day) => x(dayNumber(day)), y });
    expect(laid.map((each) => [each.x, each.y])).toEqual([
      [30, 0],
      [100, 75],
    ]);
    expect(writePath(laid)).toBe("M30,0 L100,75");
  });

  test("no points, no path", () => {
    expect(writePath([])).toBe("");
  });
});
