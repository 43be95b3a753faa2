import { type JoinBuilder, type RawBuilder, sql } from "kysely";
import type { Occurrence } from "../record/derived.ts";
import type { PloverEvent, Status } from "../record/event.ts";
import type { Day } from "../record/kept.ts";
import type { Db } from "./database.ts";
import { indexable, isAnyOf, standsOn, toNameKey, toQuery } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** What is asked of the record; all conditions hold together. */
export interface OccurrenceFilter {
  /** The day as of which the record is asked; `null` is now. */
  readonly asOf: Day | null;
  /** Codes or person ids that take part; with two, both do. */
  readonly parties?: readonly string[];
  readonly events?: readonly PloverEvent[];
  readonly statuses?: readonly Status[];
  /** Days in the world, inclusive. What has no day of its own counts where it became known. */
  readonly from?: Day;
  readonly to?: Day;
  readonly story?: string;
  readonly hasConflict?: boolean;
  /** Words that its reports have. */
  readonly words?: string;
  /** Names of places or codes of states; one of them is where it was. In any case. */
  readonly places?: readonly string[];
  /** One of them reports it. In any case. */
  readonly outlets?: readonly string[];
}

/** Where a page ended: the next one begins behind it. */
export interface OccurrenceCursor {
  readonly day: Day;
  readonly id: string;
}

/** One is the other backwards. */
export type Order = "oldest" | "newest";

/** What a row holds. */
export function toOccurrence({ body }: { readonly body: string }): Occurrence {
  return JSON.parse(body) as Occurrence;
}

/** A page in the order of the days in the world. */
export async function pageOfOccurrences(
  db: Db,
  filter: OccurrenceFilter,
  after: OccurrenceCursor | null,
  limit: number,
  order: Order = "oldest",
): Promise<Occurrence[]> {
  const [first, ...others] = new Set(filter.parties);
  // Where a party is asked for, its own list is gone along.
  const listed = first === undefined ? "occurrence" : "party";
  let query = db.selectFrom("occurrence").select("occurrence.body").where(standsOn("occurrence", filter.asOf));
  if (first !== undefined) query = query.innerJoin("party", isPartOf(first));
  if (filter.events) query = query.where(isAnyOf("occurrence.event", filter.events));
  if (filter.statuses) query = query.where(isAnyOf("occurrence.status", filter.statuses));
  if (filter.from) query = query.where(sql<boolean>`${sql.ref(`${listed}.valid_on`)} >= ${filter.from}::date`);
  if (filter.to) query = query.where(sql<boolean>`${sql.ref(`${listed}.valid_on`)} <= ${filter.to}::date`);
  if (filter.story) query = query.where("story", "=", filter.story);
  if (filter.hasConflict) query = query.where("conflicts", ">", 0);
  for (const party of others) query = query.where(takesPartToo(party, filter, after, order));
  if (filter.words) query = query.where(hasWords(filter.words));
  if (filter.places) query = query.where(isIn(filter.places));
  if (filter.outlets) query = query.where(isReportedBy(filter.outlets));
  if (after) query = query.where(isBehind(listed, after, order));
  const direction = order === "newest" ? "desc" : "asc";
  const rows = await query
    .orderBy(sql.ref(`${listed}.valid_on`), direction)
    .orderBy(sql.ref(`${listed}.id`), direction)
    .orderBy(sql.ref(`${listed}.revision`), direction)
    .limit(limit)
    .execute();
  return rows.map(toOccurrence);
}

/** Which row of a party belongs to which occurrence. */
function isPartOf(party: string) {
  return (join: JoinBuilder<Tables, "occurrence" | "party">) =>
    join
      .on("party.party", "=", indexable(party))
      .onRef("party.id", "=", "occurrence.id")
      .onRef("party.revision", "=", "occurrence.revision");
}

/**
 * Narrowed by the days and by the place in the list already here: the rows of a party are in the order of the list, so
 * that a page of two parties is found by going along both at once, however much either has done.
 */
function takesPartToo(
  name: string,
  { from, to }: OccurrenceFilter,
  after: OccurrenceCursor | null,
  order: Order,
): RawBuilder<boolean> {
  return sql<boolean>`exists (select from party as other where other.party = ${indexable(name)}
    and other.valid_on = party.valid_on and other.id = party.id and other.revision = party.revision
    ${from ? sql`and other.valid_on >= ${from}::date` : sql``}
    ${to ? sql`and other.valid_on <= ${to}::date` : sql``}
    ${after ? sql`and ${isBehind("other", after, order)}` : sql``})`;
}

/** Whether a row comes after a place of the list. */
function isBehind(
  table: "occurrence" | "party" | "other",
  { day, id }: OccurrenceCursor,
  order: Order,
): RawBuilder<boolean> {
  const place = sql`(${sql.ref(`${table}.valid_on`)}, ${sql.ref(`${table}.id`)})`;
  return sql<boolean>`${place} ${sql.raw(order === "newest" ? "<" : ">")} (${day}::date, ${id})`;
}

function hasWords(words: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select from claim where claim.part_of = occurrence.id and claim.kind = 'event'
    and claim.search @@ websearch_to_tsquery('english', ${toQuery(words)}))`;
}

function isIn(places: readonly string[]): RawBuilder<boolean> {
  const names = places.map(toNameKey);
  return sql<boolean>`(occurrence.place = any(${names}::text[]) or occurrence.country = any(${names}::text[]))`;
}

function isReportedBy(outlets: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`exists (select from claim join article on article.id = claim.article
    where claim.part_of = occurrence.id and claim.kind = 'event' and ${isOfOutlet(outlets)})`;
}

/** As the index of outlets has them. */
export function isOfOutlet(outlets: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`left(lower(article.outlet), 200) = any(${outlets.map(toNameKey)}::text[])`;
}
