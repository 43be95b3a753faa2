/**
 * Stories against those of Wikinews (../shared/gold/stories.jsonl): weights and threshold from half of the stories, scored
 * on the other half, both ways; then with less to go by.
 * usage: npx tsx evaluation/stories.ts [--out FILE]   FILE gets the clusters of the model that the package has
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { STORY_FEATURES, type StoryFeature } from "../src/corpus/story/features.ts";
import { createRarity, type Rarity } from "../src/corpus/story/rarity.ts";
import type { StoryModel } from "../src/corpus/story/stories.ts";
import { clusterGold, type GoldItem, trainStories } from "../training/stories/train.ts";
import { option } from "./option.ts";
import { GOLD, halfOf, type ProfiledArticle, profileStories, toGoldItem } from "./stories/gold-stories.ts";
import { type Assignment, bcubed, pairwise, type Score } from "./stories/scores.ts";

const WORDS: readonly StoryFeature[] = ["cosine", "most", "least"];

/** What is known of the articles, from little to all. */
const VARIANTS: readonly (readonly [title: string, names: boolean, features: readonly StoryFeature[]])[] = [
  ["cosine of words", false, ["cosine"]],
  ["words", false, WORDS],
  ["+ names", true, WORDS],
  ["+ actors, places", true, [...WORDS, "actors", "places"]],
  ["+ days, publication", true, [...WORDS, "actors", "places", "days", "gap"]],
  ["+ events", true, STORY_FEATURES],
];
/** Round-ups of a month: what is in them is one story to Wikinews and many things that happened to anybody else. */
const ROUND_UP = /^On the campaign trail/;

async function main(): Promise<void> {
  if (!existsSync(GOLD)) {
    console.log(`${GOLD} is not there: stories are not measured.`);
    return;
  }
  const model = JSON.parse(readFileSync("models/stories.json", "utf8")) as StoryModel;
  const rarity = createRarity(model.rarity);
  const articles = await profileStories();
  console.log(`${articles.length} articles, ${new Set(articles.map(({ story }) => story)).size} stories`);
  console.log("BCubed precision / recall / F1, and pairwise F1, of the half that taught nothing\n");
  for (const [title, names, features] of VARIANTS) printVariant(title, halves(articles, rarity, names), features);
  const told = articles.filter(({ story }) => !ROUND_UP.test(story));
  printVariant("without round-ups", halves(told, rarity, true), STORY_FEATURES);
  printPackaged(articles, model, rarity);
}

function halves(articles: readonly ProfiledArticle[], rarity: Rarity, names: boolean): readonly GoldItem[][] {
  return [0, 1].map((half) =>
    articles
      .filter(({ story }) => halfOf(story) === half)
      .map(({ profile, ...article }) => ({ ...article, profile: names ? profile : { ...profile, names: {} } }))
      .map((article) => toGoldItem(article, rarity)),
  );
}

function printVariant(title: string, sets: readonly GoldItem[][], features: readonly StoryFeature[]): void {
  const scores = [0, 1].map((half) => {
    const weights = trainStories([sets[1 - half] as GoldItem[]], features);
    return describe(clusterGold(sets[half] as GoldItem[], weights));
  });
  console.log(`${title.padEnd(20)} ${scores.join("   ")}`);
}

/** The weights of the package have seen both halves: how the figures compare with the reference scorer's. */
function printPackaged(articles: readonly ProfiledArticle[], model: StoryModel, rarity: Rarity): void {
  const assignments = clusterGold(
    articles.map((article) => toGoldItem(article, rarity)),
    model,
  );
  console.log(`\nthe package's model, which was trained on them, on all: ${describe(assignments)}`);
  const lines = articles.map(({ id }, i) => JSON.stringify({ id, cluster: assignments[i]?.predicted }));
  const out = option("--out");
  if (out !== undefined) writeFileSync(out, `${lines.join("\n")}\n`);
}

function describe(assignments: readonly Assignment[]): string {
  const percent = (value: number): string => (100 * value).toFixed(1);
  const score: Score = bcubed(assignments);
  const values = [score.precision, score.recall, score.f1].map(percent).join(" / ");
  return `${values}, ${percent(pairwise(assignments).f1)}`;
}

await main();
