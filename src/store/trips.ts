import { type RawBuilder, sql } from "kysely";
import type { TripClaim } from "../record/claim.ts";
import type { Day, Report } from "../record/kept.ts";
import { decisionsOn, REPORT, toReports } from "./claims.ts";
import type { Db } from "./database.ts";
import { standsOn, toNameKey } from "./rows.ts";

/** Which claims of journeys are asked for. Those that people decided about come along: a decision may say anything. */
export interface TripClaimFilter {
  readonly asOf: Day | null;
  /** Codes or ids; one of them is in it. */
  readonly parties?: readonly string[];
  /** Days on which it became known. */
  readonly from?: Day;
  readonly to?: Day;
}

/** A claim without its article. */
export type ToldTrip = Pick<Report<TripClaim>, "claim" | "decisions" | "knownFrom">;

export interface TripStore {
  /** The newest claims of journeys. */
  newest(filter: TripClaimFilter, limit: number): Promise<Report<TripClaim>[]>;
  told(filter: TripClaimFilter, limit: number): Promise<ToldTrip[]>;
}

export function createTripStore(db: Db): TripStore {
  return {
    async newest(filter, limit) {
      return (await toReports(db, await passing(db, filter, limit).select(REPORT).execute())) as Report<TripClaim>[];
    },
    async told(filter, limit) {
      const rows = await passing(db, filter, limit).select(["id", "body", "known_from"]).execute();
      const decisions = await decisionsOn(
        db,
        rows.map(({ id }) => id),
      );
      return rows.map(({ id, body, known_from: knownFrom }) => ({
        claim: JSON.parse(body) as TripClaim,
        decisions: decisions.get(id) ?? [],
        knownFrom,
      }));
    },
  };
}

const passing = (db: Db, { asOf, parties, from, to }: TripClaimFilter, limit: number) =>
  db
    .selectFrom("claim")
    .where(sql<boolean>`kind = 'trip'`)
    .where(standsOn("claim", asOf))
    .where(parties === undefined ? sql<boolean>`true` : hasOneOf(parties))
    .where(from === undefined ? sql<boolean>`true` : sql<boolean>`known_from >= ${from}::date`)
    .where(to === undefined ? sql<boolean>`true` : sql<boolean>`known_from <= ${to}::date`)
    .orderBy("known_from", "desc")
    .orderBy("id", "desc")
    .limit(limit);

/** Two indexes, so that both are asked and the claims of all others are not looked at. */
function hasOneOf(parties: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`(names && ${parties.map(toNameKey)}::text[] or id = any(array(select item from decision_item)))`;
}
