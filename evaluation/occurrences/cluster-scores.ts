/** One item with the cluster it should be in and the one it was put into. */
export interface Placed {
  readonly expected: string;
  readonly predicted: string;
}

export interface Fraction {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Over pairs of items: of those put together how many belong together, and the other way round. No pair counts as 1. */
export function scorePairwise(items: readonly Placed[]): Fraction {
  const { both, predicted, expected } = countPairs(items);
  return fraction(predicted === 0 ? 1 : both / predicted, expected === 0 ? 1 : both / expected);
}

/** Pairs that belong together and are, that are together, and that belong together. */
export function countPairs(items: readonly Placed[]): { both: number; predicted: number; expected: number } {
  const count = { both: 0, predicted: 0, expected: 0 };
  for (const [i, a] of items.entries()) {
    for (const b of items.slice(i + 1)) {
      if (a.predicted === b.predicted) count.predicted += 1;
      if (a.expected === b.expected) count.expected += 1;
      if (a.predicted === b.predicted && a.expected === b.expected) count.both += 1;
    }
  }
  return count;
}

/** BCubed (Bagga and Baldwin 1998): for each item the share of its cluster that belongs to it, then the mean. */
export function scoreBCubed(items: readonly Placed[]): Fraction {
  if (items.length === 0) return fraction(1, 1);
  let precision = 0;
  let recall = 0;
  for (const item of items) {
    const together = items.filter((other) => other.predicted === item.predicted);
    const belonging = items.filter((other) => other.expected === item.expected);
    const both = together.filter((other) => other.expected === item.expected).length;
    precision += both / together.length;
    recall += both / belonging.length;
  }
  return fraction(precision / items.length, recall / items.length);
}

function fraction(precision: number, recall: number): Fraction {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
