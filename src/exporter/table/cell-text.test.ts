import { describe, expect, it } from "vitest";
import type { Status } from "../../record/event.ts";
import { OCCURRENCES } from "../occurrences.fixture.ts";
import { clockTime, statusSince, sumText } from "./cell-text.ts";

describe("cells", () => {
  it.each([
    [{ value: 120e6, unit: "USD", currency: "USD", qualifier: "about" as const, text: "" }, "about 120000000 USD"],
    [{ value: [15, 20] as const, unit: "percent", qualifier: "up-to" as const, text: "" }, "up-to 15..20 percent"],
  ])("%j → %s", (sum, text) => {
    expect(sumText(sum)).toBe(text);
  });

  it("has a time of day where there is one", () => {
    expect(clockTime("2025-10-30T14:30")).toBe("14:30");
    expect(clockTime("2025-10-30")).toBeNull();
  });

  it.each<[readonly [Status, string][], Status, string | null]>([
    [
      [
        ["expected", "2025-01-01"],
        ["happened", "2025-01-02"],
        ["happened", "2025-01-03"],
      ],
      "happened",
      "2025-01-02",
    ],
    [[["happened", "2025-01-01"]], "happened", "2025-01-01"],
    [
      [
        ["happened", "2025-01-01"],
        ["denied", "2025-01-02"],
      ],
      "happened",
      null,
    ],
    [[], "happened", null],
  ])("%j: %s since %s", (steps, status, since) => {
    const [reported] = OCCURRENCES;
    if (!reported) throw new Error("the fixture has occurrences");
    const history = steps.map(([step, day]) => ({ status: step, since: day, article: "a", claim: "c" }));
    expect(statusSince({ ...reported.occurrence, status, history })).toBe(since);
  });
});
