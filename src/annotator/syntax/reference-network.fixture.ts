import { affixes, normalise } from "./features.ts";
import { createFormTable } from "./form-table.ts";
import type { Matrix, Model } from "./model-file.ts";
import { type Analysis, createDecoder, type Network } from "./network.ts";
import type { SentenceScores } from "./scores.ts";

/** A vector of activations. */
type Vector = Float64Array;
/** x → matrix · x + bias. */
type Linear = (x: Vector) => Vector;

/**
 * The network in plain TypeScript, word by word, in double precision: slow, and easy to compare with
 * `training/network.py`. The tests hold the fast one against it.
 */
export function createReferenceNetwork(model: Model): Network & { score(forms: readonly string[]): SentenceScores } {
  const embed = createEmbedding(model);
  const lower = createLayer(model, "lower");
  const upper = createLayer(model, "upper");
  const [tag, entity] = [createLinear(model, "tag"), createLinear(model, "entity")];
  const parser = createParser(model);
  const score = (forms: readonly string[]): SentenceScores => {
    const low = lower(forms.map(embed));
    const high = upper(low);
    const entities = low.map((state, i) => entity(concat(state, high[i] ?? new Float64Array())));
    return {
      words: forms.length,
      tags: { values: table(low.map(tag)), stride: model.tags.length },
      entities: { values: table(entities), stride: model.entities.length },
      ...parser(high),
    };
  };
  const decode = createDecoder(model);
  const parse = (sentences: readonly (readonly string[])[]): Analysis[] =>
    sentences.map((forms) => decode(score(forms)));
  return { sha256: model.sha256, parse, score };
}

function createEmbedding(model: Model): (form: string) => Vector {
  const find = createFormTable(model);
  const [forms, buckets] = [expand(model.matrix("form")), expand(model.matrix("affix"))];
  return (form) => {
    const affix = new Float64Array(buckets[0]?.length ?? 0);
    for (const bucket of affixes(form))
      buckets[bucket]?.forEach((value, i) => {
        affix[i] = (affix[i] ?? 0) + value;
      });
    return concat(forms[find(normalise(form))] ?? new Float64Array(), affix);
  };
}

/** A bidirectional LSTM (Hochreiter and Schmidhuber 1997) with PyTorch's order of gates: input, forget, cell, output. */
function createLayer(model: Model, name: string): (inputs: readonly Vector[]) => Vector[] {
  const forward = createDirection(model, `${name}.forward`);
  const backward = createDirection(model, `${name}.backward`);
  return (inputs) => {
    const right = forward(inputs);
    const left = backward([...inputs].reverse()).reverse();
    return right.map((state, i) => concat(state, left[i] ?? state));
  };
}

function createDirection(model: Model, name: string): (inputs: readonly Vector[]) => Vector[] {
  const [input, recurrent] = [expand(model.matrix(`${name}.input`)), expand(model.matrix(`${name}.recurrent`))];
  const bias = model.vector(`${name}.bias`);
  const n = model.hidden;
  return (inputs) => {
    const cell = new Float64Array(n);
    let state: Vector = new Float64Array(n);
    return inputs.map((x) => {
      const gate = (i: number): number => dot(input[i], x) + dot(recurrent[i], state) + (bias[i] ?? 0);
      const next = new Float64Array(n);
      for (let i = 0; i < n; i++) {
        cell[i] = sigmoid(gate(n + i)) * (cell[i] ?? 0) + sigmoid(gate(i)) * Math.tanh(gate(2 * n + i));
        next[i] = sigmoid(gate(3 * n + i)) * Math.tanh(cell[i] ?? 0);
      }
      state = next;
      return next;
    });
  };
}

/** Biaffine arcs and labels (Dozat and Manning 2017). */
function createParser(model: Model): (high: readonly Vector[]) => Pick<SentenceScores, "arcs" | "relate"> {
  const [arcHead, arcDependent] = [createLinear(model, "arcHead"), createLinear(model, "arcDependent")];
  const [labelHead, labelDependent] = [createLinear(model, "labelHead"), createLinear(model, "labelDependent")];
  const [arc, label] = [expand(model.matrix("arc")), expand(model.matrix("label"))];
  const side = label[0]?.length ?? 0;
  return (high) => {
    const heads = [Float64Array.from(model.vector("root.arcHead")), ...high.map((x) => leaky(arcHead(x)))];
    const arcs = high.flatMap((state) => {
      const dependent = withOne(leaky(arcDependent(state)));
      const left = Float64Array.from(arc, (row) => dot(row, dependent));
      return heads.map((head) => dot(left, head));
    });
    const labelHeads = [Float64Array.from(model.vector("root.labelHead")), ...high.map((x) => leaky(labelHead(x)))];
    const relate = (chosen: Int32Array): Int32Array =>
      Int32Array.from(chosen, (head, word) => {
        const dependent = withOne(leaky(labelDependent(high[word] ?? new Float64Array())));
        const right = withOne(labelHeads[head] ?? new Float64Array());
        const left = Float64Array.from(label, (row) => dot(row, dependent));
        const scores = model.relations.map((_, i) => dot(left.subarray(i * side, (i + 1) * side), right));
        return bestRelation(scores, model.relations);
      });
    return { arcs: Float32Array.from(arcs), relate };
  };
}

function bestRelation(scores: readonly number[], relations: readonly string[]): number {
  let best = -1;
  for (const [i, score] of scores.entries()) {
    if (relations[i] !== "root" && (best < 0 || score > (scores[best] ?? 0))) best = i;
  }
  return best;
}

function createLinear(model: Model, name: string): Linear {
  const [rows, bias] = [expand(model.matrix(name)), model.vector(`${name}.bias`)];
  return (x) => Float64Array.from(rows, (row, i) => dot(row, x) + (bias[i] ?? 0));
}

function expand({ rows, columns, values, scale }: Matrix): Vector[] {
  return Array.from({ length: rows }, (_, row) =>
    Float64Array.from(values.subarray(row * columns, (row + 1) * columns), (value) => value * (scale[row] ?? 0)),
  );
}

function dot(a: Vector | undefined, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < b.length; i++) sum += (a?.[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function concat(a: Vector, b: Vector): Vector {
  const joined = new Float64Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

function withOne(x: Vector): Vector {
  return concat(x, Float64Array.of(1));
}

function leaky(x: Vector): Vector {
  return x.map((value) => (value > 0 ? value : 0.1 * value));
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function table(rows: readonly Vector[]): Float32Array {
  return Float32Array.from(rows.flatMap((row) => Array.from(row)));
}
