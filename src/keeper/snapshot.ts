import type { Claim, DealClaim, EventClaim, TripClaim } from "../record/claim.ts";
import type { ReportedDeal, ReportedOccurrence } from "../record/derived.ts";
import type { KeptArticle, Report } from "../record/kept.ts";
import type { Snapshot } from "../record/snapshot.ts";
import { canonicalPlace } from "../store/articles.ts";
import type { OccurrenceFilter } from "../store/occurrences.ts";
import type { Store } from "../store/store.ts";
import { PAGE, pagesOfOccurrences } from "./pages.ts";

export interface SnapshotOptions {
  readonly filter: OccurrenceFilter;
  /** Outlets whose full text may be handed on. */
  readonly textOf?: readonly string[];
}

/** The record as it stood on a day. With a filter, claims and articles are those behind the occurrences and deals that pass it. */
export function createSnapshot(store: Store, { filter, textOf = [] }: SnapshotOptions): Snapshot {
  const { asOf } = filter;
  const isWhole = Object.keys(filter).every((key) => key === "asOf");
  return {
    asOf,
    articles: () => (isWhole ? allArticles(store, filter) : behind(store, filter)),
    claims: () => (isWhole ? allClaims(store, filter, null) : claimsBehind(store, filter)),
    occurrences: () => reportedOccurrences(store, filter),
    deals: () => reportedDeals(store, filter),
    trips: () => trips(store, filter),
    async text(article) {
      const [kept] = await store.articles.find([article]);
      return kept && textOf.includes(kept.article.outlet ?? "") ? store.articles.text(article) : null;
    },
  };
}

async function* allArticles(store: Store, { asOf }: OccurrenceFilter): AsyncGenerator<KeptArticle> {
  for (let page = await store.articles.page(asOf, null, PAGE); page.length > 0; ) {
    yield* page;
    page = await store.articles.page(asOf, canonicalPlace(page.at(-1)), PAGE);
  }
}

async function* allClaims(
  store: Store,
  { asOf }: OccurrenceFilter,
  kinds: readonly Claim["kind"][] | null,
): AsyncGenerator<Report> {
  for (let page = await store.claims.page(kinds, asOf, null, PAGE); page.length > 0; ) {
    yield* page;
    const last = page.at(-1);
    page = last ? await store.claims.page(kinds, asOf, { day: last.knownFrom, id: last.claim.id }, PAGE) : [];
  }
}

async function* reportedOccurrences(store: Store, filter: OccurrenceFilter): AsyncGenerator<ReportedOccurrence> {
  for await (const page of pagesOfOccurrences(store, filter)) {
    const reports = await reportsById(
      store,
      page.flatMap(({ support }) => support.claims),
    );
    for (const occurrence of page) {
      yield { occurrence, reports: pick(reports, occurrence.support.claims) as Report<EventClaim>[] };
    }
  }
}

async function* reportedDeals(store: Store, { asOf, parties }: OccurrenceFilter): AsyncGenerator<ReportedDeal> {
  const filter = { asOf, ...(parties ? { parties } : {}) };
  for (let page = await store.deals.page(filter, null, PAGE); page.length > 0; ) {
    const reports = await reportsById(
      store,
      page.flatMap(({ support }) => support.claims),
    );
    for (const deal of page) {
      yield { deal, reports: pick(reports, deal.support.claims) as Report<DealClaim | EventClaim>[] };
    }
    page = await store.deals.page(filter, page.at(-1)?.id ?? null, PAGE);
  }
}

async function* trips(store: Store, filter: OccurrenceFilter): AsyncGenerator<Report<TripClaim>> {
  for await (const report of allClaims(store, filter, ["trip"])) {
    if (isTrip(report) && passes(report.claim, filter)) yield report;
  }
}

function isTrip(report: Report): report is Report<TripClaim> {
  return report.claim.kind === "trip";
}

/** A trip has no row of its own: its traveller, hosts and days are asked here. */
function passes({ traveller, stops }: TripClaim, { parties = [], from, to }: OccurrenceFilter): boolean {
  const met = stops.flatMap(({ place, meets }) => [place.country, ...meets.flatMap(({ code, id }) => [code, id])]);
  const there = new Set<string | null | undefined>([traveller.code, traveller.id, ...met]);
  const days = stops.flatMap(({ time }) => (time?.from ? [time.from.slice(0, 10)] : []));
  const isWithin =
    days.length === 0 || days.some((day) => (from === undefined || day >= from) && (to === undefined || day <= to));
  return parties.every((party) => there.has(party)) && isWithin;
}

async function* claimsBehind(store: Store, filter: OccurrenceFilter): AsyncGenerator<Report> {
  for await (const { reports } of reportedOccurrences(store, filter)) yield* reports;
}

async function* behind(store: Store, filter: OccurrenceFilter): AsyncGenerator<KeptArticle> {
  const seen = new Set<string>();
  for await (const { from } of claimsBehind(store, filter)) {
    if (!seen.has(from.article.id)) yield from;
    seen.add(from.article.id);
  }
}

async function reportsById(store: Store, ids: readonly string[]): Promise<Map<string, Report>> {
  return new Map((await store.claims.find([...new Set(ids)])).map((report) => [report.claim.id, report]));
}

function pick(reports: ReadonlyMap<string, Report>, ids: readonly string[]): Report[] {
  return ids.map((id) => reports.get(id)).filter((report) => report !== undefined);
}
