import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

export type Db = Kysely<Tables>;

/** An open database of either kind; both speak the same SQL. */
export interface Database {
  readonly kind: "pglite" | "postgres";
  readonly db: Db;
  close(): Promise<void>;
}

/** Oids of the types whose values we want as they are written: the same from both databases. */
const BIGINT = 20;
const JSON_TEXT = 114;
const DATE = 1082;
const INSTANT = 1184;

/** Values as rows carry them: days and JSON as text, instants in ISO 8601, counts as numbers. */
export const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [BIGINT]: Number,
  [JSON_TEXT]: (text) => text,
  [DATE]: (text) => text,
  [INSTANT]: (text) => new Date(text).toISOString(),
};

/**
 * How questions are planned. A page of what two parties did together is found by going along both of their lists until
 * it is full; the planner, which takes the days and ids of the two for unrelated, expects so little that it would read
 * all of both instead. No question of ours is the better for a hash of whole tables, or for workers that have to start.
 * A page here or there costs about the same as the next one: disks do not turn any more.
 */
export const PLANNING: Readonly<Record<string, string>> = {
  enable_hashjoin: "off",
  random_page_cost: "1.1",
  max_parallel_workers_per_gather: "0",
};
