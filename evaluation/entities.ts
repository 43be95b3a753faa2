/**
 * Names on the fifth of the newswire articles that the weights were not made from: exact span and kind.
 *
 * usage: npx tsx evaluation/entities.ts [--tokens] — `--tokens` leaves out the run from raw text
 */
import { readFileSync } from "node:fs";
import { readLabels } from "../src/annotator/entity/labels.ts";
import { findListed } from "../src/annotator/entity/listed.ts";
import { rememberNames } from "../src/annotator/entity/memory.ts";
import { mergeNames } from "../src/annotator/entity/merge.ts";
import type { Name } from "../src/annotator/entity/name.ts";
import { joinPieces } from "../src/annotator/entity/whole.ts";
import { segmentParagraphs } from "../src/annotator/segment/segment-annotator.ts";
import { createSegmenterModel, type SegmenterSource } from "../src/annotator/segment/segmenter-model.ts";
import { loadNetwork } from "../src/annotator/syntax/load-network.ts";
import type { Network } from "../src/annotator/syntax/network.ts";
import type { Token } from "../src/document/sentence.ts";
import { createTree, type Tree } from "../src/document/tree.ts";
import { createActorIndex } from "../src/lexicon/actor-index.ts";
import type { ActorLexicon } from "../src/lexicon/actors.ts";
import {
  alignTokens,
  cutSentences,
  type GoldArticle,
  type GoldToken,
  goldSpans,
  KINDS,
  readHeldOut,
} from "./newswire.ts";

interface System {
  readonly title: string;
  /** Compared with the gold as it stands; otherwise with the gold's names made whole. */
  readonly pieces?: boolean;
  find(trees: readonly Tree[]): readonly (readonly Name[])[];
}

function spansOf(trees: readonly Tree[], names: readonly (readonly Name[])[]): Set<string> {
  const spans = new Set<string>();
  for (const [i, tree] of trees.entries()) {
    for (const { first, last, kind } of names[i] ?? []) {
      spans.add(`${tree.words[first]?.start} ${tree.words[last - 1]?.end} ${kind}`);
    }
  }
  return spans;
}

interface Source {
  readonly title: string;
  trees(article: GoldArticle, gold: GoldToken[][]): Tree[];
}

function parseTokens(network: Network, sentences: readonly (readonly Token[])[]): Tree[] {
  const full = sentences.filter((tokens) => tokens.length > 0);
  const analyses = network.parse(full.map((tokens) => tokens.map((token) => token.text)));
  return full.map((tokens, sentence) =>
    createTree(
      sentence,
      tokens.map((token, index) => ({
        ...token,
        index,
        lemma: token.text.toLowerCase(),
        upos: analyses[sentence]?.upos[index] ?? "X",
        xpos: analyses[sentence]?.xpos[index] ?? "FW",
        head: analyses[sentence]?.heads[index] ?? -1,
        deprel: analyses[sentence]?.relations[index] ?? "dep",
        entity: analyses[sentence]?.entities[index] ?? "O",
      })),
    ),
  );
}

/** Counts right, found and expected spans. */
class Count {
  #gold = 0;
  #found = 0;
  #right = 0;

  add(gold: ReadonlySet<string>, found: ReadonlySet<string>, kind?: string): void {
    const counts = (span: string): boolean => kind === undefined || span.endsWith(` ${kind}`);
    for (const span of gold) if (counts(span)) this.#gold += 1;
    for (const span of found) {
      if (!counts(span)) continue;
      this.#found += 1;
      if (gold.has(span)) this.#right += 1;
    }
  }

  toString(): string {
    const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(2);
    const f1 = percent(2 * this.#right, this.#gold + this.#found);
    return `P ${percent(this.#right, this.#found)}  R ${percent(this.#right, this.#gold)}  F1 ${f1}`;
  }
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, "utf8")) as T;
}

/** What is compared: the network, and what document memory and actor list add to it. */
function createSystems(): readonly System[] {
  const index = createActorIndex(readJson<ActorLexicon>("dist/lexicons/actors.json"));
  const whole = (tree: Tree): Name[] => joinPieces(readLabels(tree));
  const merged = (trees: readonly Tree[]): Name[][] =>
    trees.map((tree) => mergeNames(tree, whole(tree), findListed(tree, index)));
  return [
    { title: "network alone, in pieces", pieces: true, find: (trees) => trees.map(readLabels) },
    { title: "with memory, in pieces", pieces: true, find: (trees) => rememberNames(trees, trees.map(readLabels)) },
    { title: "network alone", find: (trees) => trees.map(whole) },
    { title: "with document memory", find: (trees) => rememberNames(trees, trees.map(whole)) },
    { title: "with actor list", find: merged },
    { title: "with both", find: (trees) => rememberNames(trees, merged(trees)) },
  ];
}

/** Where the trees come from: the gold's own tokens, or the text alone. */
function createSources(network: Network): readonly Source[] {
  const segmenter = createSegmenterModel(readJson<SegmenterSource>("models/segmenter.json"));
  return [
    {
      title: "gold tokens",
      trees: (_: GoldArticle, gold: GoldToken[][]) => parseTokens(network, cutSentences(gold)),
    },
    {
      title: "raw text",
      trees: ({ text }: GoldArticle) => {
        const sentences = segmentParagraphs(text, [{ start: 0, end: text.length }], segmenter);
        return parseTokens(
          network,
          sentences.map((sentence) => sentence.tokens),
        );
      },
    },
  ];
}

async function main(): Promise<void> {
  const articles = readHeldOut();
  if (!articles) {
    console.log("The newswire gold is not in ../shared/gold: nothing measured.");
    return;
  }
  const network = await loadNetwork(readFileSync("models/english.bin"), readFileSync("models/kernel.wasm"));
  const systems = createSystems();
  const sources = createSources(network);
  for (const source of process.argv.includes("--tokens") ? sources.slice(0, 1) : sources) {
    const parsed = articles.map((article) => {
      const tokens = alignTokens(article);
      return { gold: goldSpans(tokens, false), pieces: goldSpans(tokens, true), trees: source.trees(article, tokens) };
    });
    for (const { title, pieces, find } of systems)
      report(
        `${source.title}, ${title}`,
        parsed.map((one) => ({ gold: pieces ? one.pieces : one.gold, found: spansOf(one.trees, find(one.trees)) })),
      );
  }
}

function report(title: string, results: readonly { gold: Set<string>; found: Set<string> }[]): void {
  const all = new Count();
  for (const { gold, found } of results) all.add(gold, found);
  console.log(`${title.padEnd(34)} ${all}`);
  if (!title.endsWith("with both")) return;
  for (const kind of new Set(Object.values(KINDS))) {
    const count = new Count();
    for (const { gold, found } of results) count.add(gold, found, kind);
    console.log(`  ${kind.padEnd(32)} ${count}`);
  }
}

await main();
