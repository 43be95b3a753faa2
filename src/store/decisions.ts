import { sql } from "kysely";
import type { Day, Decision } from "../record/kept.ts";
import { decisionsOn } from "./claims.ts";
import type { Db } from "./database.ts";
import { indexable, insertRows, isAnyOf } from "./rows.ts";

/** Why an article was taken out, and by whom. */
export interface Tombstone {
  readonly article: string;
  readonly sha256: string;
  readonly address: string | null;
  readonly retractedOn: Day;
  readonly reason: string;
  readonly by: string;
}

export interface DecisionStore {
  insert(decisions: readonly Decision[]): Promise<void>;
  on(items: readonly string[]): Promise<ReadonlyMap<string, readonly Decision[]>>;
  all(): Promise<Decision[]>;
  /** Newest first, before a place in that order. */
  page(before: DecisionPlace | null, limit: number): Promise<Decision[]>;
  /** Ids of those made after an instant, newest first. */
  madeAfter(instant: string, limit: number): Promise<{ id: string; madeAt: string }[]>;
}

export type DecisionPlace = Pick<Decision, "id" | "madeAt">;

export interface TombstoneStore {
  insert(tombstones: readonly Tombstone[]): Promise<void>;
  remove(article: string): Promise<void>;
  /** The tombstone that keeps out this text, or what stands at this address. */
  over(sha256: string, address: string | null): Promise<Tombstone | null>;
  /** Whether one is over any of these texts and addresses. */
  areOver(sha256s: readonly string[], addresses: readonly string[]): Promise<boolean>;
  all(): Promise<Tombstone[]>;
}

/** The claims or articles that a decision is about. */
export function itemsOf(decision: Decision): readonly string[] {
  return decision.kind === "merge" || decision.kind === "split" ? decision.items : [decision.claim];
}

export function createDecisionStore(db: Db): DecisionStore {
  return {
    async insert(decisions) {
      const rows = decisions.map((decision) => ({
        id: decision.id,
        made_at: decision.madeAt,
        body: JSON.stringify(decision),
      }));
      await insertRows(db, "decision", { id: "text", made_at: "timestamptz", body: "json" }, rows);
      const items = decisions.flatMap((decision) => itemsOf(decision).map((item) => ({ item, decision: decision.id })));
      await insertRows(db, "decision_item", { item: "text", decision: "text" }, items);
    },
    on: (items) => decisionsOn(db, items),
    async all() {
      const rows = await db.selectFrom("decision").select("body").orderBy("made_at").orderBy("id").execute();
      return rows.map(({ body }) => JSON.parse(body) as Decision);
    },
    async page(before, limit) {
      const rows = await db
        .selectFrom("decision")
        .select("body")
        .$if(before !== null, (query) =>
          query.where(sql<boolean>`(made_at, id) < (${before?.madeAt}::timestamptz, ${before?.id})`),
        )
        .orderBy("made_at", "desc")
        .orderBy("id", "desc")
        .limit(limit)
        .execute();
      return rows.map(({ body }) => JSON.parse(body) as Decision);
    },
    async madeAfter(instant, limit) {
      const rows = await db
        .selectFrom("decision")
        .select(["id", "made_at"])
        .where(sql<boolean>`made_at > ${instant}::timestamptz`)
        .orderBy("made_at", "desc")
        .orderBy("id")
        .limit(limit)
        .execute();
      return rows.map(({ id, made_at: madeAt }) => ({ id, madeAt }));
    },
  };
}

export function createTombstoneStore(db: Db): TombstoneStore {
  return {
    async insert(tombstones) {
      const rows = tombstones.map((tombstone) => ({
        article: tombstone.article,
        sha256: tombstone.sha256,
        address: tombstone.address === null ? null : indexable(tombstone.address),
        retracted_on: tombstone.retractedOn,
        body: JSON.stringify(tombstone),
      }));
      const types = { article: "text", sha256: "text", address: "text", retracted_on: "date", body: "json" };
      await insertRows(db, "tombstone", types, rows);
    },
    async remove(article) {
      await db.deleteFrom("tombstone").where("article", "=", article).execute();
    },
    async over(sha256, address) {
      const row = await db
        .selectFrom("tombstone")
        .select("body")
        .where((is) =>
          address === null
            ? is("sha256", "=", sha256)
            : is.or([is("sha256", "=", sha256), is("address", "=", indexable(address))]),
        )
        .orderBy("article")
        .executeTakeFirst();
      return row ? (JSON.parse(row.body) as Tombstone) : null;
    },
    async areOver(sha256s, addresses) {
      const row = await db
        .selectFrom("tombstone")
        .select("article")
        .where((is) => is.or([isAnyOf("sha256", sha256s), isAnyOf("address", addresses.map(indexable))]))
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    async all() {
      const rows = await db.selectFrom("tombstone").select("body").orderBy("article").execute();
      return rows.map(({ body }) => JSON.parse(body) as Tombstone);
    },
  };
}
