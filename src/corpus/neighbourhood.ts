import { compareItems, dayNumber, isoDay } from "./canonical.ts";
import type { Cluster, Item } from "./clusters.ts";

/** An item and the cluster it is in; `null` while it has not been placed. */
export interface PlacedItem<I extends Item> {
  readonly item: I;
  cluster: string | null;
}

/** Items by key and by cluster: those of which the clusterer has need at the moment. */
export class Neighbourhood<I extends Item> {
  readonly #items = new Map<string, PlacedItem<I>>();
  readonly #byKey = new Map<string, PlacedItem<I>[]>();
  /** In canonical order: they are asked for far more often than they change. */
  readonly #byCluster = new Map<string, PlacedItem<I>[]>();

  get(id: string): PlacedItem<I> | undefined {
    return this.#items.get(id);
  }

  /** Adds an item that is not there yet. */
  add(item: I, cluster: string | null): void {
    if (this.#items.has(item.id)) return;
    const placed = { item, cluster };
    this.#items.set(item.id, placed);
    for (const key of new Set(item.keys)) {
      const sharing = this.#byKey.get(key);
      if (sharing) sharing.push(placed);
      else this.#byKey.set(key, [placed]);
    }
    if (cluster !== null) this.#enter(cluster, placed);
  }

  move(placed: PlacedItem<I>, cluster: string): void {
    const left = placed.cluster === null ? undefined : this.#byCluster.get(placed.cluster);
    left?.splice(left.indexOf(placed), 1);
    placed.cluster = cluster;
    this.#enter(cluster, placed);
  }

  /** Members of a cluster in canonical order. */
  members(cluster: string): readonly PlacedItem<I>[] {
    return this.#byCluster.get(cluster) ?? [];
  }

  /** Those that share a key with the item, no more than so many days from it; not the item itself. */
  near(item: I, windowDays: number): Set<PlacedItem<I>> {
    const day = dayNumber(item.day);
    return this.within(item.keys, isoDay(day - windowDays), isoDay(day + windowDays), item.id);
  }

  /** Those with one of the keys from a day to another; not the item of that id. ISO days compare as text. */
  within(keys: Iterable<string>, from: string, to: string, except: string): Set<PlacedItem<I>> {
    const found = new Set<PlacedItem<I>>();
    for (const key of keys) {
      for (const other of this.#byKey.get(key) ?? []) {
        const { id, day } = other.item;
        if (day >= from && day <= to && id !== except) found.add(other);
      }
    }
    return found;
  }

  /** The clusters that an item may join: those of earlier items near it, cut down to what is earlier than the item. */
  candidates(item: I, near: Iterable<PlacedItem<I>>): Cluster<I>[] {
    const ids = new Set<string>();
    for (const other of near) {
      if (other.cluster !== null && compareItems(other.item, item) < 0) ids.add(other.cluster);
    }
    return [...ids].map((id) => this.#before(id, item)).sort((a, b) => compareItems(first(a), first(b)));
  }

  #before(cluster: string, item: I): Cluster<I> {
    const placed = this.members(cluster);
    const members: I[] = [];
    for (const { item: member } of placed) {
      if (compareItems(member, item) >= 0) break;
      members.push(member);
    }
    return { id: cluster, members };
  }

  #enter(cluster: string, placed: PlacedItem<I>): void {
    const members = this.#byCluster.get(cluster);
    if (members === undefined) {
      this.#byCluster.set(cluster, [placed]);
      return;
    }
    let at = members.length;
    for (let last = members[at - 1]; last && compareItems(last.item, placed.item) > 0; last = members[at - 1]) at--;
    members.splice(at, 0, placed);
  }
}

function first<I extends Item>({ members }: Cluster<I>): I {
  const [member] = members;
  if (member === undefined) throw new RangeError("A cluster that is a candidate has a member.");
  return member;
}
