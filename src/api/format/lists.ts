import { csv, writeTable } from "../../exporter/csv.ts";
import { geojson } from "../../exporter/geojson/geojson.ts";
import { ical, writeCalendar } from "../../exporter/ical/ical.ts";
import type { LedgerDeal, Trip } from "../../record/answer.ts";
import type { Occurrence } from "../../record/derived.ts";
import type { Store } from "../../store/store.ts";
import { ACTORS, ARTICLES, DEALS, RELATIONS, STORIES, type Table, TRIPS } from "./columns.ts";
import { type Batches, deadlinesOf, journeysOf, occurrencesOf, tripClaimsOf } from "./things.ts";

/** What a list can be written as, besides JSON. */
export const FORMATS = ["csv", "ics", "geojson"] as const;
export type Format = (typeof FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  csv: csv.mediaType,
  ics: ical.mediaType,
  geojson: geojson.mediaType,
};

type Writer<T> = (things: Batches<T>, store: Store) => AsyncIterable<string | Uint8Array>;
type List<T> = Readonly<Partial<Record<Format, Writer<T>>>>;

const OCCURRENCES: List<Occurrence> = {
  csv: (things, store) => csv.write(occurrencesOf(store, things)),
  ics: (things, store) => ical.write(occurrencesOf(store, things)),
  geojson: (things, store) => geojson.write(occurrencesOf(store, things)),
};

const JOURNEYS: List<Trip> = {
  csv: asTable(TRIPS),
  ics: (things, store) => ical.write(tripClaimsOf(store, things)),
  geojson: (things, store) => geojson.write(journeysOf(store, things)),
};

const LEDGER: List<LedgerDeal> = {
  csv: asTable(DEALS),
  ics: (things, store) => writeCalendar(deadlinesOf(store, things)),
};

/** Every list by its address, with a writer for each format that it has. */
export const LISTS: Readonly<Record<string, List<never>>> = {
  "/api/occurrences": OCCURRENCES,
  "/api/trips": JOURNEYS,
  "/api/deals": LEDGER,
  "/api/stories": { csv: asTable(STORIES) },
  "/api/articles": { csv: asTable(ARTICLES) },
  "/api/actors": { csv: asTable(ACTORS) },
  "/api/relations": { csv: asTable(RELATIONS) },
};

function asTable<T>({ names, rowsOf }: Table<T>): Writer<T> {
  return (things) => writeTable(names, flat(things), rowsOf);
}

async function* flat<T>(batches: Batches<T>): AsyncGenerator<T> {
  for await (const batch of batches) yield* batch;
}
