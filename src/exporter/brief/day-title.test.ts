import { describe, expect, it } from "vitest";
import type { When } from "../../record/derived.ts";
import { titleOf, writeDay } from "./day-title.ts";

describe("titleOf", () => {
  it.each([
    [{ from: "2025-10-30", to: "2025-10-30", grain: "day" }, "Thursday, 30 October 2025"],
    [{ from: "2025-10-30T14:30", to: "2025-10-30T14:30", grain: "minute" }, "Thursday, 30 October 2025"],
    [{ from: "2025-10-30", to: null, grain: "day" }, "Thursday, 30 October 2025"],
    [{ from: "2025-10-27", to: "2025-11-02", grain: "week" }, "27 October 2025 to 2 November 2025"],
    [{ from: "2026-04-01", to: "2026-04-30", grain: "month" }, "April 2026"],
    [{ from: "2026-01-01", to: "2026-12-31", grain: "year" }, "2026"],
    [{ from: null, to: "2026-04-30", grain: "day" }, "until 30 April 2026"],
    [{ from: null, to: null, grain: "day" }, "Without a day"],
    [null, "Without a day"],
  ] satisfies (readonly [When | null, string])[])("%j is under %j", (time, title) => expect(titleOf(time)).toBe(title));
});

describe("writeDay", () => {
  it.each([
    ["2025-10-05", "5 October 2025"],
    ["2025-10", "October 2025"],
    ["2025", "2025"],
    ["2025-10-05T14:30", "5 October 2025, 14:30"],
    ["2025-13-01", "2025-13-01"],
  ])("%s → %s", (date, written) => expect(writeDay(date)).toBe(written));
});
