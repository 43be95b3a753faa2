import { EVENT_CLASSES, type EventClass } from "../../src/annotator/event/pair/event-class.ts";
import { createRandom, shuffle } from "../random.ts";

/** A described pair; `allowed` are the classes that its gold label stands for, NONE where nothing happens. */
export interface Example {
  readonly features: readonly string[];
  readonly allowed: readonly EventClass[];
  readonly weight: number;
}

/** Weights by feature name, one for each class. */
export type Weights = ReadonlyMap<string, Float32Array>;

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** Share of the features of an example that is left out at random each time it is seen. */
  readonly dropout: number;
  /** Rarer features are not learnt. */
  readonly minCount: number;
  readonly seed: number;
}

export const DEFAULTS: TrainingOptions = { epochs: 10, rate: 0.1, decay: 1e-5, dropout: 0.3, minCount: 3, seed: 7 };

/** What is right by this much teaches nothing. */
const NEGLIGIBLE = 0.01;
const WIDTH = EVENT_CLASSES.length;
const NONE = EVENT_CLASSES.indexOf("NONE");

/**
 * Two logistic regressions over the same features, by AdaGrad (Duchi, Hazan, Singer 2011) with dropout of features:
 * whether anything happens (the weights of NONE; every example teaches it) and, if so, what (the other weights; the
 * likelihood of an example is that of all classes its label stands for together). The weights are the mean over the
 * second half of the epochs.
 */
export function trainLogistic(examples: readonly Example[], options: TrainingOptions = DEFAULTS): Weights {
  const { names, rows } = numberFeatures(examples, options.minCount);
  const targets = examples.map(({ allowed }) => allowed.map((kind) => EVENT_CLASSES.indexOf(kind)));
  const state = {
    weights: new Float32Array(names.length * WIDTH),
    squares: new Float32Array(names.length * WIDTH).fill(1e-3),
  };
  const mean = new Float32Array(names.length * WIDTH);
  const random = createRandom(options.seed);
  const order = examples.map((_, index) => index);
  const half = Math.floor(options.epochs / 2);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const active = (rows[index] as Int32Array).filter(() => random() >= options.dropout);
      const errors = errorsOf(active, targets[index] as number[], state.weights);
      update(state, active, errors, (examples[index] as Example).weight, options);
    }
    if (epoch >= half)
      for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (state.weights[i] as number);
  }
  const share = (1 - options.dropout) / (options.epochs - half);
  return new Map(
    names.map((name, row) => [name, mean.slice(row * WIDTH, (row + 1) * WIDTH).map((sum) => sum * share)]),
  );
}

/** Predicted less wanted probability: of NONE, and of each class given that something happens. */
function errorsOf(active: Int32Array, target: readonly number[], weights: Float32Array): Float64Array {
  const errors = new Float64Array(WIDTH);
  const isSilent = target.includes(NONE);
  const until = isSilent ? NONE + 1 : WIDTH;
  for (const row of active) {
    for (let k = 0, i = row * WIDTH; k < until; k++, i++) errors[k] = (errors[k] as number) + (weights[i] as number);
  }
  errors[NONE] = 1 / (1 + Math.exp(-(errors[NONE] as number))) - (isSilent ? 1 : 0);
  if (isSilent) return errors;
  const top = Math.max(...errors.subarray(NONE + 1));
  let [all, right] = [0, 0];
  for (let k = NONE + 1; k < WIDTH; k++) {
    errors[k] = Math.exp((errors[k] as number) - top);
    all += errors[k] as number;
    if (target.includes(k)) right += errors[k] as number;
  }
  for (let k = NONE + 1; k < WIDTH; k++) {
    const wanted = target.includes(k) ? (errors[k] as number) / Math.max(right, 1e-12) : 0;
    errors[k] = (errors[k] as number) / all - wanted;
  }
  return errors;
}

function update(
  { weights, squares }: { readonly weights: Float32Array; readonly squares: Float32Array },
  active: Int32Array,
  errors: Float64Array,
  share: number,
  { rate, decay }: TrainingOptions,
): void {
  const taught = [...errors.keys()].filter((k) => Math.abs(errors[k] as number) > NEGLIGIBLE);
  for (const k of taught) {
    const error = share * (errors[k] as number);
    for (const row of active) {
      const i = row * WIDTH + k;
      const gradient = error + decay * (weights[i] as number);
      squares[i] = (squares[i] as number) + gradient * gradient;
      weights[i] = (weights[i] as number) - (rate * gradient) / Math.sqrt(squares[i] as number);
    }
  }
}

/** Gives every feature that is frequent enough a row. */
function numberFeatures(examples: readonly Example[], minCount: number): { names: string[]; rows: Int32Array[] } {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= minCount)
    .map(([name]) => name)
    .sort();
  const numbers = new Map(names.map((name, row) => [name, row]));
  const rows = examples.map(({ features }) => Int32Array.from(features.flatMap((name) => numbers.get(name) ?? [])));
  return { names, rows };
}
