import { type Kernel, roundUp } from "./kernel.ts";
import type { Matrix } from "./model-file.ts";

/** The kernel sums pairs of inputs, four pairs at a time, for sixteen outputs at a time. */
export const INPUT_BLOCK = 8;
const PANEL = 16;

/** A matrix in the kernel's memory, laid out as `kernel/kernel.ts` describes. */
export interface Panels {
  /** Address of its description: five numbers. */
  readonly address: number;
  /** Both rounded up to whole blocks. */
  readonly inputs: number;
  readonly columns: number;
}

export interface PanelOptions {
  /** Row of the matrix for each column of the panels; -1 for a column of zeros. Default: the rows in order. */
  readonly outputs?: readonly number[];
  /** Which inputs of the matrix are used. Default: all. */
  readonly from?: number;
  readonly to?: number;
  /** Multiplies all scales. */
  readonly factor?: number;
}

/** Copies a matrix into the kernel. `bias` has one value for each column; without it products are added to. */
export function packPanels(
  kernel: Kernel,
  matrix: Matrix,
  bias: ArrayLike<number> | null,
  options: PanelOptions = {},
): Panels {
  const { outputs = Array.from({ length: matrix.rows }, (_, i) => i), factor = 1 } = options;
  const { from = 0, to = matrix.columns } = options;
  const inputs = roundUp(to - from, INPUT_BLOCK);
  const columns = roundUp(outputs.length, PANEL);
  const weights = kernel.allocate(inputs * columns * 2);
  const scales = kernel.allocate(columns * 4);
  const biases = bias ? kernel.allocate(columns * 4) : 0;
  const address = kernel.allocate(5 * 4);
  kernel.words.set([weights, scales, biases, inputs, columns], address / 4);
  for (const [column, row] of outputs.entries()) {
    if (bias) kernel.floats[biases / 4 + column] = bias[column] ?? 0;
    if (row < 0) continue;
    kernel.floats[scales / 4 + column] = (matrix.scale[row] ?? 0) * factor;
    const first = weights / 2 + Math.floor(column / PANEL) * inputs * PANEL + (column % PANEL) * 2;
    spread(matrix.values.subarray(row * matrix.columns + from, row * matrix.columns + to), kernel.shorts, first);
  }
  return { address, inputs, columns };
}

/** Writes a row of weights pair by pair, one pair for each 64 bytes of the panel. */
function spread(row: Int8Array, target: Int16Array, first: number): void {
  for (let i = 0; i < row.length; i++) target[first + (i >> 1) * PANEL * 2 + (i & 1)] = row[i] ?? 0;
}
