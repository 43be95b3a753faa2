import { statusSince, sumText } from "../../exporter/table/cell-text.ts";
import type { Cell } from "../../exporter/table/column.ts";
import type { ActorCount, LedgerDeal, Pair, Trip } from "../../record/answer.ts";
import type { DealLeg, SaidSum, Story } from "../../record/derived.ts";
import type { KeptArticle } from "../../record/kept.ts";
import { nameParties, nameParty } from "../../record/value-words.ts";

/** A list as a table: the names of its columns, and the rows of each thing. */
export interface Table<T> {
  readonly names: readonly string[];
  rowsOf(thing: T): readonly (readonly Cell[])[];
}

/** Columns by their names; of each row its cells. */
function tableOf<T, R>(
  rows: (thing: T) => readonly R[],
  columns: Readonly<Record<string, (row: R) => Cell>>,
): Table<T> {
  const cells = Object.values(columns);
  return { names: Object.keys(columns), rowsOf: (thing) => rows(thing).map((row) => cells.map((of) => of(row))) };
}

const itself = <T>(thing: T): readonly T[] => [thing];

export const ACTORS: Table<ActorCount> = tableOf(itself<ActorCount>, {
  id: ({ id }) => id,
  name: ({ name }) => name,
  occurrences: ({ occurrences }) => occurrences,
});

export const RELATIONS: Table<Pair> = tableOf(itself<Pair>, {
  a: ({ a }) => a,
  b: ({ b }) => b,
  a_name: ({ names }) => names[0],
  b_name: ({ names }) => names[1],
  occurrences: ({ count }) => count,
  mean_score: ({ mean }) => mean,
});

export const STORIES: Table<Story> = tableOf(itself<Story>, {
  id: ({ id }) => id,
  headline: ({ headline }) => headline,
  articles: ({ articles }) => articles.length,
  independent: ({ independent }) => independent,
  first_published: ({ firstPublished }) => firstPublished,
  last_published: ({ lastPublished }) => lastPublished,
  revision: ({ revision }) => revision,
  known_from: ({ knownFrom }) => knownFrom,
});

export const ARTICLES: Table<KeptArticle> = tableOf(itself<KeptArticle>, {
  id: ({ article }) => article.id,
  headline: ({ article }) => article.headline,
  outlet: ({ article }) => article.outlet ?? null,
  agencies: ({ article }) => article.agencies,
  byline: ({ article }) => article.byline ?? null,
  published: ({ article }) => article.published,
  url: ({ article }) => article.url ?? null,
  language: ({ article }) => article.language,
  story: ({ story }) => story,
  copy_of: ({ article, copyOf }) => (copyOf === article.id ? null : copyOf),
  recorded_at: ({ recordedAt }) => recordedAt,
  known_from: ({ knownFrom }) => knownFrom,
  known_to: ({ knownTo }) => knownTo,
});

interface LegRow {
  readonly deal: LedgerDeal;
  readonly leg: DealLeg | null;
}

const said = (sum: SaidSum | undefined): string | null => (sum ? sumText(sum.sum) : null);

/** A row for each leg; a deal of which no leg is known has one row. */
export const DEALS: Table<LedgerDeal> = tableOf<LedgerDeal, LegRow>(
  (deal) => (deal.legs.length === 0 ? [{ deal, leg: null }] : deal.legs.map((leg) => ({ deal, leg }))),
  {
    deal: ({ deal }) => deal.id,
    leg: ({ leg }) => leg?.id ?? null,
    parties: ({ deal }) => deal.parties.map(nameParty),
    stage: ({ deal }) => deal.stage,
    stage_since: ({ deal }) => deal.stages.at(-1)?.since ?? null,
    giver: ({ leg }) => (leg?.giver ? nameParty(leg.giver) : null),
    receiver: ({ leg }) => (leg?.receiver ? nameParty(leg.receiver) : null),
    thing: ({ leg }) => leg?.thing ?? null,
    sectors: ({ leg }) => leg?.sectors ?? [],
    promised: ({ leg }) => said(leg?.promised.at(-1)),
    promised_by: ({ leg }) => leg?.promised.at(-1)?.by ?? null,
    delivered: ({ leg }) => leg?.delivered.map((one) => `${one.on} ${sumText(one.sum)} (${one.by})`) ?? [],
    deadline_from: ({ leg }) => leg?.deadline?.from ?? null,
    deadline_to: ({ leg }) => leg?.deadline?.to ?? null,
    condition: ({ leg }) => leg?.condition ?? null,
    lapsed: ({ leg }) => leg?.lapsed ?? null,
    articles: ({ deal }) => deal.support.articles.length,
    independent: ({ deal }) => deal.support.independent,
    story: ({ deal }) => deal.story,
    revision: ({ deal }) => deal.revision,
    known_from: ({ deal }) => deal.knownFrom,
  },
);

interface StopRow {
  readonly trip: Trip;
  readonly stop: Trip["stops"][number];
  readonly number: number;
}

/** A row for each stop. */
export const TRIPS: Table<Trip> = tableOf<Trip, StopRow>(
  (trip) => trip.stops.map((stop, index) => ({ trip, stop, number: index + 1 })),
  {
    trip: ({ trip }) => trip.id,
    traveller: ({ trip }) => trip.traveller.name,
    traveller_code: ({ trip }) => trip.traveller.code,
    tour: ({ trip }) => trip.tour ?? null,
    stop: ({ number }) => number,
    place: ({ stop }) => stop.place.name,
    country: ({ stop }) => stop.place.country,
    lat: ({ stop }) => stop.place.lat ?? null,
    lon: ({ stop }) => stop.place.lon ?? null,
    from: ({ stop }) => stop.time?.from ?? null,
    to: ({ stop }) => stop.time?.to ?? null,
    grain: ({ stop }) => stop.time?.grain ?? null,
    status: ({ stop }) => stop.status,
    status_since: ({ stop }) => statusSince(stop),
    meets: ({ stop }) => nameParties(stop.meets),
    purpose: ({ stop }) => stop.purpose ?? null,
    articles: ({ stop }) => stop.support.articles.length,
    independent: ({ stop }) => stop.support.independent,
  },
);
