import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Occurrence } from "../../src/record/derived.ts";
import { layOutLanes, MARK_SIZE } from "./lanes.ts";
import { dayNumber, dayOf } from "./scale.ts";

function happening(id: string, day: string | null): Occurrence {
  return { id, time: day === null ? null : { from: day, to: day, grain: "day" } } as Occurrence;
}

describe("lanes of issues", () => {
  test("one below the other; what has no day is counted and not drawn", () => {
    const lanes = layOutLanes(
      [
        { issue: "trade", occurrences: [happening("a", "1970-01-02"), happening("b", null)] },
        { issue: null, occurrences: [] },
      ],
      dayNumber,
    );
    expect(lanes.map(({ marks, undated }) => [marks.length, undated])).toEqual([
      [1, 1],
      [0, 0],
    ]);
    expect(lanes[1]?.top).toBe(lanes[0]?.height);
  });

  test("two of one day do not cover one another", () => {
    const [lane] = layOutLanes(
      [{ issue: "trade", occurrences: [happening("a", "1970-02-01"), happening("b", "1970-02-01")] }],
      dayNumber,
    );
    expect(new Set(lane?.marks.map(({ y }) => y)).size).toBe(2);
  });

  test("no two marks of a lane touch, and all lie within it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 }), (days) => {
        const occurrences = days.map((day, i) => happening(String(i), dayOf(day)));
        const [lane] = layOutLanes([{ issue: null, occurrences }], dayNumber);
        const marks = lane?.marks ?? [];
        for (const [i, one] of marks.entries()) {
          expect(one.y + MARK_SIZE / 2).toBeLessThanOrEqual(lane?.height ?? 0);
          for (const other of marks.slice(i + 1)) {
            expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThanOrEqual(MARK_SIZE);
          }
        }
      }),
    );
  });
});
