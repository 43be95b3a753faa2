/**
 * Time expressions against TIMEX3 gold (../shared/gold/time.jsonl): found at all, and with the right value, as TempEval-3
 * counts. WikiWars is read without a publication date: its articles tell history.
 * usage: npx tsx evaluation/time.ts [--set timebank] [--errors]
 */
import { existsSync } from "node:fs";
import { parseDay } from "../src/annotator/time/calendar.ts";
import { readTimes } from "../src/annotator/time/time-annotator.ts";
import { hasOption, option } from "./option.ts";
import { type Timex, toTimexes } from "./timex.ts";
import { createTextParser, readLines, toUtf16 } from "./trees.ts";

const GOLD = "../shared/gold/time.jsonl";

interface GoldTimex {
  readonly s: number;
  readonly e: number;
  readonly type: string;
  readonly value: string | null;
}

interface GoldDocument {
  readonly id: string;
  readonly set: string;
  readonly dct: string;
  readonly text: string;
  readonly timexes: readonly GoldTimex[];
}

interface Tally {
  gold: number;
  predicted: number;
  foundGold: number;
  foundPredicted: number;
  valueGold: number;
  valuePredicted: number;
}

const TRIM = /^[\s.,;:'"“”()]+|[\s.,;:'"“”()]+$/g;

function overlap(a: { s: number; e: number }, b: { s: number; e: number }): number {
  return Math.min(a.e, b.e) - Math.max(a.s, b.s);
}

function best<T extends { s: number; e: number }>(one: { s: number; e: number }, others: readonly T[]): T | undefined {
  return others.filter((other) => overlap(one, other) > 0).sort((a, b) => overlap(one, b) - overlap(one, a))[0];
}

function score(gold: readonly GoldTimex[], predicted: readonly Timex[], tally: Tally): void {
  tally.gold += gold.length;
  tally.predicted += predicted.length;
  for (const time of predicted) {
    const match = best(time, gold);
    if (match) tally.foundPredicted += 1;
    if (match?.value === time.value) tally.valuePredicted += 1;
  }
  for (const time of gold) {
    const match = best(time, predicted);
    if (match) tally.foundGold += 1;
    if (match?.value === time.value) tally.valueGold += 1;
  }
}

function f1(right: number, predicted: number, found: number, gold: number): string {
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = gold === 0 ? 0 : found / gold;
  const mean = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return [precision, recall, mean].map((value) => (100 * value).toFixed(1)).join(" / ");
}

/** Scores all times, and dates and clock times by themselves, as the shared tasks report both. */
function tallyKinds(
  set: string,
  gold: readonly GoldTimex[],
  predicted: readonly Timex[],
  tallies: Map<string, Tally>,
): void {
  const empty = { gold: 0, predicted: 0, foundGold: 0, foundPredicted: 0, valueGold: 0, valuePredicted: 0 };
  const dates = new Set(["DATE", "TIME"]);
  for (const [name, keep] of [
    ["all", () => true],
    ["DATE+TIME", ({ type }: { type: string }) => dates.has(type)],
  ] as const) {
    const tally = tallies.get(`${set} ${name}`) ?? { ...empty };
    tallies.set(`${set} ${name}`, tally);
    score(gold.filter(keep), predicted.filter(keep), tally);
  }
}

async function main(): Promise<void> {
  if (!existsSync(GOLD)) {
    console.log(`${GOLD} is not there: times are not measured.`);
    return;
  }
  const only = option("--set");
  const documents = readLines<GoldDocument>(GOLD).filter(({ set }) => only === undefined || set === only);
  const parse = await createTextParser();
  const tallies = new Map<string, Tally>();
  let spent = 0;
  let tokens = 0;
  for (const document of documents) {
    const convert = toUtf16(document.text);
    const gold = document.timexes.map((time) => ({ ...time, s: convert(time.s), e: convert(time.e) }));
    const own = parse(document.text);
    tokens += own.reduce((sum, tree) => sum + tree.words.length, 0);
    const published = document.set === "wikiwars" ? null : parseDay(document.dct);
    const began = performance.now();
    const times = readTimes(own, published);
    spent += performance.now() - began;
    const predicted = times.flatMap(toTimexes);
    tallyKinds(document.set, gold, predicted, tallies);
    if (hasOption("--errors")) printErrors(document, gold, predicted);
  }
  for (const [key, tally] of tallies) {
    console.log(`${key}: ${tally.gold} gold, ${tally.predicted} predicted`);
    console.log(`  found P/R/F1 ${f1(tally.foundPredicted, tally.predicted, tally.foundGold, tally.gold)}`);
    console.log(`  value P/R/F1 ${f1(tally.valuePredicted, tally.predicted, tally.valueGold, tally.gold)}`);
  }
  console.log(`${Math.round((1000 * tokens) / spent)} tokens/s`);
}

function printErrors(document: GoldDocument, gold: readonly GoldTimex[], predicted: readonly Timex[]): void {
  const text = (time: { s: number; e: number }): string => document.text.slice(time.s, time.e).replace(TRIM, "");
  const around = (time: { s: number; e: number }): string =>
    document.text.slice(Math.max(0, time.s - 60), time.e + 40).replace(/\s+/g, " ");
  for (const time of gold) {
    const match = best(time, predicted);
    if (!match) console.log(`MISS\t${time.type} ${time.value}\t${text(time)}\t${around(time)}`);
    else if (match.value !== time.value) {
      console.log(
        `VALUE\t${time.type} ${time.value}\tgot ${match.value} "${text(match)}"\t${document.dct.slice(0, 10)}\t${around(time)}`,
      );
    }
  }
  for (const time of predicted) {
    if (!best(time, gold)) console.log(`EXTRA\t${time.type} ${time.value}\t${text(time)}\t${around(time)}`);
  }
}

await main();
