import { dayNumber } from "../canonical.ts";
import type { Cluster, ClusterRule } from "../clusters.ts";
import type { DealItem } from "./deal-item.ts";
import { weigh } from "./subject.ts";

/** Deals are followed for years; two sides that are silent for longer than this begin anew. */
const WINDOW_DAYS = 550;
const THRESHOLD = 2.25;
/** Two states give one another much that is part of no deal. */
const EVENT_THRESHOLD = 2.75;

/** What speaks for one deal, in points. */
const SAME_STORY = 2;
const SAME_SUM = 2;
const SAME_THING = 3;
/** Shared words of the things count in full from this weight on: one word alone may be chance. */
const ENOUGH_WORDS = 1.5;
const TOLD_ALIKE = 1.5;
/** Both say what is exchanged, and it is not the same. */
const OTHER_THING = -2;
/** What has come is measured as what its giver promised. */
const SAME_MEASURE = 1.25;
/** A delivery may be told before its deal, but not long before. */
const HEAD_START_DAYS = 14;

/**
 * Reports are of one deal when they share its parties and, by words, sums or story, what it is about. A rival deal of
 * the same two parties about something else stays another deal.
 */
export const dealRule: ClusterRule<DealItem> = {
  windowDays: WINDOW_DAYS,
  choose(item, candidates) {
    const threshold = item.kind === "deal" ? THRESHOLD : EVENT_THRESHOLD;
    const fitting = candidates
      .map((cluster) => ({ id: cluster.id, score: scoreOf(item, cluster), isDeal: hasDeal(cluster) }))
      .filter(({ score }) => score >= threshold);
    // What was only given so far may turn out to be of a deal, but a deal that is known goes first.
    const deals = fitting.filter(({ isDeal }) => isDeal);
    return bestOf(deals.length > 0 ? deals : fitting)?.id ?? null;
  },
};

interface Fitting {
  readonly id: string;
  readonly score: number;
}

/** The highest score; of equal ones, the earliest cluster. */
function bestOf(fitting: readonly Fitting[]): Fitting | null {
  let best: Fitting | null = null;
  for (const each of fitting) if (!best || each.score > best.score) best = each;
  return best;
}

function hasDeal({ members }: Cluster<DealItem>): boolean {
  return members.some(({ kind }) => kind === "deal");
}

function scoreOf(item: DealItem, { members }: Cluster<DealItem>): number {
  const deals = members.filter(({ kind }) => kind === "deal");
  const told = deals.length > 0 ? deals : members;
  const last = told.at(-1);
  const days = last ? dayNumber(item.day) - dayNumber(last.day) : 0;
  const inStory = members.some(({ story }) => story === item.story);
  if (deals.length === 0 && !inStory && days > HEAD_START_DAYS) return 0;
  if (!hasParties(item, told, inStory)) return 0;
  return (
    (inStory ? SAME_STORY : 0) +
    (sharesSum(item, told) ? SAME_SUM : 0) +
    (item.isDelivery && sharesMeasure(item, told) ? SAME_MEASURE : 0) +
    subjectScore(item, told) +
    nearness(days)
  );
}

/** Both sides are the same, or the one that is named is, within a story. Two with strangers on either side differ. */
function hasParties(item: DealItem, told: readonly DealItem[], inStory: boolean): boolean {
  const known = new Set(told.flatMap(({ codes }) => codes));
  const shared = item.codes.filter((code) => known.has(code)).length;
  if (item.codes.length === 1 || known.size === 1) return inStory && shared === 1;
  return shared >= 2 && (shared === item.codes.length || shared === known.size);
}

function sharesSum(item: DealItem, told: readonly DealItem[]): boolean {
  return told.some(({ sums }) =>
    sums.some(({ unit, value }) => item.sums.some((sum) => sum.unit === unit && isClose(sum.value, value))),
  );
}

function sharesMeasure(item: DealItem, told: readonly DealItem[]): boolean {
  return told.some(({ gives }) => gives.some((measure) => item.gives.includes(measure)));
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.01 * Math.max(Math.abs(a), Math.abs(b));
}

function subjectScore(item: DealItem, told: readonly DealItem[]): number {
  const things = profileOf(told, ({ things }) => things);
  const context = profileOf(told, ({ context }) => context);
  const alike = Math.max(overlap(item.context, things), overlap(item.things, context));
  const around = TOLD_ALIKE * (alike > 0 ? alike : overlap(item.context, context) / 2);
  if (item.things.length === 0 || things.size === 0) return around;
  const same = overlap(item.things, things);
  // "aid" and "trade" are what every deal is about: they do not make it another.
  const isTelling = weigh(item.things) >= 1;
  const isOther = isTelling && same === 0 && alike === 0 && !sharesSum(item, told);
  return around + (isOther ? OTHER_THING : SAME_THING * same);
}

/** Words that a good part of the reports has, so that one stray report does not widen the deal. */
function profileOf(told: readonly DealItem[], wordsOf: (item: DealItem) => readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let speaking = 0;
  for (const item of told) {
    const words = wordsOf(item);
    if (words.length > 0) speaking++;
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count * 5 >= speaking).map(([word]) => word));
}

/** Weight of the shared words by that of the shorter side, and less where they are few. */
function overlap(words: readonly string[], profile: ReadonlySet<string>): number {
  const shared = weigh(words.filter((word) => profile.has(word)));
  const least = Math.min(weigh(words), weigh(profile));
  return least === 0 ? 0 : (shared / least) * Math.min(1, shared / ENOUGH_WORDS);
}

function nearness(days: number): number {
  return days <= 7 ? 0.5 : days <= 31 ? 0.25 : 0;
}
