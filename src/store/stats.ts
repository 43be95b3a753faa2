import { sql } from "kysely";
import type { Day } from "../record/kept.ts";
import type { Db } from "./database.ts";
import { standsOn } from "./rows.ts";

/** How much is in the record, as of a day. */
export interface Stats {
  readonly articles: number;
  /** Articles that are no near copies of others. */
  readonly articlesWithoutCopies: number;
  readonly outlets: number;
  readonly claims: number;
  readonly stories: number;
  readonly occurrences: number;
  readonly occurrencesWithConflicts: number;
  readonly deals: number;
  readonly decisions: number;
  readonly retractions: number;
  readonly firstPublished: Day | null;
  readonly lastPublished: Day | null;
}

export interface StatsStore {
  count(asOf: Day | null): Promise<Stats>;
}

export function createStatsStore(db: Db): StatsStore {
  return {
    async count(asOf) {
      const { rows } = await sql<Stats>`select
        (select count(*) from article where ${standsOn("article", asOf)}) as articles,
        (select count(distinct coalesce(copy_of, id)) from article where ${standsOn("article", asOf)}) as "articlesWithoutCopies",
        (select count(distinct outlet) from article where ${standsOn("article", asOf)}) as outlets,
        (select count(*) from claim where ${standsOn("claim", asOf)}) as claims,
        (select count(*) from story where ${standsOn("story", asOf)}) as stories,
        (select count(*) from occurrence where ${standsOn("occurrence", asOf)}) as occurrences,
        (select count(*) from occurrence where conflicts > 0 and ${standsOn("occurrence", asOf)}) as "occurrencesWithConflicts",
        (select count(*) from deal where ${standsOn("deal", asOf)}) as deals,
        (select count(*) from decision) as decisions,
        (select count(*) from tombstone) as retractions,
        (select min(published) from article where ${standsOn("article", asOf)}) as "firstPublished",
        (select max(published) from article where ${standsOn("article", asOf)}) as "lastPublished"`.execute(db);
      const [stats] = rows;
      if (stats === undefined) throw new RangeError("A selection of counts has one row.");
      return stats;
    },
  };
}
