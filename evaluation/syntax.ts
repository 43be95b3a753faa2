/**
 * Tags and trees against UD English: on gold tokens, and from raw text.
 *
 * usage: npx tsx evaluation/syntax.ts [--model models/english.bin]
 */
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { segmentParagraphs } from "../src/annotator/segment/segment-annotator.ts";
import { createSegmenterModel, type SegmenterModel } from "../src/annotator/segment/segmenter-model.ts";
import { loadNetwork } from "../src/annotator/syntax/load-network.ts";
import type { Network } from "../src/annotator/syntax/network.ts";
import { type GoldParagraph, type GoldWord, readTreebank, readWholeTreebank } from "./treebank.ts";

const TREEBANK = "../shared/treebank";

/** Percent of words, or F1 over words from raw text. Relations are compared without their subtypes. */
export interface SyntaxScore {
  readonly treebank: string;
  readonly words: number;
  readonly upos: number;
  readonly xpos: number;
  readonly uas: number;
  readonly las: number;
}

/** A word with the span of its head, or with "root": gold and predicted words meet in these. */
interface ScoredWord {
  readonly span: string;
  readonly head: string;
  readonly upos: string;
  readonly xpos: string;
  readonly relation: string;
}

/** Scores tags and trees on the treebank's own tokens and sentences. */
export function scoreOnGoldTokens(
  treebank: string,
  paragraphs: readonly GoldParagraph[],
  network: Network,
): SyntaxScore {
  const sentences = paragraphs.flatMap(({ sentences }) => sentences);
  const analyses = network.parse(sentences.map((words) => words.map(({ form }) => form)));
  return percent(treebank, (count) => {
    for (const [i, words] of sentences.entries()) count(goldWords(words), predictedWords(words, analyses[i]));
  });
}

/**
 * Scores everything together, from the paragraphs' text: a word is right when its span is a gold word's, and its
 * head's span is the gold head's (as in the CoNLL 2018 shared task).
 */
export function scoreFromText(
  treebank: string,
  paragraphs: readonly GoldParagraph[],
  network: Network,
  segmenter: SegmenterModel,
): SyntaxScore {
  return percent(treebank, (count) => {
    for (const { text, sentences } of paragraphs) {
      const found = segmentParagraphs(text, [{ start: 0, end: text.length }], segmenter);
      const analyses = network.parse(found.map(({ tokens }) => tokens.map((token) => token.text)));
      const words = found.flatMap(({ tokens }, i) => predictedWords(tokens, analyses[i]));
      count(sentences.flatMap(goldWords), words);
    }
  });
}

type Span = Pick<GoldWord, "start" | "end">;

function goldWords(words: readonly GoldWord[]): ScoredWord[] {
  return words.map((word) => ({
    span: key(word),
    head: key(words[word.head - 1]),
    upos: word.upos,
    xpos: word.xpos,
    relation: withoutSubtype(word.deprel),
  }));
}

function predictedWords(
  words: readonly Span[],
  analysis: ReturnType<Network["parse"]>[number] | undefined,
): ScoredWord[] {
  return words.map((word, i) => ({
    span: key(word),
    head: key(words[analysis?.heads[i] ?? -1]),
    upos: analysis?.upos[i] ?? "",
    xpos: analysis?.xpos[i] ?? "",
    relation: withoutSubtype(analysis?.relations[i] ?? ""),
  }));
}

function key(word: Span | undefined): string {
  return word ? `${word.start}:${word.end}` : "root";
}

function withoutSubtype(relation: string): string {
  return relation.split(":")[0] ?? relation;
}

type Count = (gold: readonly ScoredWord[], found: readonly ScoredWord[]) => void;

function percent(treebank: string, run: (count: Count) => void): SyntaxScore {
  const right = { upos: 0, xpos: 0, uas: 0, las: 0 };
  let [words, all] = [0, 0];
  run((gold, found) => {
    words += gold.length;
    all += gold.length + found.length;
    const predicted = new Map(found.map((word) => [word.span, word]));
    for (const word of gold) {
      const match = predicted.get(word.span);
      if (!match) continue;
      if (match.upos === word.upos) right.upos++;
      if (match.xpos === word.xpos) right.xpos++;
      if (match.head !== word.head) continue;
      right.uas++;
      if (match.relation === word.relation) right.las++;
    }
  });
  const f1 = (n: number): number => Math.round((20000 * n) / Math.max(1, all)) / 100;
  return { treebank, words, upos: f1(right.upos), xpos: f1(right.xpos), uas: f1(right.uas), las: f1(right.las) };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { model: { type: "string", default: "models/english.bin" } } });
  if (!existsSync(TREEBANK)) {
    console.log(`No treebanks at ${TREEBANK}: nothing to score.`);
    return;
  }
  const network = await loadNetwork(readFileSync(values.model), readFileSync("models/kernel.wasm"));
  const segmenter = createSegmenterModel(JSON.parse(readFileSync("models/segmenter.json", "utf8")));
  const parts = [
    { treebank: "ewt", paragraphs: readWholeTreebank(`${TREEBANK}/ewt-dev.conllu.gz`) },
    { treebank: "gum", paragraphs: readWholeTreebank(`${TREEBANK}/gum-dev.conllu.gz`) },
    { treebank: "gum without fiction and how-to", paragraphs: readTreebank(`${TREEBANK}/gum-dev.conllu.gz`) },
  ];
  for (const { treebank, paragraphs } of parts) {
    console.log("gold tokens", JSON.stringify(scoreOnGoldTokens(treebank, paragraphs, network)));
    console.log("from text  ", JSON.stringify(scoreFromText(treebank, paragraphs, network, segmenter)));
  }
}

if (process.argv[1]?.endsWith("syntax.ts")) await main();
