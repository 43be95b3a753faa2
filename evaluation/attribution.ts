/**
 * Attributions against PolNeAR (../shared/gold/attribution.jsonl): source, cue and content, as the reference scorer
 * counts them, on tokens that do not depend on ours.
 *
 * `exact`: cue, source and content all equal. `content`: words of content that both mark.
 * usage: npx tsx evaluation/attribution.ts [--split dev] [--speech] [--out predictions.jsonl]
 * `--speech` leaves out stances, which the record does not keep as attributions.
 */
import { existsSync, writeFileSync } from "node:fs";
import { findActs } from "../src/annotator/attribution/attribution-annotator.ts";
import { createSpeechIndex } from "../src/annotator/attribution/speech-index.ts";
import type { Span } from "../src/document/span.ts";
import { createStandardPipeline } from "../src/pipeline/standard.ts";
import { loadResources } from "../src/resource/load.ts";
import { hasOption, option } from "./option.ts";
import { readLines, toUtf16 } from "./trees.ts";

const GOLD = "../shared/gold/attribution.jsonl";

type Offsets = readonly (readonly [number, number])[];

interface Part {
  readonly source: Offsets;
  readonly cue: Offsets;
  readonly content: Offsets;
}

interface GoldArticle {
  readonly id: string;
  readonly split: string;
  readonly text: string;
  readonly attributions: readonly Part[];
}

type Words = ReadonlySet<number>;
type Placed = Readonly<Record<keyof Part, Words>>;
const FIELDS = ["cue", "source", "content"] as const;

async function evaluate(): Promise<void> {
  const resources = await loadResources();
  const pipeline = createStandardPipeline(resources);
  const index = createSpeechIndex(resources.lexicons.speech);
  const split = option("--split") ?? "dev";
  const gold = readLines<GoldArticle>(GOLD).filter((article) => article.split === split);
  const tally = new Tally();
  const lines: string[] = [];
  for (const article of gold) {
    const document = pipeline.annotateUntil(["sentences", "trees"], { text: article.text, hints: {} });
    const acts = findActs(document, index).filter((act) => act.frame.speech || !hasOption("--speech"));
    const predicted = acts.map(({ source, cue, content }) => ({
      source: offsets(source),
      cue: offsets(cue),
      content: offsets(content),
    }));
    tally.add(article, predicted);
    lines.push(JSON.stringify({ id: article.id, attributions: predicted }));
  }
  tally.print();
  const out = option("--out");
  if (out) writeFileSync(out, `${lines.join("\n")}\n`);
}

function offsets(spans: readonly Span[]): Offsets {
  return spans.map(({ start, end }) => [start, end] as const);
}

const TOKEN =
  /\p{L}[\p{L}\p{N}_]*(?:['’.-][\p{L}\p{N}_]+)*|[\p{N}_][\p{L}\p{N}_]*(?:['’.-][\p{L}\p{N}_]+)*|[^\p{L}\p{N}_\s]/gu;

class Tally {
  readonly #exact = new Map<string, [right: number, predicted: number, found: number, gold: number]>();
  readonly #overlap = new Map<string, [both: number, predicted: number, gold: number]>();

  add(article: GoldArticle, predicted: readonly Part[]): void {
    const tokens = [...article.text.matchAll(TOKEN)].map(
      (match) => [match.index, match.index + match[0].length] as const,
    );
    const convert = toUtf16(article.text);
    const utf16 = (part: Offsets): Offsets => part.map(([s, e]) => [convert(s), convert(e)] as const);
    const gold = article.attributions.map((part) =>
      place({ source: utf16(part.source), cue: utf16(part.cue), content: utf16(part.content) }, tokens),
    );
    const ours = predicted.map((part) => place(part, tokens));
    this.#count("exact", ours, gold, (a, b) => FIELDS.every((field) => same(a[field], b[field])));
    this.#count("exact cue", ours, gold, (a, b) => same(a.cue, b.cue));
    for (const field of ["source", "content"] as const) {
      this.#count(`exact ${field}`, ours, gold, (a, b) => touch(a.cue, b.cue) && same(a[field], b[field]));
    }
    for (const field of FIELDS) this.#share(field, ours, gold);
  }

  print(): void {
    for (const [name, [right, predicted, found, gold]] of this.#exact) print(name, right / predicted, found / gold);
    for (const [name, [both, predicted, gold]] of this.#overlap)
      print(`overlap ${name}`, both / predicted, both / gold);
  }

  #count(
    name: string,
    ours: readonly Placed[],
    gold: readonly Placed[],
    fits: (a: Placed, b: Placed) => boolean,
  ): void {
    const count = this.#exact.get(name) ?? [0, 0, 0, 0];
    count[0] += ours.filter((a) => gold.some((b) => fits(a, b))).length;
    count[1] += ours.length;
    count[2] += gold.filter((b) => ours.some((a) => fits(a, b))).length;
    count[3] += gold.length;
    this.#exact.set(name, count);
  }

  #share(field: keyof Part, ours: readonly Placed[], gold: readonly Placed[]): void {
    const count = this.#overlap.get(field) ?? [0, 0, 0];
    const a = new Set(ours.flatMap((part) => [...part[field]]));
    const b = new Set(gold.flatMap((part) => [...part[field]]));
    count[0] += [...a].filter((word) => b.has(word)).length;
    count[1] += a.size;
    count[2] += b.size;
    this.#overlap.set(field, count);
  }
}

function print(name: string, precision: number, recall: number): void {
  const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(`${name.padEnd(16)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`);
}

function place(part: Part, tokens: readonly (readonly [number, number])[]): Placed {
  const words = (spans: Offsets): Words => {
    const found = new Set<number>();
    for (const [start, end] of spans) {
      let at = lowerBound(tokens, start);
      for (; at < tokens.length && (tokens[at]?.[0] ?? end) < end; at += 1) found.add(at);
    }
    return found;
  };
  return { source: words(part.source), cue: words(part.cue), content: words(part.content) };
}

/** The first token that ends after the offset. */
function lowerBound(tokens: readonly (readonly [number, number])[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.[1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function same(a: Words, b: Words): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}

function touch(a: Words, b: Words): boolean {
  return (a.size === 0 && b.size === 0) || [...a].some((word) => b.has(word));
}

if (existsSync(GOLD)) await evaluate();
else console.log(`${GOLD} is missing; attribution is not measured.`);
