import { hash32 } from "../../src/corpus/hash.ts";
import { type ArticleProfile, describeArticle } from "../../src/corpus/profile.ts";
import type { Rarity } from "../../src/corpus/story/rarity.ts";
import { toStoryItem } from "../../src/corpus/story/story-item.ts";
import type { Reading } from "../../src/record/reading.ts";
import { loadReadout } from "../../src/resource/load.ts";
import type { GoldItem } from "../../training/stories/train.ts";
import { withProgress } from "../events/progress.ts";
import { readLines } from "../trees.ts";

export const GOLD = "../shared/gold/stories.jsonl";

interface GoldArticle {
  readonly id: string;
  readonly story: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly date: string | null;
}

export interface ProfiledArticle {
  readonly id: string;
  readonly story: string;
  readonly profile: ArticleProfile;
  /** Of its first 120 words alone: news in brief, as many feeds have it. */
  readonly brief: ArticleProfile;
}

/** The two forms in which each article teaches, and is judged. */
export const PARTS = ["profile", "brief"] as const;

type Part = (typeof PARTS)[number];

const BRIEF_WORDS = 120;

/** Reads every article of the set with the engine: about a minute and a half. */
export async function profileStories(): Promise<ProfiledArticle[]> {
  const readout = await loadReadout();
  return withProgress("articles read", readLines<GoldArticle>(GOLD), ({ id, story, title, text, url, date }) => {
    const reading = readout.read(text, { headline: title, url, ...(date ? { published: date } : {}) });
    return { id, story, profile: describeArticle(text, reading), brief: describeArticle(...cutBrief(text, reading)) };
  });
}

/** The beginning of an article, with the claims that stand in it. */
function cutBrief(text: string, reading: Reading): [text: string, reading: Reading] {
  const end = [...text.matchAll(/\S+\s*/g)][BRIEF_WORDS]?.index ?? text.length;
  const claims = reading.claims.filter(({ evidence }) => evidence.every((piece) => piece.end <= end));
  return end === text.length ? [text, reading] : [`${text.slice(0, end).trimEnd()}.`, { ...reading, claims }];
}

/** Most articles of the set have no date, so that all are put on one day; ids are mixed, so that no story comes in order. */
export function toGoldItem(article: ProfiledArticle, rarity: Rarity, part: Part = "profile"): GoldItem {
  const { id, story } = article;
  return { item: toStoryItem(article[part], hash32(id).toString(36), "2014-01-01", rarity), story };
}

/** Half of the stories, whole: 0 or 1. */
export function halfOf(story: string): number {
  return hash32(story) % 2;
}
