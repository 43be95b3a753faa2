import { type RawBuilder, sql } from "kysely";
import { firstDay } from "../record/day.ts";
import type { Occurrence } from "../record/derived.ts";
import { dyadsOf } from "../record/dyad.ts";
import type { PloverEvent, Status } from "../record/event.ts";
import type { Day } from "../record/kept.ts";
import type { Db } from "./database.ts";
import { indexable, insertRows, isAnyOf, standsOn, toQuery } from "./rows.ts";

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
}

/** Where a page ended: the next one begins behind it. */
export interface OccurrenceCursor {
  readonly day: Day;
  readonly id: string;
}

export interface OccurrenceStore {
  /** Puts the revisions of these occurrences in the place of all they had. */
  replace(ids: readonly string[], revisions: readonly Occurrence[]): Promise<void>;
  /** Oldest first, by the day in the world. */
  page(filter: OccurrenceFilter, after: OccurrenceCursor | null, limit: number): Promise<Occurrence[]>;
  revisions(id: string): Promise<Occurrence[]>;
  find(ids: readonly string[], asOf: Day | null): Promise<Occurrence[]>;
  count(asOf: Day | null): Promise<number>;
}

/** When it was in the world; without a day of its own, when it first became known. */
export function validOn({ time, history, knownFrom }: Pick<Occurrence, "time" | "history" | "knownFrom">): Day {
  return time?.from ? firstDay(time.from) : (history[0]?.since ?? knownFrom);
}

export function createOccurrenceStore(db: Db): OccurrenceStore {
  return {
    replace: (ids, revisions) => replaceOccurrences(db, ids, revisions),
    page: (filter, after, limit) => pageOfOccurrences(db, filter, after, limit),
    async revisions(id) {
      const rows = await db.selectFrom("occurrence").select("body").where("id", "=", id).orderBy("revision").execute();
      return rows.map(toOccurrence);
    },
    async find(ids, asOf) {
      const rows = await db
        .selectFrom("occurrence")
        .select("body")
        .where(isAnyOf("id", ids))
        .where(standsOn("occurrence", asOf))
        .orderBy("id")
        .execute();
      return rows.map(toOccurrence);
    },
    async count(asOf) {
      const row = await db
        .selectFrom("occurrence")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .where(standsOn("occurrence", asOf))
        .executeTakeFirst();
      return row?.count ?? 0;
    },
  };
}

function toOccurrence({ body }: { readonly body: string }): Occurrence {
  return JSON.parse(body) as Occurrence;
}

async function replaceOccurrences(db: Db, ids: readonly string[], revisions: readonly Occurrence[]): Promise<void> {
  for (const table of ["dyad", "party", "occurrence"] as const) {
    await db.deleteFrom(table).where(isAnyOf("id", ids)).execute();
  }
  await insertRows(
    db,
    "occurrence",
    {
      id: "text",
      revision: "integer",
      known_from: "date",
      known_to: "date",
      event: "text",
      status: "text",
      quad: "text",
      score: "double precision",
      valid_on: "date",
      story: "text",
      conflicts: "integer",
      reviewed: "boolean",
      body: "json",
    },
    revisions.map((occurrence) => ({
      ...commonColumns(occurrence),
      valid_on: validOn(occurrence),
      story: occurrence.story,
      conflicts: occurrence.conflicts.length,
      reviewed: occurrence.reviewed,
      body: JSON.stringify(occurrence),
    })),
  );
  await insertParts(db, revisions);
}

type Common = Record<"id" | "known_from" | "event" | "status" | "quad", string> & {
  revision: number;
  known_to: string | null;
  score: number;
};

function commonColumns({ id, revision, knownFrom, knownTo, event, status, quad, score }: Occurrence): Common {
  return { id, revision, known_from: knownFrom, known_to: knownTo, event, status, quad, score };
}

async function insertParts(db: Db, revisions: readonly Occurrence[]): Promise<void> {
  const part = { valid_on: "date", id: "text", revision: "integer", known_from: "date", known_to: "date" };
  await insertRows(
    db,
    "dyad",
    { a: "text", b: "text", ...part, event: "text", status: "text", quad: "text", score: "double precision" },
    revisions.flatMap((occurrence) =>
      dyadsOf(occurrence).map(([a, b]) => ({
        a: indexable(a),
        b: indexable(b),
        valid_on: validOn(occurrence),
        ...commonColumns(occurrence),
      })),
    ),
  );
  await insertRows(
    db,
    "party",
    { party: "text", ...part },
    revisions.flatMap((occurrence) =>
      partiesOf(occurrence).map((party) => ({ party, valid_on: validOn(occurrence), ...commonColumns(occurrence) })),
    ),
  );
}

/** Codes and ids of those who take part. */
function partiesOf({ actors, recipients }: Occurrence): string[] {
  const named = [...actors, ...recipients].flatMap(({ code, id }) => [code, id]);
  return [...new Set(named.flatMap((party) => (party ? [indexable(party)] : [])))];
}

async function pageOfOccurrences(
  db: Db,
  filter: OccurrenceFilter,
  after: OccurrenceCursor | null,
  limit: number,
): Promise<Occurrence[]> {
  let query = db.selectFrom("occurrence").select("body").where(standsOn("occurrence", filter.asOf));
  if (filter.events) query = query.where(isAnyOf("event", filter.events));
  if (filter.statuses) query = query.where(isAnyOf("status", filter.statuses));
  if (filter.from) query = query.where(sql<boolean>`valid_on >= ${filter.from}::date`);
  if (filter.to) query = query.where(sql<boolean>`valid_on <= ${filter.to}::date`);
  if (filter.story) query = query.where("story", "=", filter.story);
  if (filter.hasConflict) query = query.where("conflicts", ">", 0);
  for (const party of new Set(filter.parties)) query = query.where(takesPart(party, filter, after));
  if (filter.words) query = query.where(hasWords(filter.words));
  if (after) query = query.where(sql<boolean>`(valid_on, occurrence.id) > (${after.day}::date, ${after.id})`);
  const rows = await query
    .orderBy("valid_on")
    .orderBy("occurrence.id")
    .orderBy("occurrence.revision")
    .limit(limit)
    .execute();
  return rows.map(toOccurrence);
}

/**
 * Narrowed by the days and by the place in the list already here: the rows of a party are in the order of the list, so
 * that a page of two parties is found by going along both at once, however much either has done.
 */
function takesPart(party: string, { from, to }: OccurrenceFilter, after: OccurrenceCursor | null): RawBuilder<boolean> {
  return sql<boolean>`exists (select from party where party = ${indexable(party)} and party.valid_on = occurrence.valid_on
    and party.id = occurrence.id and party.revision = occurrence.revision
    ${from ? sql`and party.valid_on >= ${from}::date` : sql``}
    ${to ? sql`and party.valid_on <= ${to}::date` : sql``}
    ${after ? sql`and (party.valid_on, party.id) > (${after.day}::date, ${after.id})` : sql``})`;
}

function hasWords(words: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select from claim where claim.part_of = occurrence.id and claim.kind = 'event'
    and claim.search @@ websearch_to_tsquery('english', ${toQuery(words)}))`;
}
