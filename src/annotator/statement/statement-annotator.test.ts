import { describe, expect, it } from "vitest";
import { loadReadout } from "../../resource/load.ts";

const readout = await loadReadout();
const MEETING =
  "Turkish President Recep Tayyip Erdogan met Greek Prime Minister Kyriakos Mitsotakis in Ankara on Monday. ";

function statementsIn(text: string): string[] {
  const { claims } = readout.read(text, { published: "2025-03-10" });
  return claims.flatMap((claim) => {
    if (claim.kind !== "statement") return [];
    const { source, form } = claim.attribution;
    const who = source ? ("code" in source ? source.code : "anonymous") : "author";
    return [`${who} ${form}: ${claim.content.text}`];
  });
}

describe("what parties say is so", () => {
  it("keeps both framings of one event", () => {
    const text = `${MEETING}Ankara portrays the visit as a new beginning, while Athens says the talks will change nothing.`;
    expect(statementsIn(text)).toEqual([
      "TUR indirect: the visit as a new beginning",
      "GRC indirect: the talks will change nothing",
    ]);
  });

  it("keeps quoted words without their marks", () => {
    const text = `${MEETING}“The sea has room for two,” Mitsotakis said.`;
    expect(statementsIn(text)).toEqual(["GRC quoted: The sea has room for two"]);
  });

  it("names whom it is about", () => {
    const text = `${MEETING}Egypt said that Turkey had sent warships to Libya.`;
    const { statements } = readout.annotate(text, { published: "2025-03-10" });
    expect(statements[0]?.toward.map(({ code }) => code)).toEqual(["TUR", "LBY"]);
    expect(statements[0]?.about).toContain("warships");
  });

  it("leaves requests and promises to the events", () => {
    expect(statementsIn(`${MEETING}Egypt urged Turkey to leave Libya.`)).toEqual([]);
  });
});

describe("what the author makes of it", () => {
  it.each([
    "The visit reflects Ankara's wish for better ties with Europe.",
    "The offer underscores the Greek government's fear of a new crisis.",
    "Turkey's dilemma is that it needs both sides.",
  ])("%s", (sentence) => {
    expect(statementsIn(MEETING + sentence)).toEqual([`author author: ${sentence}`]);
  });

  it.each([
    "The poll shows that Greece trusts nobody.",
    "The result reflects the club's hunger for goals.",
    "Erdogan showed him the palace.",
  ])("not: %s", (sentence) => {
    expect(statementsIn(MEETING + sentence)).toEqual([]);
  });
});

it("keeps nothing of an article without politics", () => {
  expect(statementsIn("Rovers beat Albion 2-1. “We deserved it,” said coach John Hill.")).toEqual([]);
});
