import { type EngineWeights, STATE_UNIT } from "./engine-weights.ts";
import type { Kernel } from "./kernel.ts";

/** Rows of equal length in the kernel's memory. */
export interface Rows {
  readonly address: number;
  /** Bytes from one row to the next. */
  readonly stride: number;
}

/** Rows of int16 with a float each that says what a unit of the row is worth. */
export interface ScaledRows extends Rows {
  readonly scales: number;
}

/** Room for one batch, allocated once. Tables have a row for each token of a batch unless they say otherwise. */
export interface EngineBuffers {
  /** What `runLayer` is told of the sentences, and the three lists that it points to (uint32). */
  readonly batch: number;
  readonly starts: number;
  readonly lengths: number;
  readonly inputs: number;
  readonly embedded: Rows;
  readonly embeddedShorts: ScaledRows;
  /** Projected inputs of the first layer: a row for each cached form. */
  readonly forms: Rows;
  /** Projected inputs of new forms, and later of the second layer. */
  readonly projected: Rows;
  /** A row for each sentence. */
  readonly cells: Rows;
  readonly low: ScaledRows;
  readonly high: ScaledRows;
  readonly tags: Rows;
  readonly entities: Rows;
  readonly arcHeads: Rows;
  readonly labelHeads: Rows;
  /** Dependents' vectors, first for arcs, then for labels. */
  readonly dependents: Rows;
  readonly arcDependents: ScaledRows;
  readonly labelDependents: ScaledRows;
  readonly left: Rows;
  /** Arc scores of one sentence. */
  readonly arcs: number;
  /** Products of a few words with all relations. */
  readonly products: Rows;
}

export interface EngineSizes {
  readonly hidden: number;
  readonly tokens: number;
  readonly sentenceTokens: number;
  readonly forms: number;
  readonly productRows: number;
}

export function allocateBuffers(kernel: Kernel, weights: EngineWeights, sizes: EngineSizes): EngineBuffers {
  const { hidden, tokens } = sizes;
  const floats = (columns: number, rows = tokens): Rows => {
    return { address: kernel.allocate(rows * columns * 4), stride: columns * 4 };
  };
  const shorts = (columns: number, scales = kernel.allocate(tokens * 4)): ScaledRows => {
    return { address: kernel.allocate(tokens * columns * 2), stride: columns * 2, scales };
  };
  const list = (): number => kernel.allocate(tokens * 4);
  const stateScales = list();
  kernel.floats.fill(1 / STATE_UNIT, stateScales / 4, stateScales / 4 + tokens);
  return {
    batch: kernel.allocate(4 * 4),
    starts: list(),
    lengths: list(),
    inputs: list(),
    embedded: floats(weights.lower.input.inputs),
    embeddedShorts: shorts(weights.lower.input.inputs),
    forms: floats(weights.lower.input.columns, sizes.forms),
    projected: floats(weights.upper.input.columns),
    cells: floats(hidden),
    low: shorts(hidden * 2, stateScales),
    high: shorts(hidden * 2, stateScales),
    tags: floats(weights.tag.columns),
    entities: floats(weights.entityLow.columns),
    arcHeads: floats(weights.arcHead.columns),
    labelHeads: floats(weights.labelHead.columns),
    dependents: floats(Math.max(weights.arcDependent.columns, weights.labelDependent.columns)),
    arcDependents: shorts(weights.arc.inputs),
    labelDependents: shorts(weights.label.inputs),
    left: floats(weights.arc.columns),
    arcs: kernel.allocate(sizes.sentenceTokens * (sizes.sentenceTokens + 1) * 4),
    products: floats(weights.label.columns, sizes.productRows),
  };
}
