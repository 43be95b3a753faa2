import type { StoryItem } from "./story-item.ts";
import { compareVectors } from "./vector.ts";

/** What speaks for or against two articles being about one happening: each from 0 to 1. */
export const STORY_FEATURES = ["cosine", "most", "least", "actors", "places", "days", "events", "gap"] as const;

export type StoryFeature = (typeof STORY_FEATURES)[number];

export type StoryFeatures = Readonly<Record<StoryFeature, number>>;

/** Longer gaps are as bad as this one, in days. */
const LONGEST_GAP = 30;

export function compareArticles(a: StoryItem, b: StoryItem): StoryFeatures {
  return {
    ...compareVectors(a.terms, b.terms),
    actors: overlap(a.actors, b.actors),
    places: overlap(a.places, b.places),
    days: overlap(a.days, b.days),
    events: overlap(a.events, b.events),
    gap: gapOf(a.published, b.published),
  };
}

/** The cosine of two sets. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const value of a) if (b.has(value)) common++;
  return common / Math.sqrt(a.size * b.size);
}

/** Time between publications, on a logarithmic scale; 0 where one of them is not known. */
function gapOf(a: number | null, b: number | null): number {
  if (a === null || b === null) return 0;
  return Math.log1p(Math.min(LONGEST_GAP, Math.abs(a - b))) / Math.log1p(LONGEST_GAP);
}
