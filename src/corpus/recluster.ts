import type { Day } from "../record/kept.ts";
import { compareItems, dayNumber, isoDay } from "./canonical.ts";
import type { ClusterRule, Item } from "./clusters.ts";
import { Neighbourhood, type PlacedItem } from "./neighbourhood.ts";

/** Where placed items are found; a record of any size, read a little at a time. */
export interface ClusterSource<I extends Item> {
  /** Placed items with one of these keys that became known on `from` or later. */
  withKeys(keys: readonly string[], from: Day): Promise<readonly Readonly<PlacedItem<I>>[]>;
  inClusters(clusters: readonly string[]): Promise<readonly Readonly<PlacedItem<I>>[]>;
}

/** An item that is new, or whose features have changed: then with the cluster and the keys that it had. */
export interface DirtyItem<I extends Item> {
  readonly item: I;
  readonly cluster: string | null;
  readonly formerKeys: readonly string[];
}

export interface Reclustered {
  /** Cluster by item: the dirty ones, and those that moved because of them. */
  readonly placed: ReadonlyMap<string, string>;
  /** Clusters that have gained, lost or changed a member. */
  readonly touched: ReadonlySet<string>;
}

/**
 * Brings clusters up to date with new and changed items. The result is that of `clusterItems` over everything: an item
 * is judged again when an item before it that it could see has come, changed or moved, in canonical order, so that all
 * before it is settled by then. Items that arrive in order cost a look at their neighbours and no more.
 */
export async function recluster<I extends Item>(
  dirty: readonly DirtyItem<I>[],
  rule: ClusterRule<I>,
  source: ClusterSource<I>,
): Promise<Reclustered> {
  const update = new Update(rule, source);
  await update.begin(dirty);
  return update.run();
}

const LAST_DAY: Day = "9999-12-31";

class Update<I extends Item> {
  readonly #rule: ClusterRule<I>;
  readonly #source: ClusterSource<I>;
  readonly #near = new Neighbourhood<I>();
  /** From which day on the items of a key are in the neighbourhood. */
  readonly #loadedFrom = new Map<string, Day>();
  readonly #loadedClusters = new Set<string>();
  /** What is still to be judged, last first. */
  readonly #pending: PlacedItem<I>[] = [];
  readonly #isPending = new Set<string>();
  readonly #changed = new Map<string, readonly string[]>();
  readonly #placed = new Map<string, string>();
  readonly #touched = new Set<string>();

  constructor(rule: ClusterRule<I>, source: ClusterSource<I>) {
    this.#rule = rule;
    this.#source = source;
  }

  async begin(dirty: readonly DirtyItem<I>[]): Promise<void> {
    for (const { item, cluster, formerKeys } of dirty) {
      this.#near.add(item, cluster);
      this.#changed.set(item.id, [...item.keys, ...formerKeys]);
      this.#enqueue(this.#near.get(item.id));
    }
    const first = dirty.map(({ item }) => item).sort(compareItems)[0];
    if (first === undefined) return;
    // What all of them need is fetched at once: one by one would be a thousand small questions to the database.
    await this.#load([...this.#changed.values()].flat(), this.#windowBefore(first));
    await this.#loadClusters(dirty.flatMap(({ item }) => [...this.#near.near(item, this.#rule.windowDays)]));
  }

  async run(): Promise<Reclustered> {
    for (let next = this.#pending.pop(); next !== undefined; next = this.#pending.pop()) {
      this.#isPending.delete(next.item.id);
      await this.#judge(next);
    }
    return { placed: this.#placed, touched: this.#touched };
  }

  async #judge(placed: PlacedItem<I>): Promise<void> {
    const { item, cluster: former } = placed;
    await this.#load(item.keys, this.#windowBefore(item));
    // What its clusters bring along is no nearer: all that shares a key within the window is there already.
    const near = this.#near.near(item, this.#rule.windowDays);
    await this.#loadClusters(near);
    const chosen = this.#rule.choose(item, this.#near.candidates(item, near)) ?? item.id;
    const changedKeys = this.#changed.get(item.id);
    if (chosen === former && changedKeys === undefined) return;
    if (former !== null) await this.#loadClusters([placed]);
    // A cluster has the name of a member: none has that of an item which was in none yet.
    else if (chosen === item.id) this.#loadedClusters.add(chosen);
    // A cluster takes its name from its first member: without it, the others have to look for a place again.
    const left = former === null || former === chosen ? [] : [...this.#near.members(former)];
    if (former !== chosen) this.#near.move(placed, chosen);
    this.#placed.set(item.id, chosen);
    for (const cluster of [former, chosen]) if (cluster !== null) this.#touched.add(cluster);
    await this.#wakeLater(item, [...left, ...this.#near.members(chosen)], changedKeys ?? []);
  }

  /** Has everything later judged again that could see the item or one of the clusters it left or joined. */
  async #wakeLater(item: I, members: readonly PlacedItem<I>[], changedKeys: readonly string[]): Promise<void> {
    const keys = new Set([...changedKeys, ...members.flatMap((member) => member.item.keys)]);
    await this.#load([...keys], item.day);
    const seen = this.#near.within(keys, item.day, LAST_DAY, item.id);
    for (const other of [...seen, ...members]) if (compareItems(other.item, item) > 0) this.#enqueue(other);
  }

  #enqueue(placed: PlacedItem<I> | undefined): void {
    if (placed === undefined || this.#isPending.has(placed.item.id)) return;
    this.#isPending.add(placed.item.id);
    let low = 0;
    let high = this.#pending.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#pending[middle];
      if (other !== undefined && compareItems(other.item, placed.item) > 0) low = middle + 1;
      else high = middle;
    }
    this.#pending.splice(low, 0, placed);
  }

  #windowBefore(item: I): Day {
    return isoDay(dayNumber(item.day) - this.#rule.windowDays);
  }

  async #load(keys: readonly string[], from: Day): Promise<void> {
    const missing = [...new Set(keys)].filter((key) => (this.#loadedFrom.get(key) ?? LAST_DAY) > from);
    if (missing.length === 0) return;
    for (const { item, cluster } of await this.#source.withKeys(missing, from)) this.#near.add(item, cluster);
    for (const key of missing) this.#loadedFrom.set(key, from);
  }

  async #loadClusters(placed: Iterable<PlacedItem<I>>): Promise<void> {
    const missing = new Set<string>();
    for (const { cluster } of placed) if (cluster !== null && !this.#loadedClusters.has(cluster)) missing.add(cluster);
    if (missing.size === 0) return;
    for (const { item, cluster } of await this.#source.inClusters([...missing])) this.#near.add(item, cluster);
    for (const cluster of missing) this.#loadedClusters.add(cluster);
  }
}
