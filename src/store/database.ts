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
