import { hash32 } from "../../src/corpus/hash.ts";
import { type ArticleProfile, describeArticle } from "../../src/corpus/profile.ts";
import type { Rarity } from "../../src/corpus/story/rarity.ts";
import { toStoryItem } from "../../src/corpus/story/story-item.ts";
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
}

/** Reads every article of the set with the engine: about a minute and a half. */
export async function profileStories(): Promise<ProfiledArticle[]> {
  const readout = await loadReadout();
  return withProgress("articles read", readLines<GoldArticle>(GOLD), ({ id, story, title, text, url, date }) => {
    const reading = readout.read(text, { headline: title, url, ...(date ? { published: date } : {}) });
    return { id, story, profile: describeArticle(text, reading) };
  });
}

/** Most articles of the set have no date, so that all are put on one day; ids are mixed, so that no story comes in order. */
export function toGoldItem({ id, story, profile }: ProfiledArticle, rarity: Rarity): GoldItem {
  return { item: toStoryItem(profile, hash32(id).toString(36), "2014-01-01", rarity), story };
}

/** Half of the stories, whole: 0 or 1. */
export function halfOf(story: string): number {
  return hash32(story) % 2;
}
