/**
 * Events against the sets of ../shared/gold: labels of marked pairs, events of raw text, silence, crisis narratives.
 *
 * usage: npm run evaluate -- events [--gold FILE] [--predictions OUT.jsonl] [--errors LABEL] [--false]
 *
 * --gold FILE         measure this file alone, as far as it has labels: one JSON object a line, with `text` and, where
 *                     there are any, `id`, `marked.source`, `marked.target`, `gold.root`, `gold.penta`, `gold.events`
 * --predictions OUT   write a line for each sentence of the file (plover.jsonl when none is given):
 *                       {id, root, penta, events: [{event, actors, recipients}]}
 *                     root is the label between the marked spans, one of 15; null without marked spans, and when
 *                     nothing is found. events are those of the text read without its marks, by the same 15 labels,
 *                     and only codable ones: asserted (happened, ongoing, scheduled, expected) and no appeals
 *                     ("urged": CAMEO 02, for which PLOVER has no event). Parties are words of the text.
 * --errors LABEL      list the marked pairs of a label (or `all`) that get another one
 * --false             list the events found where there are none
 */
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Resources } from "../src/pipeline/standard.ts";
import { ReadoutError } from "../src/record/readout-error.ts";
import { loadResources } from "../src/resource/load.ts";
import { type CodedSentence, codeSentences } from "./events/coded.ts";
import { type Coder, createCoder } from "./events/coder.ts";
import { scoreCrises } from "./events/crises.ts";
import { crossValidate } from "./events/cross-validation.ts";
import { readGold } from "./events/gold.ts";
import { type LabelledPair, scoreEachLabel, scorePairs, scoreRuns } from "./events/pair-scores.ts";
import { openPredictions } from "./events/predictions.ts";
import { withProgress } from "./events/progress.ts";
import { scoreRawText } from "./events/raw-text.ts";
import { printEvents, scoreSilence, silentArticles } from "./events/silence.ts";
import { createTable, type Table } from "./events/table.ts";

const GOLD = "../shared/gold";

interface Options {
  readonly gold?: string | undefined;
  readonly predictions?: string | undefined;
  readonly errors?: string | undefined;
  readonly false?: boolean | undefined;
  readonly help?: boolean | undefined;
}

/** All that a file's gold allows to measure. */
function measure(table: Table, coder: Coder, name: string, coded: readonly CodedSentence[], options: Options): void {
  const pairs = coded.filter(({ gold }) => gold.root !== null && (gold.pair.source || gold.pair.target));
  if (pairs.length > 0) {
    scorePairs(table, "shipped weights", pairs);
    scoreRawText(table, pairs);
    scoreEachLabel(table, "shipped weights", pairs);
    if (options.errors !== undefined) printErrors(pairs, options.errors);
  }
  const silent = coded.filter(({ gold }) => gold.events?.length === 0 || gold.penta === 0).map(({ raw }) => raw);
  if (silent.length > 0) {
    scoreSilence(table, name, silent);
    if (options.false) printEvents(silent);
  }
  if (coded.some(({ gold }) => gold.events && gold.events.length > 0)) scoreCrises(table, coder.index, coded);
}

function printErrors(pairs: readonly LabelledPair[], wanted: string): void {
  for (const { gold, label } of pairs)
    if (label !== gold.root && (wanted === gold.root || wanted === "all"))
      console.log(`${gold.root} → ${label}: ${gold.text}`);
}

function measureArticles(table: Table, coder: Coder, name: string, path: string, options: Options): void {
  const articles = silentArticles(readGold(path).map(({ text }) => text));
  const texts = withProgress(path, articles, (text) => coder.read(text));
  scoreSilence(table, name, texts);
  if (options.false) printEvents(texts);
}

/** The sets that the shipped weights have seen: by weights that have not. */
function measureSeen(table: Table, resources: Resources, options: Options): void {
  const [marked, silent] = [`${GOLD}/plover.jsonl`, `${GOLD}/neutral.jsonl`];
  if (!existsSync(marked)) {
    console.log(`${marked} is missing; marked pairs, raw text and sentences without event: not measured`);
    return;
  }
  const found = crossValidate(resources, readGold(marked), existsSync(silent) ? readGold(silent) : []);
  scorePairs(table, "rules alone", found.rules);
  scoreRuns(table, "classifier alone, five folds", found.classifier);
  scoreRuns(table, "rules and classifier, five folds", found.together);
  scoreRawText(table, found.marked);
  scoreEachLabel(table, "rules and classifier, five folds", found.together[0] ?? []);
  if (found.silent.length === 0) console.log(`${silent} is missing; political, no event: not measured`);
  else
    scoreSilence(
      table,
      "political, no event",
      found.silent.map(({ raw }) => raw),
    );
  if (options.errors !== undefined) printErrors(found.together[0] ?? [], options.errors);
  if (options.false) printEvents(found.silent.map(({ raw }) => raw));
}

/** Each set that is there; says which ones are not. */
function measureAll(table: Table, resources: Resources, options: Options): void {
  measureSeen(table, resources, options);
  const coder = createCoder(resources);
  const sets: readonly (readonly [file: string, name: string])[] = [
    ["crises", "crisis narratives, no event"],
    ["newswire-entities", "news about sport, business, weather"],
  ];
  for (const [file, name] of sets) {
    const path = `${GOLD}/${file}.jsonl`;
    if (!existsSync(path)) console.log(`${path} is missing; ${name}: not measured`);
    else if (file === "newswire-entities") measureArticles(table, coder, name, path, options);
    else measure(table, coder, name, codeSentences(coder, path, readGold(path)), options);
  }
}

function readOptions(): Options {
  try {
    const text = { type: "string" } as const;
    const flag = { type: "boolean" } as const;
    return parseArgs({ options: { gold: text, predictions: text, errors: text, false: flag, help: flag } }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ReadoutError("usage", `${message} See --help.`, { cause: error });
  }
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) return printUsage();
  const { gold, predictions } = options;
  const table = createTable();
  const resources = await loadResources();
  if (gold === undefined && predictions === undefined) {
    measureAll(table, resources, options);
  } else {
    const path = gold ?? `${GOLD}/plover.jsonl`;
    const sentences = readGold(path);
    const write = predictions === undefined ? undefined : openPredictions(predictions);
    const coder = createCoder(resources);
    const coded = codeSentences(coder, path, sentences);
    write?.(coded);
    measure(table, coder, "no event", coded, options);
  }
  table.print();
}

/** The comment at the top of this file. */
function printUsage(): void {
  const comment = readFileSync(import.meta.filename, "utf8").split("*/")[0] ?? "";
  console.log(comment.replace(/^\/?\s?\*+ ?/gm, "").trim());
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ReadoutError)) throw error;
  console.error(error.message);
  process.exitCode = error.code === "usage" || error.code === "gold" ? 2 : 1;
}
