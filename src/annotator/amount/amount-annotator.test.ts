import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createTree, type Tree, type Word } from "../../document/tree.ts";
import { amountsSource, compileAmounts } from "../../lexicon/amounts.schema.ts";
import type { Amount } from "../../record/value.ts";
import { createAmountAnnotator } from "./amount-annotator.ts";

const lexicon = compileAmounts(amountsSource.parse(parse(readFileSync("lexicons/amounts.yaml", "utf8"))));
const annotator = createAmountAnnotator(lexicon);

/** Words as `form/UPOS/lemma`, `+` before a form glues it to the one before; all hang on the first verb. */
function readTree(line: string): { text: string; tree: Tree } {
  let text = "";
  const words: Word[] = line.split(" ").map((cell, index) => {
    const [raw = "", upos = /\d/.test(cell) ? "NUM" : "NOUN", lemma] = cell.split("/");
    const form = raw.length > 1 && raw.startsWith("+") ? raw.slice(1) : raw;
    if (index > 0 && form === raw) text += " ";
    const start = text.length;
    text += form;
    const base = { index, text: form, start, end: text.length, lemma: lemma ?? form.toLowerCase(), upos, xpos: "NN" };
    return { ...base, head: -1, deprel: "dep", entity: "O" };
  });
  const root = Math.max(
    0,
    words.findIndex(({ upos }) => upos === "VERB"),
  );
  return {
    text,
    tree: createTree(
      0,
      words.map((word) => (word.index === root ? word : { ...word, head: root })),
    ),
  };
}

function readAmounts(line: string): Amount[] {
  const { text, tree } = readTree(line);
  return [...annotator.annotate({ text, hints: {}, trees: [tree] }, () => {})];
}

const CASES: readonly [line: string, expected: Partial<Amount>][] = [
  ["worth/ADJ $ +470 billion", { value: 4.7e11, currency: "USD", qualifier: "exactly", text: "$470 billion" }],
  ["up/ADV to/ADP $ +470 billion", { value: 4.7e11, currency: "USD", qualifier: "up-to", text: "up to $470 billion" }],
  ["worth/ADJ €3.5bn", { value: 3.5e9, currency: "EUR" }],
  ["paid/VERB 500,000 yen", { value: 500_000, currency: "JPY" }],
  ["paid/VERB 100 million yuan", { value: 1e8, currency: "CNY" }],
  ["paid/VERB HK$2m", { value: 2e6, currency: "HKD" }],
  ["paid/VERB US$ 1.2 trillion", { value: 1.2e12, currency: "USD" }],
  ["paid/VERB Rs 40 crore", { value: 4e8, currency: "INR" }],
  ["paid/VERB a/DET billion dollars", { value: 1e9, currency: "USD" }],
  ["paid/VERB a/DET $ +5 million fine", { value: 5e6, currency: "USD", text: "$5 million" }],
  ["paid/VERB 3 million pounds", { value: 3e6, currency: "GBP" }],
  ["lifted/VERB 3 pounds", { value: 3, unit: "pounds" }],
  ["between/ADP 10 and/CCONJ 15 percent", { value: [10, 15], unit: "percent" }],
  ["worth/ADJ $ +2 +- +3 billion", { value: [2e9, 3e9], currency: "USD" }],
  ["cost/VERB $ +75 a/DET barrel", { value: 75, unit: "USD per barrel", currency: "USD" }],
  ["sent/VERB 5,000 troops", { value: 5000, unit: "troops" }],
  ["fired/VERB two/NUM ballistic/ADJ missiles", { value: 2, unit: "missiles" }],
  ["exports/VERB 1.2 million barrels per/ADP day", { value: 1.2e6, unit: "barrels per day" }],
  ["sent/VERB at/ADP least/ADJ 30 tonnes", { value: 30, unit: "tonnes", qualifier: "at-least" }],
  ["more/ADJ than/ADP 100 people", { value: 100, unit: "people", qualifier: "more-than" }],
  ["fewer/ADJ than/ADP 10 people", { value: 10, qualifier: "less-than" }],
  ["about/ADV 20 +%", { value: 20, unit: "percent", qualifier: "about" }],
  ["rose/VERB/rise 5 percent", { value: 5, unit: "percent", qualifier: "increase" }],
  ["fell/VERB/fall by/ADP 5 percent", { value: 5, unit: "percent", qualifier: "decrease" }],
  ["rose/VERB/rise to/ADP 5 percent", { value: 5, unit: "percent", qualifier: "exactly" }],
  ["dozens of/ADP people", { value: [12, 120], unit: "people" }],
  ["sent/VERB forty-five/NUM trucks", { value: 45, unit: "trucks" }],
  ["sent/VERB half a/DET million rounds", { value: 500_000, unit: "rounds" }],
  ["two-thirds/NUM of/ADP voters", { value: 2 / 3, unit: "share" }],
];

describe("createAmountAnnotator", () => {
  it.each(CASES)("%s", (line, expected) => {
    expect(readAmounts(line)).toMatchObject([expected]);
  });

  it.each([
    "met/VERB on/ADP Oct. 27",
    "met/VERB in/ADP 2025",
    "met/VERB at/ADP 10:30",
    "flew/VERB an/DET F-16",
    "Article/PROPN 5 applies/VERB",
    "Resolution/PROPN 1701 failed/VERB",
    "one/NUM of/ADP them/PRON spoke/VERB",
  ])("finds no amount in: %s", (line) => {
    expect(readAmounts(line)).toEqual([]);
  });

  it("gives the text that its span names, in order and without overlap", () => {
    const pieces = [
      "$",
      "+550",
      "3.5",
      "billion",
      "up",
      "to",
      "-",
      "percent",
      "a",
      "dozen",
      "US$",
      "troops",
      "of",
      "half",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }), (words) => {
        const { text } = readTree(words.join(" "));
        let end = 0;
        for (const amount of readAmounts(words.join(" "))) {
          expect(amount.text).toBe(text.slice(amount.start, amount.end));
          expect(amount.start).toBeGreaterThanOrEqual(end);
          end = amount.end;
        }
      }),
    );
  });
});
