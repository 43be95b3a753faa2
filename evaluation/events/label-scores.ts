/** How well predicted labels agree with gold ones; macro-F1 is over the labels that the gold has. */
export interface Scores {
  readonly accuracy: number;
  readonly macroF1: number;
}

/** No label is predicted with null. */
export function scoreLabels<T>(pairs: readonly (readonly [gold: T, predicted: T | null])[]): Scores {
  const labels = [...new Set(pairs.map(([gold]) => gold))];
  const f1s = labels.map((label) => {
    const right = pairs.filter(([gold, predicted]) => gold === label && predicted === label).length;
    const wrong = pairs.filter(([gold, predicted]) => (gold === label) !== (predicted === label)).length;
    return (2 * right) / (2 * right + wrong || 1);
  });
  const right = pairs.filter(([gold, predicted]) => gold === predicted).length;
  return { accuracy: right / pairs.length, macroF1: f1s.reduce((sum, f1) => sum + f1, 0) / labels.length };
}
