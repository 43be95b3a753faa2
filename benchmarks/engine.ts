/**
 * The neural engine alone, on one thread: load time, tokens a second, and where the time goes.
 *
 * usage: npx tsx benchmarks/engine.ts
 */
import { readFileSync } from "node:fs";
import { segmentParagraphs } from "../src/annotator/segment/segment-annotator.ts";
import { createSegmenterModel } from "../src/annotator/segment/segmenter-model.ts";
import { BATCH_TOKENS, createEngine } from "../src/annotator/syntax/engine.ts";
import { type Kernel, loadKernel } from "../src/annotator/syntax/kernel.ts";
import { loadNetwork } from "../src/annotator/syntax/load-network.ts";
import { readModel } from "../src/annotator/syntax/model-file.ts";
import { createDecoder } from "../src/annotator/syntax/network.ts";
import { loadArticles } from "./corpus.ts";

type Sentences = readonly (readonly string[])[];

const ROUNDS = 7;
const MODEL = readFileSync("models/english.bin");
const KERNEL = readFileSync("models/kernel.wasm");

const articles = segmentArticles();
const tokens = articles.flat(2).length;
console.log(`${articles.length} articles, ${articles.flat().length} sentences, ${tokens} tokens`);
console.log(`loaded in ${(await measureLoading()).toFixed(0)} ms`);
console.table(await measureSpeed());
console.log("microseconds a token (least of all rounds), article by article");
console.table(await measureParts());

function segmentArticles(): Sentences[] {
  const model = createSegmenterModel(JSON.parse(readFileSync("models/segmenter.json", "utf8")));
  const segment = (text: string): Sentences =>
    segmentParagraphs(text, [{ start: 0, end: text.length }], model).map(({ tokens }) =>
      tokens.map(({ text }) => text),
    );
  return loadArticles()
    .map(segment)
    .filter((sentences) => sentences.flat().length <= BATCH_TOKENS);
}

/** Milliseconds of CPU, which other programs on the machine do not count towards. */
function userTime(): number {
  return process.cpuUsage().user / 1000;
}

async function measureLoading(): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const started = performance.now();
    await loadNetwork(MODEL, KERNEL);
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

/** User CPU time for all articles, the least of several rounds: all forms but those of the first are then known. */
async function measureSpeed(): Promise<unknown> {
  const network = await loadNetwork(MODEL, KERNEL);
  const ways: Record<string, readonly Sentences[]> = {
    "sentence by sentence": articles.flat().map((sentence) => [sentence]),
    "article by article": articles,
    "all at once": [articles.flat()],
  };
  return Object.entries(ways).map(([way, calls]) => {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < ROUNDS; round++) {
      const before = userTime();
      for (const sentences of calls) network.parse(sentences);
      least = Math.min(least, userTime() - before);
    }
    return { way, tokensPerSecond: Math.round((tokens / least) * 1000) };
  });
}

async function measureParts(): Promise<Record<string, number>> {
  const spent = new Map<string, number>();
  const model = readModel(MODEL);
  const engine = createEngine(timeKernel(await loadKernel(KERNEL), spent), model);
  const decode = createDecoder(model);
  const least = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    spent.clear();
    const started = userTime();
    for (const sentences of articles) {
      const longestFirst = sentences.filter(({ length }) => length > 0).sort((a, b) => b.length - a.length);
      engine.score(longestFirst, (scores) => decode(scores));
    }
    const inKernel = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
    spent.set("outside the kernel", userTime() - started - inKernel);
    for (const [part, ms] of spent) least.set(part, Math.min(ms, least.get(part) ?? Number.POSITIVE_INFINITY));
  }
  return Object.fromEntries([...least].map(([part, ms]) => [part, Math.round((ms / tokens) * 1e5) / 100]));
}

/** The same kernel with a clock on its functions; products of matrices are told apart by their sizes. */
function timeKernel(kernel: Kernel, spent: Map<string, number>): Kernel {
  return new Proxy(kernel, {
    get(target, name: keyof Kernel) {
      const value: unknown = target[name];
      if (typeof value !== "function" || name === "allocate") return value;
      return (...values: unknown[]): unknown => {
        const started = userTime();
        const result: unknown = value(...values);
        const matrix = Number(values[4]) / 4;
        const sizes = name === "multiply" ? ` ${kernel.words[matrix + 3]} × ${kernel.words[matrix + 4]}` : "";
        spent.set(`${name}${sizes}`, (spent.get(`${name}${sizes}`) ?? 0) + userTime() - started);
        return result;
      };
    },
  });
}
