import type { ActorMention } from "../record/actor.ts";
import type { Claim, EventClaim } from "../record/claim.ts";
import type { Day } from "../record/kept.ts";
import type { Reading } from "../record/reading.ts";
import type { Time } from "../record/value.ts";
import { bodyOf } from "./body.ts";
import { encodeSignature, minHash } from "./duplicate/minhash.ts";
import { isTelling, type Word, wordsOf } from "./words.ts";

/** What duplicates and stories need to know of an article: plain JSON of two to four kilobytes, kept beside it. */
export interface ArticleProfile {
  readonly schema: "readout/profile@1";
  readonly published: Day | null;
  /** Different word shingles of the running text, and their MinHash signature in base64. */
  readonly shingles: number;
  readonly signature: string;
  /** Stems that are no names, with their weight: how often they stand in the text, more where it begins. */
  readonly words: Readonly<Record<string, number>>;
  /** Words of names, and numbers, weighted likewise. */
  readonly names: Readonly<Record<string, number>>;
  /** Ids of the actors of its claims, and names of their places. */
  readonly actors: readonly string[];
  readonly places: readonly string[];
  /** Days on which its events are said to be. */
  readonly days: readonly Day[];
  /** Events with their dyads: `CONSULT USA JPN`. */
  readonly events: readonly string[];
}

/** Kept at most: what follows in a longer article is background. */
const MOST = { words: 130, names: 70, actors: 24, places: 16, days: 10, events: 24 };
/** What the headline says, and the first sentences, is what the article is about. */
const HEADLINE_WEIGHT = 3;
const LEAD_WEIGHT = 2;
const LEAD_WORDS = 60;

/** The profile of an article from its text and what it was read as. */
export function describeArticle(text: string, { article, claims }: Reading): ArticleProfile {
  const body = bodyOf(text, article).map(wordsOf);
  const { shingles, signature } = minHash(body.flat().map((word) => word.text));
  return {
    schema: "readout/profile@1",
    published: article.published?.slice(0, 10) ?? null,
    shingles,
    signature: encodeSignature(signature),
    ...weighWords(wordsOf(article.headline), body.flat()),
    actors: mostFrequent(claims.flatMap(actorsOf).flatMap(identityOf), MOST.actors),
    places: mostFrequent(claims.flatMap(placesOf), MOST.places),
    days: mostFrequent(claims.flatMap(daysOf), MOST.days),
    events: mostFrequent(claims.flatMap(dyadsOf), MOST.events),
  };
}

function weighWords(headline: readonly Word[], body: readonly Word[]): Pick<ArticleProfile, "words" | "names"> {
  const isName = nameTest(body);
  const words = new Map<string, number>();
  const names = new Map<string, number>();
  const add = (word: Word, weight: number): void => {
    if (!isTelling(word)) return;
    const [table, key] = isName(word) ? [names, word.text] : [words, word.stem];
    table.set(key, (table.get(key) ?? 0) + weight);
  };
  for (const word of headline) add(word, HEADLINE_WEIGHT);
  body.forEach((word, i) => {
    add(word, i < LEAD_WORDS ? LEAD_WEIGHT : 1);
  });
  return { words: heaviest(words, MOST.words), names: heaviest(names, MOST.names) };
}

/** A word is one of a name where it is capitalised within sentences more often than not. Headlines are no witnesses. */
function nameTest(body: readonly Word[]): (word: Word) => boolean {
  const balance = new Map<string, number>();
  for (const { text, form } of body) {
    if (form === "initial") continue;
    balance.set(text, (balance.get(text) ?? 0) + (form === "lower" ? -1 : 1));
  }
  return ({ text, form }) => form === "number" || (balance.get(text) ?? 0) > 0;
}

/** The heaviest entries; of equal ones, those that stood first. */
function heaviest(table: ReadonlyMap<string, number>, most: number): Record<string, number> {
  return Object.fromEntries([...table].sort(([, a], [, b]) => b - a).slice(0, most));
}

/** Different values, the most frequent first; of equally frequent ones, those that stood first. */
function mostFrequent(values: readonly string[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.keys(heaviest(counts, most));
}

function actorsOf(claim: Claim): readonly ActorMention[] {
  switch (claim.kind) {
    case "event":
      return [...claim.actors, ...claim.recipients];
    case "statement": {
      const { source } = claim.attribution;
      return source && "how" in source ? [source, ...claim.toward] : claim.toward;
    }
    case "deal":
    case "agenda":
      return claim.parties;
    case "trip":
      return [claim.traveller, ...claim.stops.flatMap((stop) => stop.meets)];
    case "role":
      return [claim.actor];
  }
}

function identityOf({ id, code }: ActorMention): string[] {
  const identity = id ?? code;
  return identity ? [identity] : [];
}

function placesOf(claim: Claim): string[] {
  if (claim.kind === "event") return claim.place ? [claim.place.name] : [];
  return claim.kind === "trip" ? claim.stops.map((stop) => stop.place.name) : [];
}

function daysOf(claim: Claim): Day[] {
  const times =
    claim.kind === "event" ? [claim.time] : claim.kind === "trip" ? claim.stops.map(({ time }) => time) : [];
  return times.flatMap((time) => (time ? dayOf(time) : []));
}

function dayOf({ from, to, grain }: Time): Day[] {
  if (from === null || (grain !== "day" && grain !== "minute")) return [];
  return from.slice(0, 10) === to?.slice(0, 10) ? [from.slice(0, 10)] : [];
}

function dyadsOf(claim: Claim): string[] {
  if (claim.kind !== "event") return [];
  const pairs = codesOf(claim, "actors").flatMap((actor) => {
    const recipients = codesOf(claim, "recipients");
    return recipients.length > 0 ? recipients.map((recipient) => `${actor} ${recipient}`) : [actor];
  });
  return pairs.map((pair) => `${claim.event} ${pair}`);
}

function codesOf(claim: EventClaim, role: "actors" | "recipients"): string[] {
  return [...new Set(claim[role].flatMap(({ code }) => (code ? [code] : [])))];
}
