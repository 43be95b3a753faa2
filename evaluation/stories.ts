/**
 * Stories against those of Wikinews (../shared/gold/stories.jsonl): weights and threshold from half of the stories, scored
 * on the other half, both ways; then with less to go by.
 * usage: npx tsx evaluation/stories.ts [--out FILE]   FILE gets the clusters of the model that the package has
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hash32 } from "../src/corpus/hash.ts";
import type { ArticleProfile } from "../src/corpus/profile.ts";
import { STORY_FEATURES, type StoryFeature } from "../src/corpus/story/features.ts";
import { createRarity, type Rarity } from "../src/corpus/story/rarity.ts";
import type { StoryModel } from "../src/corpus/story/stories.ts";
import { clusterGold, type GoldItem, TRUSTED_FEATURES, trainStories } from "../training/stories/train.ts";
import { option } from "./option.ts";
import { GOLD, halfOf, PARTS, type ProfiledArticle, profileStories, toGoldItem } from "./stories/gold-stories.ts";
import { type Assignment, bcubed, pairwise, type Score } from "./stories/scores.ts";

/** What is compared, from little to all. */
const VARIANTS: readonly (readonly [title: string, names: boolean, features: readonly StoryFeature[]])[] = [
  ["cosine of words", false, ["cosine"]],
  ["+ names: the model", true, TRUSTED_FEATURES],
  ["+ shares", true, [...TRUSTED_FEATURES, "most", "least"]],
  ["+ actors, places", true, [...TRUSTED_FEATURES, "actors", "places"]],
  ["+ days, publication", true, [...TRUSTED_FEATURES, "days", "gap"]],
  ["all", true, STORY_FEATURES],
];
/** Ways of halving the stories by chance: one way alone is half a point of chance, or more. */
const HALVINGS = 4;
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
  console.log("BCubed precision / recall / F1, and pairwise F1, of the half that taught nothing");
  console.log("in brackets BCubed F1 of the same half when only 120 words of each article are there");
  console.log(`last, without round-ups, means of ${2 * HALVINGS} halves by chance\n`);
  const told = articles.filter(({ story }) => !ROUND_UP.test(story));
  for (const [title, names, features] of VARIANTS) {
    const items = toItems(articles, rarity, names);
    const without = toItems(told, rarity, names);
    console.log(`${title.padEnd(20)} ${describeHalves(items, features)}   ${describeChance(without, features)}`);
  }
  console.log(`without round-ups    ${describeHalves(toItems(told, rarity, true), TRUSTED_FEATURES)}`);
  printPackaged(articles, model, rarity);
}

/** The articles whole, and in brief. */
type Forms = readonly (readonly GoldItem[])[];
type Half = (story: string) => boolean;

function toItems(articles: readonly ProfiledArticle[], rarity: Rarity, names: boolean): Forms {
  const without = (profile: ArticleProfile): ArticleProfile => (names ? profile : { ...profile, names: {} });
  return PARTS.map((part) =>
    articles.map((article) => toGoldItem({ ...article, [part]: without(article[part]) }, rarity, part)),
  );
}

/** What one half teaches, used on the other. */
function judge(forms: Forms, features: readonly StoryFeature[], judged: Half): Assignment[][] {
  const weights = trainStories(
    forms.map((items) => items.filter(({ story }) => !judged(story))),
    features,
  );
  return forms.map((items) =>
    clusterGold(
      items.filter(({ story }) => judged(story)),
      weights,
    ),
  );
}

function describeHalves(forms: Forms, features: readonly StoryFeature[]): string {
  const scores = [0, 1].map((half) => {
    const [whole, brief] = judge(forms, features, (story) => halfOf(story) === half) as [Assignment[], Assignment[]];
    return `${describe(whole)} (${percent(bcubed(brief).f1)})`;
  });
  return scores.join("   ");
}

function describeChance(forms: Forms, features: readonly StoryFeature[]): string {
  const scores = Array.from({ length: 2 * HALVINGS }, (_, i) => {
    const judged: Half = (story) => hash32(`${story} ${Math.floor(i / 2)}`) % 2 === i % 2;
    const [whole, brief] = judge(forms, features, judged) as [Assignment[], Assignment[]];
    return [bcubed(whole).f1, pairwise(whole).f1, bcubed(brief).f1];
  });
  const mean = (k: number): number => scores.reduce((sum, score) => sum + (score[k] as number), 0) / scores.length;
  return `${percent(mean(0))}, ${percent(mean(1))} (${percent(mean(2))})`;
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

function percent(value: number): string {
  return (100 * value).toFixed(1);
}

function describe(assignments: readonly Assignment[]): string {
  const score: Score = bcubed(assignments);
  const values = [score.precision, score.recall, score.f1].map(percent).join(" / ");
  return `${values}, ${percent(pairwise(assignments).f1)}`;
}

await main();
