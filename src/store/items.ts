import { sql } from "kysely";
import type { Day } from "../record/kept.ts";
import type { Db } from "./database.ts";
import { indexable, insertRows, isAnyOf } from "./rows.ts";

/** What is clustered: articles into copies and stories, claims into occurrences and deals. */
export type ItemKind = "copy" | "story" | "occurrence" | "deal";

export interface PlacedId {
  readonly id: string;
  readonly cluster: string;
}

export interface ItemStore {
  withKeys(kind: ItemKind, keys: readonly string[], from: Day): Promise<PlacedId[]>;
  inClusters(kind: ItemKind, clusters: readonly string[]): Promise<PlacedId[]>;
  /** Cluster and keys of those of these items that have been placed. */
  former(
    kind: ItemKind,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, { cluster: string; keys: readonly string[] }>>;
  /** Places items; their former keys are forgotten. */
  put(
    kind: ItemKind,
    items: readonly { id: string; day: Day; keys: readonly string[]; cluster: string }[],
  ): Promise<void>;
  move(kind: ItemKind, clusters: ReadonlyMap<string, string>): Promise<void>;
}

export function createItemStore(db: Db): ItemStore {
  return {
    async withKeys(kind, keys, from) {
      const found = await sql<PlacedId>`select distinct item.id, item.cluster from item_key
        join item on item.kind = item_key.kind and item.id = item_key.id
        where item_key.kind = ${kind} and item_key.key = any(${keys.map(indexable)}::text[]) and item_key.day >= ${from}::date`.execute(
        db,
      );
      return found.rows;
    },
    inClusters: (kind, clusters) =>
      db
        .selectFrom("item")
        .select(["id", "cluster"])
        .where("kind", "=", kind)
        .where(isAnyOf("cluster", clusters))
        .execute(),
    async former(kind, ids) {
      const items = await db
        .selectFrom("item")
        .select(["id", "cluster"])
        .where("kind", "=", kind)
        .where(isAnyOf("id", ids))
        .execute();
      const keys = await db
        .selectFrom("item_key")
        .select(["id", "key"])
        .where("kind", "=", kind)
        .where(isAnyOf("id", ids))
        .execute();
      const byId = new Map<string, string[]>();
      for (const { id, key } of keys) byId.set(id, [...(byId.get(id) ?? []), key]);
      return new Map(items.map(({ id, cluster }) => [id, { cluster, keys: byId.get(id) ?? [] }]));
    },
    async put(kind, items) {
      const ids = items.map(({ id }) => id);
      await db.deleteFrom("item_key").where("kind", "=", kind).where(isAnyOf("id", ids)).execute();
      await db.deleteFrom("item").where("kind", "=", kind).where(isAnyOf("id", ids)).execute();
      await insertRows(
        db,
        "item",
        { kind: "text", id: "text", day: "date", cluster: "text" },
        items.map(({ id, day, cluster }) => ({ kind, id, day, cluster })),
      );
      await insertRows(
        db,
        "item_key",
        { kind: "text", key: "text", day: "date", id: "text" },
        items.flatMap(({ id, day, keys }) => keys.map((key) => ({ kind, key: indexable(key), day, id }))),
      );
    },
    async move(kind, clusters) {
      await sql`update item set cluster = placed.cluster
        from (select unnest(${[...clusters.keys()]}::text[]) as id, unnest(${[...clusters.values()]}::text[]) as cluster) as placed
        where item.kind = ${kind} and item.id = placed.id`.execute(db);
    },
  };
}
