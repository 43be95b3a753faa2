import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/package/package-root.ts";

export type Random = () => number;

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface State {
  readonly code: string;
  readonly name: string;
  readonly towns: readonly string[];
  readonly people: readonly Person[];
}

/** Who and what synthetic articles are about: states and words that are as frequent as in news. */
export interface World {
  /** The most reported first: the nth is drawn in proportion to 1/n (Zipf 1949). */
  readonly states: readonly State[];
  drawState(random: Random): State;
  /** A word as frequent as it is in news. */
  drawWord(random: Random): string;
  /** A word that tells what a story is about. */
  drawTopic(random: Random): string;
  /** A name that few stories have. */
  drawName(random: Random): string;
}

const STATES = 180;
const TOPICS_FROM = 40;
/** Reported most, roughly; the rest follow as the list of countries has them. */
const FIRST =
  "USA CHN RUS UKR ISR IRN GBR FRA DEU JPN IND PAK TUR SAU KOR PRK SYR EGY BRA CAN MEX AUS POL ITA ESP NGA ZAF IDN VNM PHL".split(
    " ",
  );

type CountryRow = readonly [string, string, string, ...unknown[]];

export function createWorld(): World {
  const states = readStates();
  const { words, topics } = readWords();
  const byRank = cumulate(states.map((_, rank) => 1 / (rank + 1)));
  const byFrequency = cumulate(words.map(({ frequency }) => frequency));
  return {
    states,
    drawState: (random) => states[draw(byRank, random)] as State,
    drawWord: (random) => words[draw(byFrequency, random)]?.word ?? "news",
    drawTopic: (random) => pick(topics, random),
    drawName: (random) => inventName(Math.floor(random() * 40_000)),
  };
}

export function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)] as T;
}

function readStates(): State[] {
  const path = join(packageRoot(), "dist", "lexicons", "countries.json");
  const { countries } = JSON.parse(readFileSync(path, "utf8")) as { countries: readonly CountryRow[] };
  const names = new Map(countries.map(([, code, name]) => [code, name]));
  return [...new Set([...FIRST, ...names.keys()])].slice(0, STATES).map((code, rank) => ({
    code,
    name: names.get(code) ?? code,
    towns: [0, 1, 2, 3].map((n) => inventName(50_000 + rank * 4 + n)),
    people: [0, 1, 2].map((n) => {
      const name = `${inventName(60_000 + rank * 3 + n)} ${inventName(70_000 + rank * 3 + n)}`;
      return { id: `person/${name.toLowerCase().replace(" ", "-")}`, name };
    }),
  }));
}

/** Words with the share of articles that have them, from the model of stories. */
function readWords(): { words: { word: string; frequency: number }[]; topics: string[] } {
  const path = join(packageRoot(), "models", "stories.json");
  const { rarity } = JSON.parse(readFileSync(path, "utf8")) as { rarity: { classes: Record<string, string> } };
  const words = Object.entries(rarity.classes).flatMap(([tenths, stems]) =>
    stems
      .split(" ")
      .filter((word) => /^[a-z]+$/.test(word))
      .map((word) => ({ word, tenths: Number(tenths), frequency: Math.exp(-Number(tenths) / 10) })),
  );
  return { words, topics: words.filter(({ tenths }) => tenths >= TOPICS_FROM).map(({ word }) => word) };
}

const ONSETS = "b br d dr f g gr h j k kr l m n p r s sh st t tr v z".split(" ");
const VOWELS = "a e i o u ai".split(" ");

/** The nth of many names that can be said: "Bradovi". */
function inventName(n: number): string {
  let rest = n * 7919 + 13;
  let name = "";
  for (let syllable = 0; syllable < 3; syllable++) {
    name += (ONSETS[rest % ONSETS.length] ?? "") + (VOWELS[Math.floor(rest / 23) % VOWELS.length] ?? "");
    rest = Math.floor(rest / 61) + n;
  }
  return (name[0] ?? "").toUpperCase() + name.slice(1);
}

function cumulate(weights: readonly number[]): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  weights.forEach((weight, i) => {
    sum += weight;
    sums[i] = sum;
  });
  return sums;
}

/** The index that a number drawn falls on, in proportion to the weights. */
function draw(sums: Float64Array, random: Random): number {
  const at = random() * (sums.at(-1) ?? 0);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
