import type { Day } from "../../record/kept.ts";
import type { Cluster, ClusterRule } from "../clusters.ts";
import type { ArticleProfile } from "../profile.ts";
import { MEASURES, STORY_FEATURES, type StoryFeature } from "./features.ts";
import { createRarity, type RarityTable } from "./rarity.ts";
import { type StoryItem, toStoryItem } from "./story-item.ts";

/** A logistic regression over pairs of articles, and how sure it must be. */
export interface StoryWeights {
  readonly features: Readonly<Record<StoryFeature, number>>;
  readonly bias: number;
  /** Log-odds from which on an article joins a story. */
  readonly threshold: number;
}

/** `models/stories.json`. */
export interface StoryModel extends StoryWeights {
  readonly rarity: RarityTable;
}

/** How articles are clustered into stories. */
export interface StoryClustering {
  /** The article as the rule compares it. */
  toItem(profile: ArticleProfile, id: string, day: Day): StoryItem;
  readonly rule: ClusterRule<StoryItem>;
}

/** A story that nobody has written about for two weeks is over: what comes then is another one. */
const WINDOW_DAYS = 14;
/** So many articles of a story are looked at, its newest: the cost of an article does not grow with the story. */
const MOST_COMPARED = 24;

export function createStoryClustering(model: StoryModel): StoryClustering {
  const rarity = createRarity(model.rarity);
  return {
    toItem: (profile, id, day) => toStoryItem(profile, id, day, rarity),
    rule: createStoryRule(model),
  };
}

/** The rule of stories: an article joins the story that it fits best, if it fits well enough. */
export function createStoryRule(weights: StoryWeights): ClusterRule<StoryItem> {
  const logOdds = createLogOdds(weights);
  return {
    windowDays: WINDOW_DAYS,
    choose(item, candidates) {
      let best: { readonly id: string; readonly fit: number } | null = null;
      for (const candidate of candidates) {
        const fit = fitOf(item, candidate, logOdds);
        if (fit < weights.threshold) continue;
        if (!best || fit > best.fit || (fit === best.fit && candidate.id < best.id)) best = { id: candidate.id, fit };
      }
      return best?.id ?? null;
    },
  };
}

/** Between the article most alike and all on average: one likeness may be chance, and a story has side tracks. */
function fitOf(item: StoryItem, { members }: Cluster<StoryItem>, logOdds: LogOdds): number {
  const compared = members.slice(-MOST_COMPARED);
  let [best, sum] = [Number.NEGATIVE_INFINITY, 0];
  for (const member of compared) {
    const odds = logOdds(item, member);
    best = Math.max(best, odds);
    sum += odds;
  }
  return (best + sum / compared.length) / 2;
}

/** How sure two articles are to be of one story. */
type LogOdds = (a: StoryItem, b: StoryItem) => number;

function createLogOdds({ features, bias }: StoryWeights): LogOdds {
  const used = STORY_FEATURES.filter((name) => features[name] !== 0);
  return (a, b) => used.reduce((sum, name) => sum + features[name] * MEASURES[name](a, b), bias);
}
