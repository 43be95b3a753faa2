/**
 * Trains the sentence splitter: logistic regression on the places of `src/annotator/segment/boundary.ts`.
 *
 * usage: npx tsx training/segmenter.ts TREEBANK_FOLDER models/segmenter.json
 */
import { writeFileSync } from "node:fs";
import { type GoldParagraph, readTreebank } from "../evaluation/treebank.ts";
import { BoundaryReader } from "../src/annotator/segment/boundary.ts";
import { tokenize } from "../src/annotator/segment/tokenize.ts";
import { createRandom, shuffle } from "./random.ts";

const [folder = "../shared/treebank", target = "models/segmenter.json"] = process.argv.slice(2);
const EPOCHS = 12;
const RATE = 0.3;
const L1 = 4e-6;
const MIN_COUNT = 3;
const SCALE = 64;

/** This share of the paragraphs is seen a second time with an abbreviation at the end of a sentence. */
const RENEWED = 0.12;
const ENDINGS = ["the U.S.", "the U.K.", "D.C.", "5 p.m.", "10 a.m.", "11:30 p.m.", "Acme Inc.", "Hanwa Co.", "Bell Corp.", "Lee Jr."];
const FOLLOWERS = [" Friday.", " Monday.", " EST.", " GMT.", " Tuesday."];

interface Example {
  readonly features: readonly number[];
  readonly ends: boolean;
}

const names = new Map<string, number>();
const counts: number[] = [];
const random = createRandom(7);
const paragraphs = ["ewt", "gum"].flatMap((name) => readTreebank(`${folder}/${name}-train.conllu.gz`));
const examples = [...paragraphs, ...paragraphs.flatMap(withAbbreviation)].flatMap(collect);
const weights = new Float64Array(names.size);
const squares = new Float64Array(names.size).fill(1e-6);
const seen = new Int32Array(names.size);
const averages = new Float64Array(names.size);
let bias = 0;
let averageBias = 0;
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

/**
 * The treebanks have few sentences that end in an abbreviation, news copy has many: in some paragraphs one takes
 * the place of a sentence's last word and full stop: "… in Tokyo. The" → "… in the U.S. The". Some times of day
 * get a weekday or a zone, which does not open the next sentence: "… at 5 p.m. Friday. The".
 */
function withAbbreviation(paragraph: GoldParagraph): GoldParagraph[] {
  const { text, sentences } = paragraph;
  const places = sentences.slice(0, -1).filter((sentence) => sentence.length > 5 && sentence.at(-1)?.form === ".");
  const sentence = places[Math.floor(random() * places.length)];
  const [word, stop] = sentence?.slice(-2) ?? [];
  if (!sentence || !word || !stop || random() > RENEWED || !/^\p{L}/u.test(word.form)) return [];
  const ending = ENDINGS[Math.floor(random() * ENDINGS.length)] ?? "";
  const follower = random() < 0.4 && /[ap]\.m\.$/.test(ending) ? FOLLOWERS[Math.floor(random() * FOLLOWERS.length)] : "";
  const shift = ending.length + (follower ?? "").length - (stop.end - word.start);
  const changed = text.slice(0, word.start) + ending + follower + text.slice(stop.end);
  const moved = sentences.map((each) => each.map((w) => (w.start > word.start ? { ...w, start: w.start + shift, end: w.end + shift } : w)));
  return [{ ...paragraph, text: changed, sentences: moved }];
}

function number(name: string): number {
  const known = names.get(name) ?? names.size;
  names.set(name, known);
  counts[known] = (counts[known] ?? 0) + 1;
  return known;
}

/** AdaGrad with a lazy L1 pull towards 0 (Duchi, Hazan, Singer 2011). */
function train(): void {
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
    if (epoch >= EPOCHS / 2) {
      averageBias += bias / (EPOCHS / 2);
      for (const f of weights.keys()) averages[f] = (averages[f] ?? 0) + (weights[f] ?? 0) / (EPOCHS / 2);
    }
    console.error(`epoch ${epoch + 1}: loss ${(loss / examples.length).toFixed(4)} over ${examples.length} places`);
  }
}

function save(): void {
  const kept: Record<string, number> = {};
  for (const [name, f] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const weight = Math.round((averages[f] ?? 0) * SCALE);
    if ((counts[f] ?? 0) >= MIN_COUNT && Math.abs(weight) >= 4) kept[name] = weight;
  }
  const model = { schema: "readout/segmenter@1", bias: Math.round(averageBias * SCALE), weights: kept };
  writeFileSync(target, `${JSON.stringify(model)}\n`);
  console.error(`${Object.keys(kept).length} weights in ${target}`);
}
