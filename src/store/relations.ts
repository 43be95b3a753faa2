import { type RawBuilder, sql } from "kysely";
import type { RelationPoint } from "../record/derived.ts";
import { QUAD_CATEGORIES, type Quad, type Status } from "../record/event.ts";
import type { Day } from "../record/kept.ts";
import type { Db } from "./database.ts";
import { indexable, isAnyOf, standsOn } from "./rows.ts";

export interface RelationFilter {
  readonly asOf: Day | null;
  readonly grain: "week" | "month";
  readonly from?: Day;
  readonly to?: Day;
  /** Only what happened, unless other statuses are asked for. */
  readonly statuses?: readonly Status[];
}

/** What is asked about all pairs. */
export interface PairFilter extends Omit<RelationFilter, "grain"> {
  /** Only pairs of this code. */
  readonly of?: string;
  /** Only what this party takes part in: for a person, whose code has pairs of others too. */
  readonly party?: string;
}

/** A pair and how much there is between both. */
export interface PairCount {
  readonly a: string;
  readonly b: string;
  readonly count: number;
  readonly mean: number;
}

export interface RelationStore {
  /** A dyad over time. One occurrence counts once, in the week or month in which it was, however many reported it. */
  between(one: string, other: string, filter: RelationFilter): Promise<RelationPoint[]>;
  /** The pairs with most occurrences, behind a place in this order. */
  pairs(filter: PairFilter, limit: number, after?: Omit<PairCount, "mean"> | null): Promise<PairCount[]>;
}

export function createRelationStore(db: Db): RelationStore {
  return {
    async between(one, other, filter) {
      const [a, b] = one < other ? [one, other] : [other, one];
      const start = sql<Day>`date_trunc(${sql.lit(filter.grain)}, valid_on)::date`;
      const rows = await conditions(db, filter)
        .where("a", "=", indexable(a))
        .where("b", "=", indexable(b))
        .select([
          start.as("start"),
          sql<string>`json_agg(id order by valid_on, id)`.as("ids"),
          sql<number>`count(*)`.as("count"),
          sql<number>`sum(score)`.as("sum"),
          ...QUAD_CATEGORIES.map((quad) => sql<number>`count(*) filter (where quad = ${sql.lit(quad)})`.as(quad)),
        ])
        .groupBy(start)
        .orderBy(start)
        .execute();
      return rows.map((row) => toPoint(row as unknown as PointRow));
    },
    pairs: (filter, limit, after = null) =>
      conditions(db, filter)
        .where(isPairOf(filter))
        .select(["a", "b", sql<number>`count(*)::integer`.as("count"), sql<number>`avg(score)`.as("mean")])
        .groupBy(["a", "b"])
        .having(after === null ? sql<boolean>`true` : isBehind(after))
        .orderBy("count", "desc")
        .orderBy("a")
        .orderBy("b")
        .limit(limit)
        .execute(),
  };
}

type PointRow = { start: Day; ids: string; count: number; sum: number } & Record<Quad, number>;

function toPoint({ start, ids, count, sum: total, ...quads }: PointRow): RelationPoint {
  // Sums of doubles come out a little differently with the order of rows; scores have one decimal.
  const sum = Math.round(total * 10) / 10;
  return {
    from: start,
    occurrences: JSON.parse(ids) as string[],
    count,
    quads,
    sum,
    mean: Math.round((sum / count) * 100) / 100,
  };
}

const conditions = (db: Db, { asOf, from, to, statuses = ["happened"] }: Omit<RelationFilter, "grain">) =>
  db
    .selectFrom("dyad")
    .where(standsOn("dyad", asOf))
    .where(isAnyOf("status", statuses))
    .where(from === undefined ? sql<boolean>`true` : sql<boolean>`valid_on >= ${from}::date`)
    .where(to === undefined ? sql<boolean>`true` : sql<boolean>`valid_on <= ${to}::date`);

function isPairOf({ of, party }: PairFilter): RawBuilder<boolean> {
  const isOf = of === undefined ? sql`true` : sql`(a = ${indexable(of)} or b = ${indexable(of)})`;
  if (party === undefined) return sql<boolean>`${isOf}`;
  return sql<boolean>`${isOf} and exists (select from party where party = ${indexable(party)}
    and party.valid_on = dyad.valid_on and party.id = dyad.id and party.revision = dyad.revision)`;
}

function isBehind({ a, b, count }: Omit<PairCount, "mean">): RawBuilder<boolean> {
  return sql<boolean>`(count(*) < ${count} or (count(*) = ${count} and (a, b) > (${indexable(a)}, ${indexable(b)})))`;
}
