/**
 * Trains what clusters articles into stories: how rare words are, and what speaks for one story.
 * usage: npx tsx training/stories/main.ts [models/stories.json]
 *
 * Reads news articles and `stories.jsonl` of `../shared/gold`, which must be there.
 */
import { existsSync, writeFileSync } from "node:fs";
import { GOLD, PARTS, profileStories, toGoldItem } from "../../evaluation/stories/gold-stories.ts";
import { createRarity } from "../../src/corpus/story/rarity.ts";
import type { StoryModel } from "../../src/corpus/story/stories.ts";
import { countRarity } from "./rarity.ts";
import { trainStories } from "./train.ts";

const target = process.argv[2] ?? "models/stories.json";
const table = countRarity("../shared/gold");
if (table === null || !existsSync(GOLD)) {
  console.error("Stories cannot be trained: ../shared/gold is not complete.");
  process.exit(1);
}
const rarity = createRarity(table);
const articles = await profileStories();
const weights = trainStories(PARTS.map((part) => articles.map((article) => toGoldItem(article, rarity, part))));
const model: StoryModel = { ...weights, rarity: table };
writeFileSync(target, `${JSON.stringify(model, null, 1)}\n`);
console.error(JSON.stringify(weights));
