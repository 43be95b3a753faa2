import type { ActorCount, LedgerDeal, Query, SearchAnswer } from "../../record/answer.ts";
import type { Claim } from "../../record/claim.ts";
import type { Occurrence } from "../../record/derived.ts";
import type { PloverEvent, Status } from "../../record/event.ts";
import type { Day, KeptArticle, Report } from "../../record/kept.ts";
import type { ClaimSearch } from "../../store/search.ts";
import { toLedgerDeal } from "../answer/ledger.ts";
import { type ApiContext, judgedOn } from "../context.ts";
import { actorNames } from "./actor-names.ts";
import { isEmptyQuery, parseQuery } from "./parse-query.ts";

/** How many of each kind are shown. */
const MOST = 20;
/** Several claims tell of one deal, or stand in one article. */
const CLAIMS_BEHIND = 3 * MOST;

const OTHER_CLAIMS: readonly Claim["kind"][] = ["statement", "trip", "agenda", "role"];

/** What a search works with. */
type SearchContext = Pick<ApiContext, "keeper" | "actors" | "now">;

/** Everything in the record that a query asks for, the newest of each kind first. */
export async function search(context: SearchContext, text: string, asOf: Day | null): Promise<SearchAnswer> {
  const query = parseQuery(text, actorNames(context.actors));
  if (isEmptyQuery(query)) return answerOf(query);
  const asked = toClaimSearch(query, asOf);
  // An event is something that only occurrences are.
  const isOfEvents = query.events.length > 0;
  const [occurrences, deals, articles, actors, claims] = await Promise.all([
    findOccurrences(context, query, asked),
    isOfEvents ? [] : findDeals(context, asked),
    isOfEvents ? [] : findArticles(context, asked),
    findActors(context, query, asOf),
    isOfEvents ? [] : context.keeper.store.search.claims({ ...asked, kinds: OTHER_CLAIMS }, MOST),
  ]);
  const ids = [...new Set(articles.map(({ story }) => story))];
  const found = await context.keeper.store.stories.find(ids, asOf);
  const stories = found.sort((a, b) => (a.lastPublished < b.lastPublished ? 1 : -1)).slice(0, MOST);
  return { ...answerOf(query), occurrences, deals, stories, actors, articles: articles.slice(0, MOST), claims };
}

function answerOf(query: Query): SearchAnswer {
  return { query, occurrences: [], deals: [], stories: [], actors: [], articles: [], claims: [] };
}

/** An actor that the list does not have may still be named in the words. */
function toClaimSearch({ words, unknown, ...query }: Query, asOf: Day | null): ClaimSearch {
  const allWords = [words, ...unknown.map((name) => `"${name}"`)].filter((word) => word !== "").join(" ");
  return {
    asOf,
    names: query.actors,
    ...(allWords === "" ? {} : { words: allWords }),
    ...(query.statuses.length === 0 ? {} : { statuses: query.statuses as readonly Status[] }),
    ...(query.places.length === 0 ? {} : { places: query.places }),
    ...(query.outlets.length === 0 ? {} : { outlets: query.outlets }),
    ...(query.from === null ? {} : { from: query.from }),
    ...(query.to === null ? {} : { to: query.to }),
  };
}

function findOccurrences(
  { keeper: { store } }: SearchContext,
  { actors, events }: Query,
  { names: _, ...asked }: ClaimSearch,
): Promise<Occurrence[]> {
  const filter = {
    ...asked,
    ...(actors.length === 0 ? {} : { parties: actors }),
    ...(events.length === 0 ? {} : { events: events as readonly PloverEvent[] }),
  };
  return store.occurrences.page(filter, null, MOST, "newest");
}

async function findDeals(context: SearchContext, asked: ClaimSearch): Promise<LedgerDeal[]> {
  const { store } = context.keeper;
  const claims = await store.search.claims({ ...asked, kinds: ["deal"] }, CLAIMS_BEHIND);
  const ids = distinct(claims, ({ partOf }) => partOf);
  const deals = new Map((await store.deals.find(ids, asked.asOf)).map((deal) => [deal.id, deal]));
  const found = ids.flatMap((id) => deals.get(id) ?? []).slice(0, MOST);
  return found.map((deal) => toLedgerDeal(deal, judgedOn(context, asked.asOf)));
}

/** By the words of the whole text; who takes part, where and how real it is, only claims tell. */
async function findArticles({ keeper: { store } }: SearchContext, asked: ClaimSearch): Promise<readonly KeptArticle[]> {
  const { names = [], places, statuses } = asked;
  if (names.length === 0 && !places && !statuses) return store.search.articles(asked, CLAIMS_BEHIND);
  const claims = await store.search.claims(asked, CLAIMS_BEHIND);
  const articles = new Map(claims.map(({ article, from }) => [article, from]));
  return [...articles.values()];
}

async function findActors(context: SearchContext, query: Query, asOf: Day | null): Promise<ActorCount[]> {
  const names = actorNames(context.actors);
  const ids = [...new Set([...query.actors, ...names.matching(query.words)])];
  if (ids.length === 0) return [];
  const counts = await context.keeper.store.actors.counts({ asOf, ids }, null, MOST);
  return counts.map((count) => ({ ...count, name: names.nameOf(count.id) }));
}

/** Each once, in order. */
function distinct(reports: readonly Report[], of: (report: Report) => string | null): string[] {
  return [...new Set(reports.flatMap((report) => of(report) ?? []))];
}
