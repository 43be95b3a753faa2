import { bcubed } from "../../evaluation/stories/scores.ts";
import { clusterItems } from "../../src/corpus/cluster-items.ts";
import { MEASURES, STORY_FEATURES, type StoryFeature } from "../../src/corpus/story/features.ts";
import { createStoryRule, type StoryWeights } from "../../src/corpus/story/stories.ts";
import type { StoryItem } from "../../src/corpus/story/story-item.ts";
import { type Decision, fitLogistic } from "./logistic.ts";

/** An article and the story that people put it into. */
export interface GoldItem {
  readonly item: StoryItem;
  readonly story: string;
}

/** What a feature may say: for (1) or against (-1) one story. A weight of the other sign is chance and left out. */
const SIGNS: Readonly<Record<StoryFeature, 1 | -1>> = {
  cosine: 1,
  most: 1,
  least: 1,
  actors: 1,
  places: 1,
  days: 1,
  events: 1,
  gap: -1,
};
/** What carries over to stories that taught nothing. The others fit those that taught, and no more. */
export const TRUSTED_FEATURES: readonly StoryFeature[] = ["cosine"];
/** Of each article: so many others of its story and of other stories, the most alike. All others are easy. */
const NEAREST_SAME = 3;
const NEAREST_OTHERS = 8;
const RIDGE = 0.3;
const THRESHOLDS: readonly number[] = Array.from({ length: 19 }, (_, i) => -3.5 + 0.25 * i);

/** Weights from the pairs of each set, and the threshold that clusters the sets best on average. */
export function trainStories(
  sets: readonly (readonly GoldItem[])[],
  names: readonly StoryFeature[] = TRUSTED_FEATURES,
): StoryWeights {
  let used = names;
  for (;;) {
    const decisions = sets.flatMap((set) => decide(set, used));
    const weights = fitLogistic(decisions, RIDGE);
    const kept = used.filter((name, i) => SIGNS[name] * (weights[i] as number) > 0);
    if (kept.length < used.length) {
      used = kept;
      continue;
    }
    const of = (name: StoryFeature): number => Math.round(100 * (weights[used.indexOf(name)] ?? 0)) / 100;
    const features = Object.fromEntries(STORY_FEATURES.map((name) => [name, of(name)])) as StoryWeights["features"];
    const model = { features, bias: Math.round(100 * (weights.at(-1) as number)) / 100 };
    return { ...model, threshold: chooseThreshold(sets, model) };
  }
}

function decide(set: readonly GoldItem[], names: readonly StoryFeature[]): Decision[] {
  return set.flatMap((one) => {
    const others = set
      .filter((other) => other !== one)
      .map((other) => ({ other, likeness: MEASURES.cosine(one.item, other.item), right: other.story === one.story }))
      .sort((a, b) => b.likeness - a.likeness);
    const nearest = (right: boolean, most: number, weight: number): Decision[] => {
      const chosen = others.filter((other) => other.right === right).slice(0, most);
      return chosen.map(({ other }) => ({
        features: names.map((name) => MEASURES[name](one.item, other.item)),
        right,
        weight: weight / chosen.length,
      }));
    };
    return [...nearest(true, NEAREST_SAME, 1), ...nearest(false, NEAREST_OTHERS, 3)];
  });
}

/** The best threshold, each judged with its neighbours so that no peak by chance wins. */
function chooseThreshold(
  sets: readonly (readonly GoldItem[])[],
  model: Pick<StoryWeights, "features" | "bias">,
): number {
  const scores = THRESHOLDS.map((threshold) =>
    sets.reduce((sum, set) => sum + bcubed(clusterGold(set, { ...model, threshold })).f1, 0),
  );
  const at = (i: number): number => scores[Math.min(scores.length - 1, Math.max(0, i))] as number;
  const smooth = scores.map((score, i) => at(i - 1) + 2 * score + at(i + 1));
  return THRESHOLDS[smooth.indexOf(Math.max(...smooth))] as number;
}

/** Gold and predicted cluster of each item; the articles are all put on one day, since many of the set have no date. */
export function clusterGold(
  set: readonly GoldItem[],
  weights: StoryWeights,
): { readonly gold: string; readonly predicted: string }[] {
  const rule = createStoryRule(weights);
  const clusters = clusterItems(
    set.map(({ item }) => item),
    rule,
  );
  return set.map(({ item, story }) => ({ gold: story, predicted: clusters.get(item.id) ?? item.id }));
}
