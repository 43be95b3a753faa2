import { compareItems, dayNumber } from "./canonical.ts";
import type { Cluster, Item } from "./clusters.ts";

/** An item and the cluster it is in; `null` while it has not been placed. */
export interface PlacedItem<I extends Item> {
  readonly item: I;
  cluster: string | null;
}

/** Items by key and by cluster: those of which the clusterer has need at the moment. */
export class Neighbourhood<I extends Item> {
  readonly #items = new Map<string, PlacedItem<I>>();
  readonly #byKey = new Map<string, Set<PlacedItem<I>>>();
  readonly #byCluster = new Map<string, Set<PlacedItem<I>>>();

  get(id: string): PlacedItem<I> | undefined {
    return this.#items.get(id);
  }

  /** Adds an item that is not there yet. */
  add(item: I, cluster: string | null): void {
    if (this.#items.has(item.id)) return;
    const placed = { item, cluster };
    this.#items.set(item.id, placed);
    for (const key of item.keys) addTo(this.#byKey, key, placed);
    if (cluster !== null) addTo(this.#byCluster, cluster, placed);
  }

  move(placed: PlacedItem<I>, cluster: string): void {
    if (placed.cluster !== null) this.#byCluster.get(placed.cluster)?.delete(placed);
    placed.cluster = cluster;
    addTo(this.#byCluster, cluster, placed);
  }

  members(cluster: string): Iterable<PlacedItem<I>> {
    return this.#byCluster.get(cluster) ?? [];
  }

  /** Those that share a key with the item, no more than so many days from it; not the item itself. */
  near(item: I, windowDays: number): Set<PlacedItem<I>> {
    const found = new Set<PlacedItem<I>>();
    const day = dayNumber(item.day);
    for (const key of item.keys) {
      for (const other of this.#byKey.get(key) ?? []) {
        if (other.item.id !== item.id && Math.abs(dayNumber(other.item.day) - day) <= windowDays) found.add(other);
      }
    }
    return found;
  }

  /** The clusters that an item may join: those of earlier items near it, cut down to what is earlier than the item. */
  candidates(item: I, windowDays: number): Cluster<I>[] {
    const ids = new Set<string>();
    for (const other of this.near(item, windowDays)) {
      if (other.cluster !== null && compareItems(other.item, item) < 0) ids.add(other.cluster);
    }
    return [...ids].map((id) => this.#before(id, item)).sort((a, b) => compareItems(first(a), first(b)));
  }

  #before(cluster: string, item: I): Cluster<I> {
    const members = [...this.members(cluster)]
      .map((member) => member.item)
      .filter((member) => compareItems(member, item) < 0);
    return { id: cluster, members: members.sort(compareItems) };
  }
}

function first<I extends Item>({ members }: Cluster<I>): I {
  const [member] = members;
  if (member === undefined) throw new RangeError("A cluster that is a candidate has a member.");
  return member;
}

function addTo<V>(map: Map<string, Set<V>>, key: string, value: V): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}
