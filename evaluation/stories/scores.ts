/** The story of an article, and the cluster it was put into. */
export interface Assignment {
  readonly gold: string;
  readonly predicted: string;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** BCubed (Bagga and Baldwin 1998): for each article, how much of its cluster and of its story the two share. */
export function bcubed(assignments: readonly Assignment[]): Score {
  const { gold, predicted, both } = countGroups(assignments);
  let [precision, recall] = [0, 0];
  for (const assignment of assignments) {
    const shared = both.get(keyOf(assignment)) ?? 0;
    precision += shared / (predicted.get(assignment.predicted) ?? 1);
    recall += shared / (gold.get(assignment.gold) ?? 1);
  }
  return toScore(precision / assignments.length, recall / assignments.length);
}

/** Pairs of articles in one cluster against pairs in one story. */
export function pairwise(assignments: readonly Assignment[]): Score {
  const { gold, predicted, both } = countGroups(assignments);
  const right = pairsIn(both);
  return toScore(right / Math.max(1, pairsIn(predicted)), right / Math.max(1, pairsIn(gold)));
}

function toScore(precision: number, recall: number): Score {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function keyOf({ gold, predicted }: Assignment): string {
  return `${gold}\t${predicted}`;
}

type Counts = ReadonlyMap<string, number>;

function countGroups(assignments: readonly Assignment[]): { gold: Counts; predicted: Counts; both: Counts } {
  const count = (keys: readonly string[]): Counts => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  return {
    gold: count(assignments.map(({ gold }) => gold)),
    predicted: count(assignments.map(({ predicted }) => predicted)),
    both: count(assignments.map(keyOf)),
  };
}

function pairsIn(groups: Counts): number {
  return [...groups.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
