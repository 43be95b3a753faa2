import type { ScoreTable } from "./scores.ts";

/** Finds the best label of each word under the BILOU scheme. */
export interface EntityDecoder {
  /** One row of scores a word, one column a label; returns the index of a label for each word. */
  decode(scores: ScoreTable, words: number): Int32Array;
}

/** Viterbi: after B or I of a kind only I or L of it may follow, and nothing else opens there. */
export function createEntityDecoder(labels: readonly string[]): EntityDecoder {
  const n = labels.length;
  /** Labels after which no entity is open: O, L and U. */
  const closed = indicesWhere(labels, (label) => mayFollow(label, "O"));
  /** For each label the labels of its own entity that may stand before it; none when it begins one. */
  const inside = labels.map((right) =>
    mayFollow("O", right) ? [] : indicesWhere(labels, (left) => mayFollow(left, right)),
  );

  const decode = ({ values, stride }: ScoreTable, words: number): Int32Array => {
    const from = new Int32Array(words * n);
    let best = new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
    let next = new Float64Array(n);
    let outside = 0;
    for (let word = 0; word < words; word++) {
      for (let label = 0; label < n; label++) {
        const before = inside[label] ?? [];
        const previous = before.length === 0 ? outside : argmax(best, before);
        const sum = word === 0 && before.length === 0 ? 0 : (best[previous] ?? 0);
        from[word * n + label] = previous;
        next[label] = sum + (values[word * stride + label] ?? 0);
      }
      [best, next] = [next, best];
      outside = argmax(best, closed);
    }
    return tracePath(from, outside, words, n);
  };
  return { decode };
}

/** Whether `right` may stand after `left`. */
export function mayFollow(left: string, right: string): boolean {
  const isOpen = left.startsWith("B") || left.startsWith("I");
  if (!isOpen) return !right.startsWith("I") && !right.startsWith("L");
  return (right.startsWith("I") || right.startsWith("L")) && right.slice(1) === left.slice(1);
}

function tracePath(from: Int32Array, last: number, words: number, n: number): Int32Array {
  const path = new Int32Array(words);
  let label = last;
  for (let word = words - 1; word >= 0; word--) {
    path[word] = label;
    label = from[word * n + label] ?? 0;
  }
  return path;
}

function argmax(values: Float64Array, candidates: readonly number[]): number {
  let best = candidates[0] ?? 0;
  for (const candidate of candidates) if ((values[candidate] ?? 0) > (values[best] ?? 0)) best = candidate;
  return best;
}

function indicesWhere(labels: readonly string[], test: (label: string) => boolean): number[] {
  return labels.flatMap((label, i) => (test(label) ? [i] : []));
}
