import { describe, expect, it } from "vitest";
import { parsePattern } from "./events-pattern.ts";

const classes = { talk: ["talk", "negotiation"], meeting: ["{talk}", "summit", "-press conference"] };

describe("patterns", () => {
  it("splits alternatives by their particle", () => {
    const parsed = parsePattern("cancel|call+off {meeting}", classes);
    expect(parsed.map(({ lemmas, pattern }) => [lemmas, pattern.particle])).toEqual([
      [["cancel"], undefined],
      [["call"], "off"],
    ]);
  });

  it("puts classes into classes and takes unwanted words out", () => {
    const [parsed] = parsePattern("host {meeting}|gala", classes);
    expect(parsed?.pattern.conditions).toEqual([
      {
        on: "object",
        test: { is: "word", words: ["talk", "negotiation", "summit", "gala"], not: ["press conference"] },
      },
    ]);
  });

  it.each([
    ["meet with|at:@", { on: "oblique", prepositions: ["with", "at"], test: { is: "actor" } }],
    ["agree comp:to", { on: "complement", what: "to" }],
    ["meet no:obj", { on: "absent", what: "object" }],
    ["n:phone case:by|out_of", { on: "case", prepositions: ["by", "out of"] }],
    ["n:call mod:phone", { on: "modifier", test: { is: "word", words: ["phone"], not: [] } }],
    ["pull out_of:*", { on: "oblique", prepositions: ["out of"], test: { is: "any" } }],
  ] as const)("%s", (source, condition) => {
    expect(parsePattern(source, classes)[0]?.pattern.conditions).toEqual([condition]);
  });

  it.each([
    ["hold {feast}", /word class "feast"/],
    ["agree comp:maybe", /no kind of complement/],
    ["meet no:subj", /"no:" takes/],
  ])("refuses %s", (source, message) => {
    expect(() => parsePattern(source, classes)).toThrow(message);
  });
});
