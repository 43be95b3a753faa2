import { expect, test } from "vitest";
import type { Lane } from "../../src/record/answer.ts";
import { spanOf } from "./time-span.ts";

function laneOf(...days: readonly string[]): Lane {
  const occurrences = days.map((day) => ({ time: { from: day, to: day, grain: "day" }, history: [] }));
  return { issue: null, occurrences: occurrences as unknown as Lane["occurrences"] };
}

test("a single day has two months around it", () => {
  const span = spanOf({ lanes: [laneOf("2025-03-15")], points: [] }, [0, 620]);
  expect([span?.from, span?.to, span?.x("2025-03-15")]).toEqual(["2025-02-12", "2025-04-15", 310]);
});

test("years have a little room at both ends", () => {
  const span = spanOf({ lanes: [laneOf("2020-01-01", "2025-01-01")], points: [] }, [0, 100]);
  expect([span?.from, span?.to]).toEqual(["2019-11-07", "2025-02-25"]);
});

test("where there is nothing, nothing is drawn", () => {
  expect(spanOf({ lanes: [laneOf()], points: [] }, [0, 100])).toBeNull();
});
