import { describe, expect, test } from "vitest";
import type { Mention } from "../document/mention.ts";
import { readNotation } from "../document/tree-notation.ts";
import type { LinkedMention } from "./layers.ts";
import { actorsAt, actorsOf, linkedIn } from "./lookup.ts";

const { text, trees } = readNotation([
  "US/PROPN/NNP/1/compound President/PROPN/NNP/2/nmod:desc Lee/PROPN/NNP/5/nsubj and/CCONJ/CC/4/cc Japan/PROPN/NNP/2/conj met/VERB/VBD/-1/root",
]);

/** A mention of words `first` up to `last` that stands for one code. */
function linked(first: number, last: number, head: number, code: string): LinkedMention {
  const mention: Mention = { sentence: 0, first, last, head, form: "name", kind: "other", start: first, end: last };
  return { mention, actors: [{ text: code, code, how: "name", start: first, end: last }] };
}

const actors = [linked(0, 3, 2, "person"), linked(0, 1, 0, "USA"), linked(4, 5, 4, "JPN")];
const document = { text, hints: {}, trees, actors };

describe("lookup", () => {
  test.each([
    [0, ["USA"]],
    [1, ["person"]],
    [2, ["person"]],
    [3, []],
    [4, ["JPN"]],
  ])("word %i", (word, codes) => {
    expect(actorsAt(document, 0, word).map(({ code }) => code)).toEqual(codes);
  });

  test("conjuncts", () => {
    expect(actorsOf(document, 0, 2).map(({ code }) => code)).toEqual(["person", "JPN"]);
  });

  test("a sentence without mentions", () => {
    expect(linkedIn(document, 7)).toEqual([]);
  });
});
