import { describe, expect, it } from "vitest";
import { bodyOf } from "./body.ts";
import { stem } from "./stem.ts";
import { wordsOf } from "./words.ts";

describe("wordsOf", () => {
  it.each([
    ["The U.S. and the US", "the usa and the usa"],
    ["France’s café", "france cafe"],
    ["don't won’t", "don won"],
    ["$1,200.50 in 2025", "1200.50 in 2025"],
    ["Franco-German", "franco german"],
  ])("%s", (text, words) => {
    expect(
      wordsOf(text)
        .map((word) => word.text)
        .join(" "),
    ).toBe(words);
  });

  it("tells names from sentence beginnings", () => {
    const forms = wordsOf("Talks began. Mr. Veld met reporters. “Nothing is agreed,” he said in 2025.");
    expect(forms.filter(({ form }) => form === "capital").map(({ text }) => text)).toEqual(["veld"]);
    expect(forms.filter(({ form }) => form === "initial").map(({ text }) => text)).toEqual(["talks", "mr", "nothing"]);
  });
});

describe("stem", () => {
  it.each([
    ["strikes", "striking"],
    ["parties", "party"],
    ["planned", "plans"],
    ["meeting", "meets"],
    ["agreed", "agrees"],
  ])("%s and %s are one", (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each(["crisis", "us", "red", "nato"])("leaves %s", (word) => {
    expect(stem(word)).toBe(word);
  });
});

describe("bodyOf", () => {
  it("leaves out what is no running text", () => {
    const text = [
      "Ministers meet",
      "By Petra Lomm",
      "LISK (Newswire) - The two ministers met for the first time in years.",
      "More on this",
      "They agreed to meet again in the spring, both said.",
      "Reporting by Petra Lomm; Editing by Jan Orr.",
    ].join("\n");
    expect(bodyOf(text, { headline: "Ministers meet", byline: "By Petra Lomm" })).toEqual([
      "The two ministers met for the first time in years.",
      "They agreed to meet again in the spring, both said.",
    ]);
  });

  it.each([
    ["PARIS, Oct 3 (AFP) – The minister left early on Sunday.", "The minister left early on Sunday."],
    ["AMMAN: The minister left early on Sunday.", "The minister left early on Sunday."],
    ["(CNN) -- The minister left early on Sunday.", "The minister left early on Sunday."],
    ["The minister – a lawyer – left early on Sunday.", "The minister – a lawyer – left early on Sunday."],
    ["Japan said the minister (Veld) left on Sunday.", "Japan said the minister (Veld) left on Sunday."],
  ])("%s", (paragraph, body) => {
    expect(bodyOf(paragraph, { headline: "" })).toEqual([body]);
  });
});
