import { join } from "node:path";
import { type EventModel, loadEventModel } from "../../src/annotator/event/pair/model.ts";
import type { Resources } from "../../src/pipeline/standard.ts";
import { markedExamples, silentExamples, writtenExamples } from "../../training/events/examples.ts";
import { type Example, trainLogistic } from "../../training/events/logistic.ts";
import { writeEventModel } from "../../training/events/model-file.ts";
import { createRandom, shuffle } from "../../training/random.ts";
import type { CodedSentence } from "./coded.ts";
import { createCoder } from "./coder.ts";
import type { GoldSentence } from "./gold.ts";
import { type DescribedPair, describePair, labelPair } from "./pair-label.ts";
import type { LabelledPair } from "./pair-scores.ts";
import { withProgress } from "./progress.ts";
import { createSentenceReader } from "./sentence-reader.ts";

const FOLDS = 5;
/** Each of these orders the sentences into other folds. */
const SEEDS = [1, 2, 3];
const SENTENCES = join(import.meta.dirname, "..", "..", "training", "events", "sentences");
const isAny = (): boolean => true;
/** What the rules do not tell the classifier. */
const isOwn = (feature: string): boolean => !/^(?:rule|elsewhere)/.test(feature);

/** What five-fold cross-validation finds; every sentence is labelled by weights that have not seen it. */
export interface CrossValidation {
  readonly rules: readonly LabelledPair[];
  /** The classifier without what the rules tell it: a run for each seed. */
  readonly classifier: readonly (readonly LabelledPair[])[];
  /** Both together. */
  readonly together: readonly (readonly LabelledPair[])[];
  /** Raw text, both together, first seed. */
  readonly marked: readonly CodedSentence[];
  readonly silent: readonly CodedSentence[];
}

/** Trains on four fifths of both sets and all written sentences, and codes the fifth that is left. */
export function crossValidate(
  resources: Resources,
  marked: readonly GoldSentence[],
  silent: readonly GoldSentence[],
): CrossValidation {
  const reader = createSentenceReader(resources);
  const pairs = withProgress("pairs", marked, ({ text, pair }) => describePair(reader, text, pair));
  const described = marked.flatMap((gold, i) => (pairs[i] ? [{ gold, pair: pairs[i] as DescribedPair }] : []));
  const examples = markedExamples(
    reader,
    described.map(({ gold }) => gold),
  );
  const none = silentExamples(reader, silent);
  const written = withProgress("written sentences", [SENTENCES], (folder) => writtenExamples(reader, folder)).flat();
  const train = (seed: number, fold: number, isKept: (feature: string) => boolean): EventModel => {
    const rest = <T>(list: readonly T[]): T[] => partOf(list, seed, (part) => part !== fold);
    const all = [...rest(examples), ...rest(none).flat(), ...written];
    return loadEventModel(writeEventModel(trainLogistic(all.map((one) => without(one, isKept)))));
  };
  const models = (seed: number, isKept: (feature: string) => boolean): EventModel[] =>
    withProgress(`folds of order ${seed}`, [...Array(FOLDS).keys()], (fold) => train(seed, fold, isKept));
  const label = (trained: readonly EventModel[], seed: number, isKept: (feature: string) => boolean): LabelledPair[] =>
    trained.flatMap((model, fold) =>
      partOf(described, seed, (part) => part === fold).map(({ gold, pair }) => ({
        gold,
        label: labelPair(model, { ...pair, features: pair.features.filter(isKept) }),
      })),
    );
  const runs = (isKept: (feature: string) => boolean): LabelledPair[][] =>
    SEEDS.slice(1).map((seed) => label(models(seed, isKept), seed, isKept));
  const [first] = SEEDS as [number];
  const whole = models(first, isAny);
  const coders = whole.map((model) => createCoder(resources, model));
  const code = (list: readonly GoldSentence[]): CodedSentence[] =>
    coders.flatMap((coder, fold) =>
      partOf(list, first, (part) => part === fold).map((gold) => ({ gold, raw: coder.read(gold.text), label: null })),
    );
  return {
    rules: described.map(({ gold, pair }) => ({ gold, label: pair.byRules })),
    classifier: [label(models(first, isOwn), first, isOwn), ...runs(isOwn)],
    together: [label(whole, first, isAny), ...runs(isAny)],
    marked: code(marked),
    silent: code(silent),
  };
}

/** The items of a list whose part of an order satisfies a condition; the same seed gives the same parts. */
function partOf<T>(list: readonly T[], seed: number, isWanted: (part: number) => boolean): T[] {
  const order = list.map((_, index) => index);
  shuffle(order, createRandom(seed));
  return order.flatMap((index, place) => (isWanted(place % FOLDS) ? [list[index] as T] : []));
}

function without(example: Example, isKept: (feature: string) => boolean): Example {
  return { ...example, features: example.features.filter(isKept) };
}
