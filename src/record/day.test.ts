import { describe, expect, it } from "vitest";
import { firstDay, lastDay } from "./day.ts";

describe("days of a date", () => {
  it.each([
    ["2025", "2025-01-01", "2025-12-31"],
    ["2025-10", "2025-10-01", "2025-10-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2025-10-30", "2025-10-30", "2025-10-30"],
    ["2025-10-30T14:30", "2025-10-30", "2025-10-30"],
  ])("%s", (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });
});
