/**
 * Trains the sentence splitter: logistic regression on the places of `src/annotator/segment/boundary.ts`.
 *
 * usage: npx tsx training/segmenter.ts TREEBANK_FOLDER models/segmenter.json
 */
import { writeFileSync } from "node:fs";
import { type GoldParagraph, readTreebank } from "../evaluation/treebank.ts";
import { BoundaryReader } from "../src/annotator/segment/boundary.ts";
import { tokenize } from "../src/annotator/segment/tokenize.ts";

const [folder = "../shared/treebank", target = "models/segmenter.json"] = process.argv.slice(2);
const EPOCHS = 12;
const RATE = 0.3;
const L1 = 4e-6;
const MIN_COUNT = 3;
const SCALE = 64;

interface Example {
  readonly features: readonly number[];
  readonly ends: boolean;
}

const names = new Map<string, number>();
const counts: number[] = [];
const examples = ["ewt", "gum"].flatMap((name) => readTreebank(`${folder}/${name}-train.conllu.gz`)).flatMap(collect);
const weights = new Float64Array(names.size);
const squares = new Float64Array(names.size).fill(1e-6);
const seen = new Int32Array(names.size);
let bias = 0;
train();
save();

function collect(paragraph: GoldParagraph): Example[] {
  const found: Example[] = [];
  const ends = new Set(paragraph.sentences.map((sentence) => sentence.at(-1)?.end));
  const pieces = tokenize(paragraph.text);
  const reader = new BoundaryReader(paragraph.text, pieces);
  for (const [i, piece] of pieces.entries()) {
    const candidate = reader.read(i);
    if (candidate) found.push({ features: candidate.features.map(number), ends: ends.has(piece.end) });
    if (ends.has(piece.end)) reader.cut(i);
  }
  return found;
}

function number(name: string): number {
  const known = names.get(name) ?? names.size;
  names.set(name, known);
  counts[known] = (counts[known] ?? 0) + 1;
  return known;
}

/** AdaGrad with a lazy L1 pull towards 0 (Duchi, Hazan, Singer 2011). */
function train(): void {
  const random = createRandom(7);
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(examples, random);
    let loss = 0;
    for (const { features, ends } of examples) {
      step++;
      const active = features.filter((f) => (counts[f] ?? 0) >= MIN_COUNT);
      let sum = bias;
      for (const f of active) {
        const pull = (RATE / Math.sqrt(squares[f] ?? 1)) * L1 * (step - (seen[f] || step));
        const w = weights[f] ?? 0;
        weights[f] = Math.sign(w) * Math.max(0, Math.abs(w) - pull);
        seen[f] = step;
        sum += weights[f] ?? 0;
      }
      const gradient = 1 / (1 + Math.exp(-sum)) - (ends ? 1 : 0);
      loss -= Math.log(Math.max(1e-9, 1 - Math.abs(gradient)));
      bias -= 0.01 * gradient;
      for (const f of active) {
        squares[f] = (squares[f] ?? 0) + gradient * gradient;
        weights[f] = (weights[f] ?? 0) - (RATE * gradient) / Math.sqrt(squares[f] ?? 1);
      }
    }
    console.error(`epoch ${epoch + 1}: loss ${(loss / examples.length).toFixed(4)} over ${examples.length} places`);
  }
}

function save(): void {
  const kept: Record<string, number> = {};
  for (const [name, f] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const weight = Math.round((weights[f] ?? 0) * SCALE);
    if ((counts[f] ?? 0) >= MIN_COUNT && Math.abs(weight) >= 4) kept[name] = weight;
  }
  const model = { schema: "readout/segmenter@1", bias: Math.round(bias * SCALE), weights: kept };
  writeFileSync(target, `${JSON.stringify(model)}\n`);
  console.error(`${Object.keys(kept).length} weights in ${target}`);
}

/** Mulberry32: the same seed gives the same weights. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j] as T, items[i] as T];
  }
}
