import type { Day } from "../record/kept.ts";

/**
 * Something to be clustered: an article into a story, a claim into an occurrence.
 * Canonical order is by `day`, then by `id`: the order in which the world could have known, whatever the order of import.
 */
export interface Item {
  readonly id: string;
  /** The day on which it became known. */
  readonly day: Day;
  /** Only items that share a key are compared: what keeps the search far below every pair. A few to a few dozen. */
  readonly keys: readonly string[];
}

/** Items in canonical order; the first gives the cluster its id. */
export interface Cluster<I extends Item> {
  readonly id: string;
  readonly members: readonly I[];
}

/** How one kind of item is clustered. */
export interface ClusterRule<I extends Item> {
  /** Items further apart than so many days are never compared. */
  readonly windowDays: number;
  /**
   * The cluster to which an item belongs, by its id, or `null` for one of its own. `candidates` are all clusters, cut
   * down to members before the item in canonical order, with a member that shares a key within the window. A decision
   * must follow from the item and the candidates alone: then any order of import gives the same clusters, and clusters
   * never change by what comes later.
   */
  choose(item: I, candidates: readonly Cluster<I>[]): string | null;
}
