import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleLayer } from "../layers.ts";
import { MAX_SENTENCE } from "./cut-long.ts";
import { createSegmentAnnotator, segmentParagraphs } from "./segment-annotator.ts";
import { createSegmenterModel } from "./segmenter-model.ts";

const source = readFileSync(new URL("../../../models/segmenter.json", import.meta.url), "utf8");
const model = createSegmenterModel(JSON.parse(source));

function split(text: string): string[] {
  const sentences = segmentParagraphs(text, [{ start: 0, end: text.length }], model);
  return sentences.map((sentence) => text.slice(sentence.start, sentence.end));
}

/** The bar stands where a sentence ends. */
const CASES: readonly string[] = [
  "The U.S. president met Gen. Ann Lee at No. 10 on Monday.| She left at once.",
  "He arrived in the U.S.| The visit was short.| A U.S. envoy went with him.",
  "The talks lasted until 3 a.m.| They go on at 5 p.m. Friday in Geneva.",
  "It was signed on Friday.| J. D. Roe and G. W. Poe were there.",
  "Exports fell 3.5 percent to $1.2 billion.| Imports rose.",
  "“We will wait.| We will talk,” the minister said.| “Nobody wants a war.”| He then left.",
  '"Nobody wants a war."| The minister left.',
  '"Is it over?" he asked.',
  "The envoy (who came on Nov. 3) said no.| Then he left.",
  "Acme Inc. said it would appeal.| Bell Corp. did not.",
  "Why now?| Nobody knows!| It is done.",
  "First paragraph\n\n|Second paragraph",
  "- grain\n|- oil",
  "a line that goes on\nin the next one",
];

describe("sentences", () => {
  it.each(CASES)("%s", (marked) => {
    expect(split(marked.replaceAll("|", ""))).toEqual(marked.split("|").map((each) => each.trim()));
  });

  it("are cut behind a strong mark when they are too long to parse", () => {
    const text = `${"grain and ".repeat(70)}; ${"oil and ".repeat(70)}.`;
    const sentences = segmentParagraphs(text, [{ start: 0, end: text.length }], model);
    expect(sentences.map((sentence) => sentence.tokens.length)).toEqual([141, 141]);
  });

  it("never hold more tokens than the parser takes, and hold them all", () => {
    const text = "(".repeat(100_000);
    const sentences = segmentParagraphs(text, [{ start: 0, end: text.length }], model);
    expect(Math.max(...sentences.map((sentence) => sentence.tokens.length))).toBeLessThanOrEqual(MAX_SENTENCE);
    expect(sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0)).toBe(100_000);
  });

  it("keep every token, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const sentences = segmentParagraphs(text, [{ start: 0, end: text.length }], model);
        let at = 0;
        for (const [index, sentence] of sentences.entries()) {
          expect(sentence.index).toBe(index);
          expect(sentence.tokens.length).toBeGreaterThan(0);
          expect(sentence.start).toBe(sentence.tokens[0]?.start);
          expect(sentence.end).toBe(sentence.tokens.at(-1)?.end);
          for (const [i, token] of sentence.tokens.entries()) {
            expect(token.index).toBe(i);
            expect(token.start).toBeGreaterThanOrEqual(at);
            expect(token.text).toBe(text.slice(token.start, token.end));
            at = token.end;
          }
        }
      }),
    );
  });
});

describe("the segment annotator", () => {
  const text = "Envoy Leaves, Talks Go On\n\nThe envoy left.\n\nTalks go on. Slowly.";
  const article: ArticleLayer = {
    article: { agencies: [], headline: "", published: null, language: "en" },
    headline: { start: 0, end: 25 },
    paragraphs: [
      { start: 27, end: 42 },
      { start: 44, end: text.length },
    ],
    carriedBy: [],
    found: [],
    warnings: [],
  };

  it("gives headline and paragraphs their sentences", () => {
    const sentences = createSegmentAnnotator(model).annotate({ text, hints: {}, article }, () => {});
    expect(
      sentences.map(({ index, part, paragraph, start, end }) => [index, part, paragraph, text.slice(start, end)]),
    ).toEqual([
      [0, "headline", -1, "Envoy Leaves, Talks Go On"],
      [1, "body", 0, "The envoy left."],
      [2, "body", 1, "Talks go on."],
      [3, "body", 1, "Slowly."],
    ]);
  });
});
