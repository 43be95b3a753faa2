import { describe, expect, it } from "vitest";
import { MEETINGS } from "./claims.fixture.ts";
import { firstQuote } from "./first-quote.ts";

describe("firstQuote", () => {
  it("is of the report that was known first, whatever the order", () => {
    const first = firstQuote(MEETINGS);
    expect(first).toMatchObject({ outlet: "Harbour Post", day: "2025-10-30" });
    expect(firstQuote(MEETINGS.toReversed())).toEqual(first);
    expect(firstQuote([])).toBeNull();
  });
});
