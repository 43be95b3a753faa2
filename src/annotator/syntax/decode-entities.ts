import type { ScoreTable } from "./scores.ts";

/** Finds the best label of each word under the BILOU scheme. */
export interface EntityDecoder {
  /** One row of scores a word, one column a label; returns the index of a label for each word. */
  decode(scores: ScoreTable, words: number): Int32Array;
}

/** Viterbi: after B or I of a kind only I or L of it may follow, and nothing else opens there. */
export function createEntityDecoder(labels: readonly string[]): EntityDecoder {
  const before = labels.map((right) => indicesWhere(labels, (left) => mayFollow(left, right)));
  const first = new Set(indicesWhere(labels, (label) => mayFollow("O", label)));
  const last = new Set(indicesWhere(labels, (label) => mayFollow(label, "O")));
  const n = labels.length;

  const decode = ({ values, stride }: ScoreTable, words: number): Int32Array => {
    const best = new Float64Array(words * n).fill(Number.NEGATIVE_INFINITY);
    const from = new Int32Array(words * n);
    for (let word = 0; word < words; word++) {
      for (let label = 0; label < n; label++) {
        const score = values[word * stride + label] ?? 0;
        if (word === 0) {
          if (first.has(label)) best[label] = score;
          continue;
        }
        const previous = (word - 1) * n;
        let top = -1;
        for (const left of before[label] ?? []) {
          if (top < 0 || (best[previous + left] ?? 0) > (best[previous + top] ?? 0)) top = left;
        }
        best[word * n + label] = (best[previous + top] ?? 0) + score;
        from[word * n + label] = top;
      }
    }
    return trace(best, from, words, n, last);
  };
  return { decode };
}

/** Whether `right` may stand after `left`. */
export function mayFollow(left: string, right: string): boolean {
  const isOpen = left.startsWith("B") || left.startsWith("I");
  if (!isOpen) return !right.startsWith("I") && !right.startsWith("L");
  return (right.startsWith("I") || right.startsWith("L")) && right.slice(1) === left.slice(1);
}

function trace(best: Float64Array, from: Int32Array, words: number, n: number, last: ReadonlySet<number>): Int32Array {
  const path = new Int32Array(words);
  if (words === 0) return path;
  const end = (words - 1) * n;
  let label = -1;
  for (const candidate of last) {
    if (label < 0 || (best[end + candidate] ?? 0) > (best[end + label] ?? 0)) label = candidate;
  }
  for (let word = words - 1; word >= 0; word--) {
    path[word] = label;
    label = from[word * n + label] ?? 0;
  }
  return path;
}

function indicesWhere(labels: readonly string[], test: (label: string) => boolean): number[] {
  return labels.flatMap((label, i) => (test(label) ? [i] : []));
}
