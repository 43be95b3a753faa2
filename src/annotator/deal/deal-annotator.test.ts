import { describe, expect, it } from "vitest";
import { nameActors } from "../../brief/words.ts";
import { loadReadout } from "../../resource/load.ts";

const readout = await loadReadout();

/** The deals of a text as "stage: parties | leg | leg". */
function dealsIn(text: string): string[] {
  const document = readout.annotate(text, { published: "2025-03-10" });
  return document.deals.map(
    ({ stage, parties, legs }) =>
      `${stage}: ${[nameActors(parties), ...legs.map(({ giver, thing }) => `${giver?.name}: ${thing}`)].join(" | ")}`,
  );
}

describe("deals", () => {
  const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
    [
      "Canada offered lower tariffs to Mexico in exchange for stricter border controls.",
      ["offered: Canada, Mexico | Canada: lower tariffs | Mexico: stricter border controls"],
    ],
    ["Norway and Iceland signed a treaty on fishing rights on Monday.", ["signed: Norway, Iceland"]],
    [
      "Norway and Iceland signed a treaty on Monday. Under the treaty Norway will supply electricity, and Iceland will lift tariffs.",
      ["signed: Norway, Iceland | Norway: electricity | Iceland: tariffs"],
    ],
    [
      "The talks are about a plan under which Qatar could spend up to $3 billion on Kenyan ports, in exchange for lower duties.",
      ["negotiated: Qatar, Kenya | Qatar: spend up to $3 billion on Kenyan ports | Kenya: lower duties"],
    ],
    [
      "Norway and Kenya signed a pact. Norway's minister said Oslo would invest $4 billion.",
      ["signed: Norway, Kenya", "signed: Norway, Kenya | Norway: invest $4 billion"],
    ],
    [
      "Qatar has so far disbursed $200 million of the $1 billion it promised to Lebanon under the gas deal.",
      ["implemented: Qatar, Lebanon | Qatar: $200 million of the $1 billion it promised to Lebanon under the gas deal"],
    ],
    [
      "Qatar will supply Lebanon with twelve patrol boats in exchange for fishing rights.",
      ["floated: Qatar, Lebanon | Qatar: twelve patrol boats | Lebanon: fishing rights"],
    ],
    [
      "Norway is considering a package that could see it pay $3 billion to Iceland in exchange for fishing rights.",
      ["floated: Norway, Iceland | Norway: pay $3 billion to Iceland | Iceland: fishing rights"],
    ],
    [
      "The European Union and Moldova signed an agreement under which Brussels will pay 150 million euros. Brussels released a second tranche, bringing its payments to 100 million euros.",
      [
        "signed: European Union, Moldova | European Union: pay 150 million euros",
        "implemented: European Union, Moldova | European Union: second tranche",
      ],
    ],
    ["The army has so far sent 200 soldiers to Kenya.", []],
    ["The striker signed a contract with the club on Monday.", []],
    ["Shoppers found a good deal on winter coats in exchange for a coupon.", []],
  ];
  it.each(cases)("%s", (text, expected) => {
    expect(dealsIn(text)).toEqual(expected);
  });

  it("points at the words of each leg", () => {
    const text = "Canada offered lower tariffs to Mexico in exchange for stricter border controls.";
    const [deal] = readout.annotate(text).deals;
    const quotes = deal?.evidence
      .filter((evidence) => evidence.field?.startsWith("legs."))
      .map((evidence) => evidence.quote);
    expect(quotes).toEqual(["lower tariffs", "stricter border controls"]);
    for (const { start, end, quote } of deal?.evidence ?? []) expect(text.slice(start, end)).toBe(quote);
  });
});
