import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Occurrence } from "../../src/record/derived.ts";
import { layOutLanes, MARK_SIZE } from "./lanes.ts";
import { dayNumber, dayOf } from "./scale.ts";

function happening(id: string, day: string | null): Occurrence {
  const time = day === null ? null : { from: day, to: day, grain: "day" };
  return { id, time, history: [{ since: "1970-03-01" }], knownFrom: "1970-04-01" } as unknown as Occurrence;
}

describe("lanes of issues", () => {
  test("one below the other; what has no day stands where it was first told", () => {
    const lanes = layOutLanes(
      [
        { issue: "trade", occurrences: [happening("a", "1970-01-02"), happening("b", null)] },
        { issue: null, occurrences: [] },
      ],
      dayNumber,
    );
    expect(lanes.map(({ marks }) => marks.map(({ x }) => x))).toEqual([[1, 59], []]);
    expect(lanes[1]?.top).toBe(lanes[0]?.height);
  });

  test("two of one day do not cover one another", () => {
    const [lane] = layOutLanes(
      [{ issue: "trade", occurrences: [happening("a", "1970-02-01"), happening("b", "1970-02-01")] }],
      dayNumber,
    );
    expect(new Set(lane?.marks.map(({ y }) => y)).size).toBe(2);
  });

  test("what took a year stands in its middle and reaches over it", () => {
    const year = {
      ...happening("a", "1970"),
      time: { from: "1970-01-01", to: "1970-12-31", grain: "year" },
    } as Occurrence;
    const [lane] = layOutLanes([{ issue: null, occurrences: [year] }], dayNumber);
    expect(lane?.marks[0]).toMatchObject({ x: 182, reach: [0, 364] });
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
