/** One decision: what speaks for it, and whether it was right. */
export interface Decision {
  readonly features: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

const ROUNDS = 25;

/**
 * Logistic regression with a ridge, by Newton's method: weights of the features, and last the bias, which the ridge
 * spares. The same decisions give the same weights.
 */
export function fitLogistic(decisions: readonly Decision[], ridge: number): number[] {
  const rows = decisions.map(({ features }) => [...features, 1]);
  const size = (rows[0] as number[]).length;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight, i) => (i < size - 1 ? -ridge * weight : 0));
    const hessian = weights.map((_, i) => weights.map((__, j) => (i === j && i < size - 1 ? ridge : 0)));
    rows.forEach((row, n) => {
      const p = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * (weights[i] as number), 0)));
      const { right, weight } = decisions[n] as Decision;
      const error = weight * ((right ? 1 : 0) - p);
      const spread = weight * Math.max(p * (1 - p), 1e-9);
      for (let i = 0; i < size; i++) {
        gradient[i] = (gradient[i] as number) + error * (row[i] as number);
        const line = hessian[i] as number[];
        for (let j = 0; j < size; j++) line[j] = (line[j] as number) + spread * (row[i] as number) * (row[j] as number);
      }
    });
    const step = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight + (step[i] as number));
  }
  return weights;
}

/** Solves a system of linear equations by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, values[i] as number]);
  const size = values.length;
  for (let k = 0; k < size; k++) {
    const below = rows.slice(k).map((row) => Math.abs(row[k] as number));
    const pivot = k + below.indexOf(Math.max(...below));
    [rows[k], rows[pivot]] = [rows[pivot] as number[], rows[k] as number[]];
    const top = rows[k] as number[];
    for (let i = 0; i < size; i++) {
      const row = rows[i] as number[];
      const factor = i === k ? 0 : (row[k] as number) / (top[k] as number);
      for (let j = k; factor !== 0 && j <= size; j++) row[j] = (row[j] as number) - factor * (top[j] as number);
    }
  }
  return rows.map((row, i) => (row[size] as number) / (row[i] as number));
}
