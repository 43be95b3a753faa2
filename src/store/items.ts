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

interface NewItem extends PlacedId {
  readonly day: Day;
  readonly keys: readonly string[];
}

export interface ItemStore {
  withKeys(kind: ItemKind, keys: readonly string[], from: Day): Promise<PlacedId[]>;
  inClusters(kind: ItemKind, clusters: readonly string[]): Promise<PlacedId[]>;
  /** Cluster and keys of those of these items that have been placed. */
  former(
    kind: ItemKind,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, { cluster: string; keys: readonly string[] }>>;
  /** The clusters in which these items have been placed. */
  clustersOf(kind: ItemKind, ids: readonly string[]): Promise<string[]>;
  /** Places items; their former keys are forgotten. */
  put(kind: ItemKind, items: readonly NewItem[]): Promise<void>;
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
        .select(["id", "cluster", "keys"])
        .where("kind", "=", kind)
        .where(isAnyOf("id", ids))
        .execute();
      return new Map(items.map(({ id, cluster, keys }) => [id, { cluster, keys: JSON.parse(keys) as string[] }]));
    },
    async clustersOf(kind, ids) {
      const items = await db
        .selectFrom("item")
        .select("cluster")
        .distinct()
        .where("kind", "=", kind)
        .where(isAnyOf("id", ids))
        .execute();
      return items.map(({ cluster }) => cluster);
    },
    put: (kind, items) => putItems(db, kind, items),
    async move(kind, clusters) {
      await sql`update item set cluster = placed.cluster
        from (select unnest(${[...clusters.keys()]}::text[]) as id, unnest(${[...clusters.values()]}::text[]) as cluster) as placed
        where item.kind = ${kind} and item.id = placed.id`.execute(db);
    },
  };
}

/** An item holds its keys too, so that they are found again without an index of all keys by item. */
async function putItems(db: Db, kind: ItemKind, items: readonly NewItem[]): Promise<void> {
  const ids = items.map(({ id }) => id);
  await sql`delete from item_key using
    (select id, day, json_array_elements_text(keys) as key from item where kind = ${kind} and id = any(${ids}::text[])) as former
    where item_key.kind = ${kind} and item_key.key = former.key and item_key.day = former.day and item_key.id = former.id`.execute(
    db,
  );
  await db.deleteFrom("item").where("kind", "=", kind).where(isAnyOf("id", ids)).execute();
  const keyed = items.map((item) => ({ ...item, kind, keys: [...new Set(item.keys.map(indexable))] }));
  await insertRows(
    db,
    "item",
    { kind: "text", id: "text", day: "date", cluster: "text", keys: "json" },
    keyed.map(({ keys, ...item }) => ({ ...item, keys: JSON.stringify(keys) })),
  );
  await insertRows(
    db,
    "item_key",
    { kind: "text", key: "text", day: "date", id: "text" },
    keyed.flatMap(({ id, day, keys }) => keys.map((key) => ({ kind, key, day, id }))),
  );
}
