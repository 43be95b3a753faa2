import { describe, expect, it } from "vitest";
import { clockTime, firstDay, lastDay } from "./day.ts";

describe("days of a date", () => {
  it.each([
    ["2025", "2025-01-01", "2025-12-31", null],
    ["2025-10", "2025-10-01", "2025-10-31", null],
    ["2024-02", "2024-02-01", "2024-02-29", null],
    ["0087", "0087-01-01", "0087-12-31", null],
    ["2025-10-30", "2025-10-30", "2025-10-30", null],
    ["2025-10-30T14:30", "2025-10-30", "2025-10-30", "14:30"],
  ])("%s", (date, first, last, clock) => {
    expect([firstDay(date), lastDay(date), clockTime(date)]).toEqual([first, last, clock]);
  });
});
