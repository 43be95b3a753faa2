import { markLapsed } from "../corpus/deal/balance.ts";
import type { Deal, Framing, Occurrence, Story } from "../record/derived.ts";
import { type Day, isKnownOn, type KeptArticle, type Report } from "../record/kept.ts";
import type { Store } from "../store/store.ts";
import { findDealState, findOccurrenceState } from "./states.ts";

/** What an id stands for, with what belongs to it. */
export type Found =
  | { readonly kind: "article"; readonly article: KeptArticle; readonly claims: readonly Report[] }
  | { readonly kind: "claim"; readonly claim: Report }
  | {
      readonly kind: "occurrence";
      readonly occurrence: Occurrence;
      readonly revisions: readonly Occurrence[];
      readonly reports: readonly Report[];
      readonly framing: Framing;
    }
  | {
      readonly kind: "deal";
      readonly deal: Deal;
      readonly revisions: readonly Deal[];
      readonly reports: readonly Report[];
      readonly framing: Framing;
    }
  | {
      readonly kind: "story";
      readonly story: Story;
      readonly articles: readonly KeptArticle[];
      readonly occurrences: readonly Occurrence[];
    }
  | { readonly kind: "actor"; readonly actor: string; readonly occurrences: readonly Occurrence[] };

/** What kind of thing is meant where an id may be several: a story has the id of its first article. */
export type Kind = Found["kind"];

/** Occurrences shown with an actor or a story. */
const MOST = 100;

/**
 * Looks an id up, as of a day. Any claim of an occurrence or deal leads to it, any article of a story to the story, so
 * that an id keeps its meaning when things are merged. Without a kind: occurrence, deal, claim, article, actor.
 */
export async function lookUp(store: Store, id: string, asOf: Day | null, kind?: Kind): Promise<Found | null> {
  const finders: readonly [Kind, (store: Store, id: string, asOf: Day | null) => Promise<Found | null>][] = [
    ["occurrence", findOccurrence],
    ["deal", findDeal],
    ["claim", findClaim],
    ["article", findArticle],
    ["story", findStory],
    ["actor", findActor],
  ];
  for (const [name, find] of finders) {
    if (kind !== undefined && kind !== name) continue;
    const found = await find(store, id, asOf);
    if (found !== null) return found;
  }
  return null;
}

async function findOccurrence(store: Store, id: string, asOf: Day | null): Promise<Found | null> {
  const state = await findOccurrenceState(store, id, { asOf });
  if (state === null) return null;
  const { thing: occurrence, ...more } = state;
  return { kind: "occurrence", occurrence, ...more };
}

async function findDeal(store: Store, id: string, asOf: Day | null): Promise<Found | null> {
  const state = await findDealState(store, id, { asOf });
  if (state === null) return null;
  const { thing, ...more } = state;
  return { kind: "deal", deal: markLapsed(thing, asOf ?? today()), ...more };
}

async function findClaim(store: Store, id: string): Promise<Found | null> {
  const [claim] = await store.claims.find([id]);
  return claim === undefined ? null : { kind: "claim", claim };
}

async function findArticle(store: Store, id: string): Promise<Found | null> {
  const [article] = await store.articles.find([id]);
  return article === undefined ? null : { kind: "article", article, claims: await store.claims.ofArticles([id]) };
}

async function findStory(store: Store, id: string, asOf: Day | null): Promise<Found | null> {
  const [kept] = await store.articles.find([id]);
  const [story] = await store.stories.find([id, ...(kept ? [kept.story] : [])], asOf);
  if (story === undefined) return null;
  const articles = (await store.articles.find(story.articles)).filter((article) => isKnownOn(article, asOf));
  const occurrences = await store.occurrences.page({ asOf, story: story.id }, null, MOST);
  return { kind: "story", story, articles, occurrences };
}

async function findActor(store: Store, id: string, asOf: Day | null): Promise<Found | null> {
  const occurrences = await store.occurrences.page({ asOf, parties: [id] }, null, MOST);
  return occurrences.length === 0 ? null : { kind: "actor", actor: id, occurrences };
}

export function today(): Day {
  return new Date().toISOString().slice(0, 10);
}
