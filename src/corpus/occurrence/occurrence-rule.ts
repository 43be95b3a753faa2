import { compareText } from "../canonical.ts";
import type { Cluster, ClusterRule } from "../clusters.ts";
import type { EventItem } from "./event-item.ts";
import { familyOf } from "./families.ts";
import { scoreMatch, THRESHOLDS } from "./match.ts";

/**
 * A state visit is announced half a year ahead. The months in the keys keep what is compared few; what has no day of
 * its own is held together by the days on which it is told.
 */
const WINDOW_DAYS = 190;

/** Which occurrence an event claim reports: the best match that has enough points, the earliest of equals. */
export const occurrenceRule: ClusterRule<EventItem> = {
  windowDays: WINDOW_DAYS,
  choose(item: EventItem, candidates: readonly Cluster<EventItem>[]): string | null {
    const threshold = THRESHOLDS[familyOf(item.event)];
    let chosen: string | null = null;
    let highest = threshold;
    for (const cluster of candidates) {
      const score = scoreMatch(item, cluster);
      if (score < highest) continue;
      if (score === highest && chosen !== null && !isEarlier(cluster, chosen, candidates)) continue;
      [chosen, highest] = [cluster.id, score];
    }
    return chosen;
  },
};

function isEarlier(cluster: Cluster<EventItem>, chosen: string, candidates: readonly Cluster<EventItem>[]): boolean {
  const dayOf = (id: string): string => candidates.find((candidate) => candidate.id === id)?.members[0]?.day ?? "";
  return (compareText(dayOf(cluster.id), dayOf(chosen)) || compareText(cluster.id, chosen)) < 0;
}
