import type { Day } from "../../record/kept.ts";
import { compareText, dayNumber } from "../canonical.ts";
import type { Item } from "../clusters.ts";
import type { ArticleProfile } from "../profile.ts";
import { stem } from "../stem.ts";
import type { Rarity } from "./rarity.ts";
import { type TermVector, toTermVector } from "./vector.ts";

/** An article as stories compare it. */
export interface StoryItem extends Item {
  readonly terms: TermVector;
  readonly actors: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly days: ReadonlySet<Day>;
  readonly events: ReadonlySet<string>;
  /** Day of publication since 1970; `null` where the article does not say. */
  readonly published: number | null;
}

/** A term at least so rare (one article in 150) is a key by itself; others are keys in pairs. */
const RARE = 5;
/** The most of them: with 8, BCubed F1 is a point lower, because articles of one story are never compared. */
const MOST_RARE = 24;
/** The weightiest terms, each with each other: 21 pairs. */
const PAIRED = 7;

/** The article as the rule of stories compares it. */
export function toStoryItem(profile: ArticleProfile, id: string, day: Day, rarity: Rarity): StoryItem {
  const terms = toTermVector(weigh(profile, rarity));
  return {
    id,
    day,
    keys: keysOf(terms, rarity),
    terms,
    actors: new Set(profile.actors),
    places: new Set(profile.places),
    days: new Set(profile.days),
    events: new Set(profile.events),
    published: profile.published === null ? null : dayNumber(profile.published),
  };
}

/** TF-IDF, the frequency on a logarithmic scale (Manning, Raghavan, Schütze 2008, 6.4.1). */
function weigh({ words, names }: ArticleProfile, rarity: Rarity): Map<string, number> {
  const counts = new Map<string, number>(Object.entries(words));
  for (const [name, count] of Object.entries(names)) counts.set(stem(name), (counts.get(stem(name)) ?? 0) + count);
  return new Map(Array.from(counts, ([term, count]) => [term, (1 + Math.log(count)) * rarity(term)]));
}

/** What articles of one story most likely share, and few others: rare terms, and pairs of the weightiest. */
function keysOf({ weights }: TermVector, rarity: Rarity): string[] {
  const ranked = [...weights].sort(([a, x], [b, y]) => y - x || compareText(a, b)).map(([term]) => term);
  const rare = ranked.filter((term) => rarity(term) >= RARE).slice(0, MOST_RARE);
  const top = ranked.slice(0, PAIRED).sort(compareText);
  return [...rare, ...top.flatMap((one, i) => top.slice(i + 1).map((other) => `${one} ${other}`))];
}
