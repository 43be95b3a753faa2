import { firstDay } from "../record/day.ts";
import type { Occurrence } from "../record/derived.ts";
import { dyadsOf } from "../record/dyad.ts";
import type { Day } from "../record/kept.ts";
import type { Db } from "./database.ts";
import {
  type OccurrenceCursor,
  type OccurrenceFilter,
  type Order,
  pageOfOccurrences,
  toOccurrence,
} from "./occurrence-page.ts";
import { indexable, insertRows, isAnyOf, standsOn, toNameKey } from "./rows.ts";

export type { OccurrenceCursor, OccurrenceFilter, Order } from "./occurrence-page.ts";

export interface OccurrenceStore {
  /** Puts the revisions of these occurrences in the place of all they had. */
  replace(ids: readonly string[], revisions: readonly Occurrence[]): Promise<void>;
  /** By the day in the world, the oldest first unless the newest are asked for. */
  page(filter: OccurrenceFilter, after: OccurrenceCursor | null, limit: number, order?: Order): Promise<Occurrence[]>;
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
    page: (filter, after, limit, order) => pageOfOccurrences(db, filter, after, limit, order),
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
      place: "text",
      country: "text",
      conflicts: "integer",
      independent: "integer",
      reviewed: "boolean",
      body: "json",
    },
    revisions.map((occurrence) => ({
      ...commonColumns(occurrence),
      valid_on: validOn(occurrence),
      story: occurrence.story,
      place: occurrence.place && toNameKey(occurrence.place.name),
      country: occurrence.place?.country ? toNameKey(occurrence.place.country) : null,
      conflicts: occurrence.conflicts.length,
      independent: occurrence.support.independent,
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
