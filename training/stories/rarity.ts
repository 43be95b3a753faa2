import { existsSync } from "node:fs";
import { readLines } from "../../evaluation/trees.ts";
import type { RarityTable } from "../../src/corpus/story/rarity.ts";
import { wordsOf } from "../../src/corpus/words.ts";

/** News articles whose words are counted; none of them is in a story set. */
const SOURCES = ["newswire-entities", "attribution", "geo", "time"];
/** Rarer words are as rare as unknown ones. */
const FEWEST = 3;

interface Text {
  readonly text: string;
  readonly set?: string;
}

/** In how many of the articles under `folder` a word stands, as classes of rarity; `null` where they are missing. */
export function countRarity(folder: string): RarityTable | null {
  const paths = SOURCES.map((name) => `${folder}/${name}.jsonl`);
  if (!paths.every((path) => existsSync(path))) return null;
  const texts = paths.flatMap((path) => readLines<Text>(path)).filter(({ set }) => set !== "wikiwars");
  const counts = new Map<string, number>();
  for (const { text } of texts) {
    for (const stem of new Set(
      text
        .split("\n")
        .flatMap(wordsOf)
        .map((word) => word.stem),
    )) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  return toTable(texts.length, counts);
}

/** Words by their inverse document frequency, in tenths of a natural logarithm. */
function toTable(documents: number, counts: ReadonlyMap<string, number>): RarityTable {
  const classes: Record<string, string[]> = {};
  for (const [stem, count] of counts) {
    if (count < FEWEST) continue;
    const tenths = Math.round(10 * Math.log(documents / count));
    classes[tenths] ??= [];
    classes[tenths].push(stem);
  }
  const sorted = Object.entries(classes).map(([tenths, stems]) => [tenths, stems.sort().join(" ")]);
  return { unknown: Math.round(10 * Math.log(documents / 1.5)), classes: Object.fromEntries(sorted) };
}
