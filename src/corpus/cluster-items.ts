import { compareItems } from "./canonical.ts";
import type { ClusterRule, Item } from "./clusters.ts";
import { Neighbourhood } from "./neighbourhood.ts";

/** Clusters all items at once, in canonical order: the definition that every incremental update must agree with. */
export function clusterItems<I extends Item>(items: readonly I[], rule: ClusterRule<I>): Map<string, string> {
  const neighbourhood = new Neighbourhood<I>();
  const clusters = new Map<string, string>();
  for (const item of [...items].sort(compareItems)) {
    const cluster =
      rule.choose(item, neighbourhood.candidates(item, neighbourhood.near(item, rule.windowDays))) ?? item.id;
    neighbourhood.add(item, cluster);
    clusters.set(item.id, cluster);
  }
  return clusters;
}
