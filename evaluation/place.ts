/**
 * Places on gold toponyms (../shared/gold/geo.jsonl): how many lie within 161 km.
 * The gold spans are taken as mentions, so that this measures choosing, not finding.
 * usage: npx tsx evaluation/place.ts [--set LGL] [--errors]
 */
import { existsSync, readFileSync } from "node:fs";
import type { ArticleLayer } from "../src/annotator/layers.ts";
import { createPlaceAnnotator } from "../src/annotator/place/place-annotator.ts";
import type { Mention } from "../src/document/mention.ts";
import type { CountryLexicon } from "../src/lexicon/countries.ts";
import type { PlaceLexicon } from "../src/lexicon/places.ts";
import { hasOption, option } from "./option.ts";
import { readLines, toUtf16 } from "./trees.ts";

const GOLD = "../shared/gold/geo.jsonl";

interface GoldArticle {
  readonly id: string;
  readonly set: string;
  readonly text: string;
  readonly toponyms: readonly { s: number; e: number; lat: number | null; lon: number | null }[];
}

function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const [p, q, dp, dl] = [a.lat, b.lat, b.lat - a.lat, b.lon - a.lon].map((degrees) => (degrees * Math.PI) / 180);
  const h = Math.sin((dp ?? 0) / 2) ** 2 + Math.cos(p ?? 0) * Math.cos(q ?? 0) * Math.sin((dl ?? 0) / 2) ** 2;
  return 12742 * Math.asin(Math.sqrt(Math.min(1, h)));
}

/** How many toponyms have a point in the gold, in our reading, and in ours within 161 km of the gold's. */
interface Tally {
  all: number;
  found: number;
  right: number;
}

/** Asks for the places of the gold's own spans: only where they lie is scored, not whether they are found. */
function score(annotator: ReturnType<typeof createPlaceAnnotator>, article: GoldArticle, tally: Tally): void {
  const convert = toUtf16(article.text);
  const mentions = article.toponyms.map(({ s, e }): Mention => {
    const span = { start: convert(s), end: convert(e), sentence: 0, first: 0, last: 1, head: 0 };
    return { ...span, form: "name", kind: "place" };
  });
  const layer = { article: { published: null } } as unknown as ArticleLayer;
  const found = annotator.annotate({ text: article.text, hints: {}, article: layer, trees: [], mentions }, () => {});
  for (const [i, { lat, lon }] of article.toponyms.entries()) {
    if (lat === null || lon === null) continue;
    const place = found[i];
    const point = place?.lat === undefined || place.lon === undefined ? null : { lat: place.lat, lon: place.lon };
    const distance = point ? kilometres(point, { lat, lon }) : Number.NaN;
    tally.all += 1;
    if (point) tally.found += 1;
    if (distance <= 161) tally.right += 1;
    else if (hasOption("--errors")) {
      const ours = point ? `${place?.name} ${place?.country} ${distance.toFixed(0)} km` : "none";
      console.log(`${article.id}\t${article.text.slice(place?.start, place?.end)}\t${lat},${lon}\t${ours}`);
    }
  }
}

function main(): void {
  if (!existsSync(GOLD)) {
    console.log(`${GOLD} is not there: places are not measured.`);
    return;
  }
  const only = option("--set");
  const began = performance.now();
  const places = JSON.parse(readFileSync("dist/lexicons/places.json", "utf8")) as PlaceLexicon;
  const countries = JSON.parse(readFileSync("dist/lexicons/countries.json", "utf8")) as CountryLexicon;
  const annotator = createPlaceAnnotator(places, countries);
  console.log(`loaded in ${(performance.now() - began).toFixed(0)} ms`);
  const started = performance.now();
  const tallies = new Map<string, Tally>();
  let characters = 0;
  for (const article of readLines<GoldArticle>(GOLD).filter(({ set }) => only === undefined || set === only)) {
    const tally = tallies.get(article.set) ?? { all: 0, found: 0, right: 0 };
    tallies.set(article.set, tally);
    characters += article.text.length;
    score(annotator, article, tally);
  }
  for (const [set, { all, found, right }] of tallies) {
    console.log(
      `${set}: within 161 km ${((100 * right) / all).toFixed(1)} of all, ${((100 * right) / found).toFixed(1)} of found (${all} gold, ${found} found)`,
    );
  }
  console.log(`${Math.round(characters / 6 / ((performance.now() - started) / 1000))} tokens/s`);
}

main();
