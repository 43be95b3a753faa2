import type { StoryItem } from "./story-item.ts";
import { compareVectors } from "./vector.ts";

/** What speaks for or against two articles being about one happening: each from 0 to 1. */
export const STORY_FEATURES = ["cosine", "most", "least", "actors", "places", "days", "events", "gap"] as const;

export type StoryFeature = (typeof STORY_FEATURES)[number];

/** Longer gaps are as bad as this one, in days. */
const LONGEST_GAP = 30;

/** How each is measured: a model that has no use for one need not measure it. */
export const MEASURES: Readonly<Record<StoryFeature, (a: StoryItem, b: StoryItem) => number>> = {
  cosine: (a, b) => compareVectors(a.terms, b.terms).cosine,
  most: (a, b) => compareVectors(a.terms, b.terms).most,
  least: (a, b) => compareVectors(a.terms, b.terms).least,
  actors: (a, b) => overlap(a.actors, b.actors),
  places: (a, b) => overlap(a.places, b.places),
  days: (a, b) => overlap(a.days, b.days),
  events: (a, b) => overlap(a.events, b.events),
  gap: (a, b) => gapOf(a.published, b.published),
};

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
