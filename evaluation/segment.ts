/**
 * Tokens and sentences against UD English, from raw text.
 *
 * usage: npx tsx evaluation/segment.ts [--errors] [--split dev|train]
 */
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { segmentParagraphs } from "../src/annotator/segment/segment-annotator.ts";
import { createSegmenterModel, type SegmenterModel } from "../src/annotator/segment/segmenter-model.ts";
import { type GoldParagraph, readTreebank } from "./treebank.ts";

const TREEBANK = "../shared/treebank";

/** How many spans are right, of how many found and expected. */
interface Count {
  right: number;
  found: number;
  gold: number;
}

export interface SegmentScore {
  readonly treebank: string;
  readonly tokens: number;
  readonly tokenF1: number;
  readonly sentenceF1: number;
  readonly tokensPerSecond: number;
}

/** Scores the segmenter on one treebank; `onError` is given each sentence that is not as in the gold. */
export function scoreSegments(
  treebank: string,
  paragraphs: readonly GoldParagraph[],
  model: SegmenterModel,
  onError?: (paragraph: GoldParagraph, end: number, kind: "missed" | "wrong") => void,
): SegmentScore {
  const tokens: Count = { right: 0, found: 0, gold: 0 };
  const sentences: Count = { right: 0, found: 0, gold: 0 };
  let time = 0;
  for (const paragraph of paragraphs) {
    const started = performance.now();
    const found = segmentParagraphs(paragraph.text, [{ start: 0, end: paragraph.text.length }], model);
    time += performance.now() - started;
    const gold = paragraph.sentences;
    compare(tokens, found.flatMap((each) => each.tokens).map(key), gold.flat().map(key));
    const goldSpans = gold.map((each) => `${each[0]?.start}:${each.at(-1)?.end}`);
    compare(sentences, found.map(key), goldSpans);
    if (onError) {
      const ends = new Set(gold.map((each) => each.at(-1)?.end));
      const foundEnds = new Set(found.map((each) => each.end));
      for (const end of foundEnds) if (!ends.has(end)) onError(paragraph, end, "wrong");
      for (const end of ends) if (end !== undefined && !foundEnds.has(end)) onError(paragraph, end, "missed");
    }
  }
  return {
    treebank,
    tokens: tokens.gold,
    tokenF1: f1(tokens),
    sentenceF1: f1(sentences),
    tokensPerSecond: Math.round((tokens.found / time) * 1000),
  };
}

function key(span: { start: number; end: number }): string {
  return `${span.start}:${span.end}`;
}

function compare(count: Count, found: readonly string[], gold: readonly string[]): void {
  const expected = new Set(gold);
  count.right += found.filter((each) => expected.has(each)).length;
  count.found += found.length;
  count.gold += gold.length;
}

function f1(count: Count): number {
  return Math.round((20000 * count.right) / Math.max(1, count.found + count.gold)) / 100;
}

function main(): void {
  const { values } = parseArgs({ options: { errors: { type: "boolean" }, split: { type: "string", default: "dev" } } });
  if (!existsSync(TREEBANK)) {
    console.log(`No treebanks at ${TREEBANK}: nothing to score.`);
    return;
  }
  const model = createSegmenterModel(JSON.parse(readFileSync("models/segmenter.json", "utf8")));
  for (const treebank of ["ewt", "gum"]) {
    const paragraphs = readTreebank(`${TREEBANK}/${treebank}-${values.split}.conllu.gz`);
    const score = scoreSegments(treebank, paragraphs, model, values.errors ? printError : undefined);
    console.log(JSON.stringify(score));
  }
}

function printError(paragraph: GoldParagraph, end: number, kind: string): void {
  const { text } = paragraph;
  console.log(`${kind}\t${text.slice(Math.max(0, end - 50), end)} ⏹ ${text.slice(end, end + 40)}`);
}

if (process.argv[1]?.endsWith("segment.ts")) main();
