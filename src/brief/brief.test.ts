import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeSum } from "../record/value-words.ts";
import { writeBrief } from "./brief.ts";
import { READING } from "./reading.fixture.ts";
import { NO_CLAIMS } from "./sections.ts";
import { balanceQuotes, describeTime } from "./words.ts";

describe("writeBrief", () => {
  const brief = writeBrief(READING);

  it("has a line for each claim, with status, citation and source", () => {
    expect(brief.replaceAll("\ufffd", "?")).toMatchInlineSnapshot(`
      "Envoys & <ministers>
      2025-01-06 · through unnamed agencies, Reuters

      What happened
        [happened]    CONSULT visit · Anna Berg (SWE) → Norway · Oslo · 2025-01-06
                      “Anna Berg visited Oslo”

      What is expected
        [conditional] AGREE visit · Anna Berg (SWE) · Oslo · 2025-01-06
                      “Anna Berg visited Oslo”

      What is denied or did not happen
        [denied]      AID visit · Anna Berg (SWE) · Oslo · 2025-01-06
                      “Anna Berg visited Oslo” — source: officials

      Deals
        [possible]    offered · Anna Berg (SWE), Norway
                      Anna Berg (SWE) gives: money (up to 5 million USD); ships
                      “give? "5 million" <script>alert(1)</script> for ?ports.?[31m” — reportedly

      Trips
        Anna Berg (SWE)
          → Oslo, NOR · happened · meets Ben Cole (GBR)
          “Anna Berg visited Oslo”

      On the table
        [expected]    Anna Berg (SWE), Norway: ports; fish
                      “ports”

      Who says what
        Ben Cole (GBR) said: the talks were “a farce”

      Who holds which office
        Ben Cole: envoy (GBR) — “Ben Cole”
      "
    `);
  });

  it("keeps to the width of the terminal", () => {
    for (const width of [40, 60, 80, 100]) {
      for (const line of writeBrief(READING, { width }).split("\n")) expect(line.length).toBeLessThanOrEqual(width);
    }
  });

  it("lets no control character and no change of direction through", () => {
    expect(brief).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
  });

  it("says so when there is nothing", () => {
    expect(writeBrief({ ...READING, claims: [] })).toContain(NO_CLAIMS);
  });
});

describe("words", () => {
  const span = { start: 0, end: 1, text: "then" };
  it.each([
    [{ ...span, from: "2025-04-01", to: "2025-04-30", grain: "month" }, "2025-04"],
    [{ ...span, from: "2025-01-01", to: "2025-12-31", grain: "year" }, "2025"],
    [{ ...span, from: "2025-10-27", to: "2025-11-02", grain: "week" }, "2025-10-27 to 2025-11-02"],
    [{ ...span, from: "2025-10-27T18:30", to: "2025-10-27T18:30", grain: "minute" }, "2025-10-27 18:30"],
    [{ ...span, from: null, to: null, grain: "day" }, "“then”"],
  ] as const)("writes the time %j as %s", (time, expected) => expect(describeTime(time)).toBe(expected));

  it.each([
    [{ ...span, value: 470e9, unit: "USD", currency: "USD", qualifier: "up-to" }, "up to 470 billion USD"],
    [{ ...span, value: [40, 50], unit: "percent", qualifier: "exactly" }, "40 to 50 percent"],
    [{ ...span, value: 1_250, unit: "troops", qualifier: "about" }, "about 1,250 troops"],
  ] as const)("writes the amount %j as %s", (amount, expected) => expect(describeSum(amount)).toBe(expected));

  it.each([
    ["creeping pressure” from China", "“creeping pressure” from China"],
    ["the talks were “a farce", "the talks were “a farce”"],
    ['it followed "with concern', 'it followed "with concern"'],
    ["no marks", "no marks"],
  ])("closes the quotation in %j", (text, expected) => expect(balanceQuotes(text)).toBe(expected));

  it("never has an odd number of straight marks", () => {
    fc.assert(fc.property(fc.string(), (text) => balanceQuotes(text.replace(/[“”]/g, "")).split('"').length % 2 === 1));
  });
});
