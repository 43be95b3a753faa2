import { type RawBuilder, sql } from "kysely";
import type { Day } from "../record/kept.ts";
import type { Db } from "./database.ts";
import { indexable, isAnyOf, standsOn } from "./rows.ts";

/** How much an actor has to do. */
export interface PartyCount {
  /** A code or the id of a person. */
  readonly id: string;
  readonly occurrences: number;
}

export interface ActorFilter {
  readonly asOf: Day | null;
  /** Only these. */
  readonly ids?: readonly string[];
}

export interface ActorStore {
  /** Those with most occurrences first; behind a place in this order. */
  counts(filter: ActorFilter, after: PartyCount | null, limit: number): Promise<PartyCount[]>;
}

export function createActorStore(db: Db): ActorStore {
  return {
    async counts({ asOf, ids }, after, limit) {
      let query = db
        .selectFrom("party")
        .select(["party as id", sql<number>`count(*)::integer`.as("occurrences")])
        .where(standsOn("party", asOf));
      if (ids) query = query.where(isAnyOf("party", ids.map(indexable)));
      return query
        .groupBy("party")
        .having(after === null ? sql<boolean>`true` : isBehind(after))
        .orderBy("occurrences", "desc")
        .orderBy("party")
        .limit(limit)
        .execute();
    },
  };
}

function isBehind({ id, occurrences }: PartyCount): RawBuilder<boolean> {
  return sql<boolean>`(count(*) < ${occurrences} or (count(*) = ${occurrences} and party > ${indexable(id)}))`;
}
