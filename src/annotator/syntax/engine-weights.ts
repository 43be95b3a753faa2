import type { Kernel } from "./kernel.ts";
import type { Model } from "./model-file.ts";
import { type Panels, packPanels } from "./panels.ts";

/** States are int16 fractions of this. */
export const STATE_UNIT = 32767;

/** One bidirectional layer. */
export interface LayerWeights {
  /** Both directions side by side: the backward gates follow the forward ones. */
  readonly input: Panels;
  readonly forward: Panels;
  readonly backward: Panels;
}

/** All matrices in the kernel's memory. */
export interface EngineWeights {
  readonly lower: LayerWeights;
  readonly upper: LayerWeights;
  readonly tag: Panels;
  /** The entity scorer sees both layers: the first part sets the scores, the second adds to them. */
  readonly entityLow: Panels;
  readonly entityHigh: Panels;
  readonly arcHead: Panels;
  /** The dependents' vectors end with a one. */
  readonly arcDependent: Panels;
  readonly labelHead: Panels;
  readonly labelDependent: Panels;
  readonly arc: Panels;
  readonly label: Panels;
  /** Addresses of the root's vectors. */
  readonly rootArc: number;
  readonly rootLabel: number;
}

export function packWeights(kernel: Kernel, model: Model): EngineWeights {
  const linear = (name: string): Panels => packPanels(kernel, model.matrix(name), model.vector(`${name}.bias`));
  const withOne = (name: string): Panels => {
    const matrix = model.matrix(name);
    const outputs = [...Array.from({ length: matrix.rows }, (_, i) => i), -1];
    return packPanels(kernel, matrix, [...model.vector(`${name}.bias`), 1], { outputs });
  };
  const [entity, states] = [model.matrix("entity"), model.hidden * 2];
  return {
    lower: packLayer(kernel, model, "lower"),
    upper: packLayer(kernel, model, "upper"),
    tag: linear("tag"),
    entityLow: packPanels(kernel, entity, model.vector("entity.bias"), { to: states }),
    entityHigh: packPanels(kernel, entity, null, { from: states }),
    arcHead: linear("arcHead"),
    arcDependent: withOne("arcDependent"),
    labelHead: linear("labelHead"),
    labelDependent: withOne("labelDependent"),
    arc: packPanels(kernel, model.matrix("arc"), zeros(model.matrix("arc").rows)),
    label: packPanels(kernel, model.matrix("label"), zeros(model.matrix("label").rows)),
    rootArc: copyFloats(kernel, model.vector("root.arcHead")),
    rootLabel: copyFloats(kernel, model.vector("root.labelHead")),
  };
}

function packLayer(kernel: Kernel, model: Model, name: string): LayerWeights {
  const order = gateOrder(model.hidden);
  const [forward, backward] = [model.matrix(`${name}.forward.input`), model.matrix(`${name}.backward.input`)];
  const both = {
    rows: forward.rows * 2,
    columns: forward.columns,
    values: concatBytes(forward.values, backward.values),
    scale: Float32Array.of(...forward.scale, ...backward.scale),
  };
  const outputs = [...order, ...order.map((row) => row + forward.rows)];
  const biases = [...model.vector(`${name}.forward.bias`), ...model.vector(`${name}.backward.bias`)];
  const recurrent = (direction: string): Panels =>
    packPanels(kernel, model.matrix(`${name}.${direction}.recurrent`), null, {
      outputs: order,
      factor: 1 / STATE_UNIT,
    });
  return {
    input: packPanels(
      kernel,
      both,
      outputs.map((row) => biases[row] ?? 0),
      { outputs },
    ),
    forward: recurrent("forward"),
    backward: recurrent("backward"),
  };
}

/** Four units at a time: their input gates, then forget, cell and output gates, sixteen columns in all. */
function gateOrder(hidden: number): number[] {
  return Array.from({ length: hidden * 4 }, (_, column) => {
    const gate = Math.floor((column % 16) / 4);
    return gate * hidden + Math.floor(column / 16) * 4 + (column % 4);
  });
}

function copyFloats(kernel: Kernel, values: Float32Array): number {
  const address = kernel.allocate(values.byteLength);
  kernel.floats.set(values, address / 4);
  return address;
}

function concatBytes(a: Int8Array, b: Int8Array): Int8Array {
  const joined = new Int8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

function zeros(n: number): Float32Array {
  return new Float32Array(n);
}
