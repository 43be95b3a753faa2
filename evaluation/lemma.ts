/**
 * Lemmas with gold tags against UD English.
 *
 * usage: npx tsx evaluation/lemma.ts [--errors]
 */
import { existsSync, readFileSync } from "node:fs";
import { createLemmatizer } from "../src/annotator/syntax/lemma.ts";
import type { Lemmatizer } from "../src/annotator/syntax/syntax-annotator.ts";
import { type GoldWord, readTreebank } from "./treebank.ts";

const TREEBANK = "../shared/treebank";

export interface LemmaScore {
  readonly treebank: string;
  readonly words: number;
  /** Percent; words without a lemma of their own (`_`) are left out. */
  readonly accuracy: number;
  /** The same without names, whose form this lemmatizer keeps by design. */
  readonly withoutNames: number;
}

/** Scores the lemmatizer on words with their gold tags. */
export function scoreLemmas(treebank: string, words: readonly GoldWord[], lemmatizer: Lemmatizer): LemmaScore {
  const scored = words.filter((word) => word.lemma !== "_");
  const others = scored.filter((word) => !word.xpos.startsWith("NNP") && word.upos !== "PROPN");
  return {
    treebank,
    words: scored.length,
    accuracy: percentRight(scored, lemmatizer),
    withoutNames: percentRight(others, lemmatizer),
  };
}

function percentRight(words: readonly GoldWord[], lemmatizer: Lemmatizer): number {
  const right = words.filter((word) => lemmatizer(word.form, word.upos, word.xpos) === word.lemma).length;
  return Math.round((10000 * right) / Math.max(1, words.length)) / 100;
}

function main(): void {
  if (!existsSync(TREEBANK)) {
    console.log(`No treebanks at ${TREEBANK}: nothing to score.`);
    return;
  }
  const started = performance.now();
  const lemmatizer = createLemmatizer(JSON.parse(readFileSync("models/lemmas.json", "utf8")));
  console.log(`loaded in ${(performance.now() - started).toFixed(1)} ms`);
  for (const treebank of ["ewt", "gum"]) {
    const words = readTreebank(`${TREEBANK}/${treebank}-dev.conllu.gz`).flatMap((each) => each.sentences.flat());
    console.log(JSON.stringify(scoreLemmas(treebank, words, lemmatizer)));
    if (process.argv.includes("--errors")) printErrors(words, lemmatizer);
  }
}

function printErrors(words: readonly GoldWord[], lemmatizer: Lemmatizer): void {
  const counts = new Map<string, number>();
  for (const { form, upos, xpos, lemma } of words) {
    const found = lemmatizer(form, upos, xpos);
    const line = `${form} ${upos} ${xpos}: ${lemma}, not ${found}`;
    if (found !== lemma && lemma !== "_") counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  for (const [line, count] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`${count}\t${line}`);
}

if (process.argv[1]?.endsWith("lemma.ts")) main();
