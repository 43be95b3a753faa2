import { describe, expect, it } from "vitest";
import type { StatementClaim } from "../../record/claim.ts";
import type { Report } from "../../record/kept.ts";
import { dealReport, eventReport, statementReport } from "../deal/reports.fixture.ts";
import { frame } from "./frame.ts";

const DAY = "2025-10-30";
const NORWAY = { code: "NOR", id: "NOR", name: "Norway" };
const KENYA = { code: "KEN", id: "KEN", name: "Kenya" };

const agreed = dealReport({
  id: "d",
  day: DAY,
  article: "one",
  quote: "Norway and Kenya agreed on a deal about the power grid in Nairobi.",
  at: 100,
  legs: ["NOR > KEN: invest in the power grid"],
});

function says(id: string, by: string, quote: string, more: Partial<Parameters<typeof statementReport>[0]> = {}) {
  return statementReport({ id, day: DAY, article: "one", at: 2000, by, quote, ...more });
}

/** Columns as "code: id id", in order. */
function columns(...statements: readonly Report<StatementClaim>[]): string[] {
  return frame("d", [NORWAY, KENYA], [agreed], statements).columns.map(({ party, statements: told }) =>
    `${party.code}: ${told.map(({ claim }) => claim.id).join(" ")}`.trim(),
  );
}

describe("framings", () => {
  it("has an empty column for a party of which nothing is reported", () => {
    expect(columns()).toEqual(["NOR:", "KEN:"]);
    expect(columns(says("s", "Ruto KEN", "the agreement is fair"))).toEqual(["NOR:", "KEN: s"]);
  });

  it("lets a president speak for his state and keeps the person on the statement", () => {
    const framing = frame("d", [KENYA], [agreed], [says("s", "Ruto KEN", "the grid will reach every village")]);
    expect(framing.columns[0]?.party).toEqual(KENYA);
    expect(framing.columns[0]?.statements[0]?.claim.attribution.source).toMatchObject({ name: "Ruto" });
  });

  const cases: readonly (readonly [what: string, statement: Report<StatementClaim>, belongs: boolean])[] = [
    ["shares words with it", says("s", "KEN", "the power grid is a matter of pride"), true],
    ["calls it by its kind in the same article", says("s", "KEN", "the accord is fair and balanced"), true],
    ["stands within its words", says("s", "KEN", "a victory", { at: 120 }), true],
    ["points back beside it", says("s", "KEN", "this is the best day of my life", { at: 200 }), true],
    ["names its place and the other party", says("s", "KEN", "Norway was a good guest in Nairobi"), true],
    ["is about another thing in the same article", says("s", "KEN", "the drought has killed many cattle"), false],
    ["is about another thing in another article", says("s", "KEN", "rains came late", { article: "two" }), false],
    [
      "has its words and other party in another article",
      says("s", "KEN", "Norway will fix the grid", { article: "two" }),
      true,
    ],
    ["is said to a stranger", says("s", "KEN", "trade must grow", { toward: ["UGA"], at: 200 }), false],
  ];
  it.each(cases)("takes a statement that %s as it should", (_, statement, belongs) => {
    expect(columns(statement)[1]).toBe(belongs ? "KEN: s" : "KEN:");
  });

  it("tells the same words once, by the first report, oldest first", () => {
    const quote = "the power grid deal is a triumph for both nations";
    const early = says("early", "KEN", "talks on the power grid go well", { day: "2025-10-01", article: "zero" });
    const first = says("first", "Ruto KEN", quote);
    const copy = says("copy", "Ruto KEN", quote, { article: "two", copyOf: "one" });
    const part = says("part", "Ruto KEN", "a triumph for both nations", { article: "three", day: "2025-10-31" });
    expect(columns(part, copy, first, early)).toEqual(["NOR:", "KEN: early first"]);
  });

  it("adds third parties that speak about it behind the parties", () => {
    const brussels = says("s", "IGO-EU", "the agreement is a bad precedent", { at: 250 });
    const elsewhere = says("t", "UGA", "elections will be held in May", { at: 250 });
    expect(columns(brussels, elsewhere)).toEqual(["NOR:", "KEN:", "IGO-EU: s"]);
  });

  it("leaves out what nobody in particular says", () => {
    const { claim, ...report } = says("s", "KEN", "the grid deal is done");
    const attribution = {
      ...claim.attribution,
      source: { text: "officials", anonymous: true, start: 0, end: 9 } as const,
    };
    expect(columns({ ...report, claim: { ...claim, attribution } })).toEqual(["NOR:", "KEN:"]);
  });

  it("frames an occurrence by what kind of thing it is", () => {
    const met = eventReport({
      id: "e",
      day: DAY,
      article: "one",
      event: "CONSULT",
      actors: ["NOR"],
      recipients: ["KEN"],
      quote: "Norway met Kenya.",
    });
    const said = says("s", "KEN", "the meeting was cordial");
    const { columns: found } = frame("e", [NORWAY, KENYA], [met], [said]);
    expect(found.map(({ statements }) => statements.length)).toEqual([0, 1]);
  });
});
