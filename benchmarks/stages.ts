import type { Annotated, LayerName } from "../src/annotator/layers.ts";
import type { AnyAnnotator } from "../src/pipeline/pipeline.ts";

export interface StageRow {
  readonly stage: string;
  readonly cpuMs: number;
  readonly tokensPerSecond: number;
  readonly articlesPerSecond: number;
}

const ROUNDS = 5;

/** User CPU time of each stage over all articles, the least of several rounds after one to warm up. */
export function measureStages(annotators: readonly AnyAnnotator[], articles: readonly string[]): StageRow[] {
  const least = new Map<string, number>();
  let tokens = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const spent = new Map<string, number>();
    tokens = 0;
    for (const text of articles) tokens += runTimed(annotators, text, spent);
    if (round === 0) continue;
    spent.set(
      "whole",
      [...spent.values()].reduce((sum, ms) => sum + ms, 0),
    );
    for (const [stage, ms] of spent) least.set(stage, Math.min(ms, least.get(stage) ?? Number.POSITIVE_INFINITY));
  }
  return [...least].map(([stage, cpuMs]) => ({
    stage,
    cpuMs: Math.round(cpuMs * 10) / 10,
    tokensPerSecond: Math.round(tokens / (cpuMs / 1000)),
    articlesPerSecond: Math.round(articles.length / (cpuMs / 1000)),
  }));
}

/** Runs the stages over one article, adds each one's time, and returns the number of tokens. */
function runTimed(annotators: readonly AnyAnnotator[], text: string, spent: Map<string, number>): number {
  const document = { text, hints: {} } as Annotated<LayerName>;
  for (const annotator of annotators) {
    const before = process.cpuUsage().user;
    const layer: unknown = annotator.annotate(document, () => {});
    const ms = (process.cpuUsage().user - before) / 1000;
    Object.assign(document, { [annotator.assigns]: layer });
    spent.set(annotator.name, (spent.get(annotator.name) ?? 0) + ms);
  }
  return document.sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
}
