import { createHash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import type { Db } from "./database.ts";
import type { Tables } from "./tables.ts";

/** PostgreSQL's type of each column that is written. */
type ColumnTypes<T> = Readonly<Partial<Record<keyof T & string, string>>>;

/** Rows sent at once: enough to make the way there cheap, few enough to keep the message small. */
const BATCH = 2_000;

/**
 * Writes many rows with one array of values per column, which costs a fraction of a parameter per value. Rows whose key
 * is there already are left as they are.
 */
export async function insertRows<N extends keyof Tables & string>(
  db: Db,
  table: N,
  columns: ColumnTypes<Tables[N]>,
  rows: readonly Partial<Tables[N]>[],
): Promise<void> {
  const names = Object.keys(columns) as (keyof Tables[N] & string)[];
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const arrays = names.map((name) => {
      const values = batch.map((row) => row[name] ?? null);
      return sql`${values}::${sql.raw(columns[name] ?? "text")}[]`;
    });
    await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
      select * from unnest(${sql.join(arrays)}) on conflict do nothing`.execute(db);
  }
}

/** `column = any(values)`: one parameter however many values. */
export function isAnyOf(column: string, values: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} = any(${[...values]}::text[])`;
}

/** Whether a row stood on that day; `null` asks for now. */
export function standsOn(table: string, day: string | null): RawBuilder<boolean> {
  const from = sql.ref(`${table}.known_from`);
  const to = sql.ref(`${table}.known_to`);
  if (day === null) return sql<boolean>`${to} is null`;
  return sql<boolean>`${from} <= ${day}::date and (${to} is null or ${to} > ${day}::date)`;
}

/**
 * Text as a text column can hold it: PostgreSQL has no NUL and no half of a surrogate pair. The record itself is kept in
 * `json` columns, which hold both; only what is searched and sorted by goes through here.
 */
export function storable(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, "\uFFFD");
}

/** An entry of an index has at most 2.7 kB, so that a longer text is told apart by its hash. */
const LONGEST_KEY = 300;

/** Text as an index can hold it. What is looked up has to go through here as well. */
export function indexable(text: string): string {
  if (text.length <= LONGEST_KEY) return storable(text);
  return `${storable(text.slice(0, LONGEST_KEY / 2))}#${createHash("sha256").update(text).digest("hex")}`;
}

/** A text is searched by no more than this, and a word of it by no more than that: PostgreSQL's limits are near. */
const LONGEST_TEXT = 100_000;
const LONGEST_QUERY = 1_000;

/** Text as it can be searched. */
export function searchable(text: string): string {
  return storable(text.slice(0, LONGEST_TEXT));
}

/** The question of a search. */
export function toQuery(text: string): string {
  return storable(text.slice(0, LONGEST_QUERY));
}

/** Names are told apart by so many characters. */
const LONGEST_NAME = 200;

/** The name of a place, an outlet or a party as it is looked up, in any case. */
export function toNameKey(name: string): string {
  return [...storable(name).toLowerCase()].slice(0, LONGEST_NAME).join("");
}
