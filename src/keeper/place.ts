import type { Item } from "../corpus/clusters.ts";
import { type ClusterSource, type Reclustered, recluster } from "../corpus/recluster.ts";
import type { Clustering } from "../corpus/rules.ts";
import type { ItemKind, PlacedId } from "../store/items.ts";
import type { Store } from "../store/store.ts";

/** What a clustering is applied to in the store. */
export interface Placing<S, I extends Item> {
  readonly kind: ItemKind;
  readonly clustering: Clustering<S, I>;
  /** What the items of these ids are made from. */
  load(ids: readonly string[]): Promise<readonly S[]>;
}

/** Places what is new or has changed, and moves what has to move because of it. */
export async function placeItems<S, I extends Item>(
  store: Store,
  sources: readonly S[],
  { kind, clustering, load }: Placing<S, I>,
): Promise<Reclustered> {
  const items = sources.map(clustering.toItem).filter((item) => item !== null);
  const former = await store.items.former(
    kind,
    items.map(({ id }) => id),
  );
  const dirty = items.map((item) => {
    const { cluster = null, keys = [] } = former.get(item.id) ?? {};
    return { item, cluster, formerKeys: keys };
  });
  const fresh = new Map(items.map((item) => [item.id, item]));
  const { placed, touched } = await recluster(
    dirty,
    clustering.rule,
    createSource(store, { kind, clustering, load }, fresh),
  );
  await store.items.put(
    kind,
    items.map((item) => ({ ...item, cluster: placed.get(item.id) ?? item.id })),
  );
  await store.items.move(kind, new Map([...placed].filter(([id]) => !fresh.has(id))));
  return { placed, touched };
}

/** Items are made from what is stored once each, however often the clusterer comes by. */
function createSource<S, I extends Item>(
  store: Store,
  { kind, clustering, load }: Placing<S, I>,
  known: ReadonlyMap<string, I>,
): ClusterSource<I> {
  const items = new Map(known);
  const fill = async (found: readonly PlacedId[]): Promise<{ item: I; cluster: string }[]> => {
    const missing = found.map(({ id }) => id).filter((id) => !items.has(id));
    for (const source of missing.length === 0 ? [] : await load(missing)) {
      const item = clustering.toItem(source);
      if (item !== null) items.set(item.id, item);
    }
    return found.flatMap(({ id, cluster }) => {
      const item = items.get(id);
      return item === undefined ? [] : [{ item, cluster }];
    });
  };
  return {
    withKeys: async (keys, from) => fill(await store.items.withKeys(kind, keys, from)),
    inClusters: async (clusters) => fill(await store.items.inClusters(kind, clusters)),
  };
}
