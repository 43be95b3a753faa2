import { createEmbedding } from "./embedding.ts";
import { allocateBuffers, type Rows, type ScaledRows } from "./engine-buffers.ts";
import { type LayerWeights, packWeights } from "./engine-weights.ts";
import { createFormCache } from "./form-cache.ts";
import type { Kernel } from "./kernel.ts";
import type { Model } from "./model-file.ts";
import type { Panels } from "./panels.ts";
import type { SentenceScores } from "./scores.ts";

/** Computes the scores of sentences in the kernel. */
export interface Engine {
  /**
   * Calls `visit` once for each sentence. The sentences must come longest first and hold at most `BATCH_TOKENS`
   * tokens together; none may be empty or longer than `SENTENCE_TOKENS`. Scores are valid until `visit` returns.
   * Throws a RangeError when there are more tokens than there is room for.
   */
  score(sentences: readonly (readonly string[])[], visit: (scores: SentenceScores, index: number) => void): void;
}

export const BATCH_TOKENS = 1024;
export const SENTENCE_TOKENS = 256;
/** 6.6 kB each. */
const CACHED_FORMS = 4096;
/** Words whose relations are scored at once: 14 kB each. */
const PRODUCT_ROWS = 32;

export function createEngine(kernel: Kernel, model: Model): Engine {
  const weights = packWeights(kernel, model);
  const { hidden } = model;
  const buffers = allocateBuffers(kernel, weights, {
    hidden,
    tokens: BATCH_TOKENS,
    sentenceTokens: SENTENCE_TOKENS,
    forms: CACHED_FORMS,
    productRows: PRODUCT_ROWS,
  });
  const embed = createEmbedding(model);
  const cache = createFormCache(CACHED_FORMS);
  const rootRelation = model.relations.indexOf("root");
  const arcWidth = weights.arc.columns;
  const labelWidth = model.matrix("labelHead").rows;

  const multiply = (x: ScaledRows, rows: number, matrix: Panels, y: Rows): void =>
    kernel.multiply(x.address, x.stride, x.scales, rows, matrix.address, y.address, y.stride);

  /** One linear layer with a leaky rectifier. */
  const activate = (rows: number, matrix: Panels, y: Rows): void => {
    multiply(buffers.high, rows, matrix, y);
    kernel.rectify(y.address, (rows * y.stride) / 4);
  };

  const quantize = (x: Rows, rows: number, y: ScaledRows): void =>
    kernel.quantize(x.address, x.stride, rows, y.stride / 2, y.address, y.stride, y.scales);

  /** Lets every token point at the projected input of its form. */
  const lookUp = (forms: readonly string[]): void => {
    const { embedded, embeddedShorts, projected, forms: cached, inputs } = buffers;
    const slots = kernel.words.subarray(inputs / 4, inputs / 4 + forms.length);
    const fresh = cache.assign(forms, slots);
    for (const [i, { form }] of fresh.entries())
      embed(form, kernel.floats, (embedded.address + i * embedded.stride) / 4);
    quantize(embedded, fresh.length, embeddedShorts);
    multiply(embeddedShorts, fresh.length, weights.lower.input, projected);
    const width = cached.stride / 4;
    for (const [i, { slot }] of fresh.entries()) {
      const row = projected.address / 4 + i * width;
      kernel.floats.copyWithin(cached.address / 4 + slot * width, row, row + width);
    }
    for (const [i, slot] of slots.entries()) slots[i] = cached.address + slot * cached.stride;
  };

  const runLayer = (layer: LayerWeights, sentences: number, states: Rows): void => {
    const { batch, cells } = buffers;
    for (const isBackward of [false, true]) {
      kernel.floats.fill(0, cells.address / 4, (cells.address + sentences * cells.stride) / 4);
      const matrix = isBackward ? layer.backward : layer.forward;
      kernel.runLayer(batch, matrix.address, isBackward, cells.address, states.address, states.stride);
    }
  };

  const encode = (sentences: readonly (readonly string[])[], tokens: number): void => {
    const { batch, starts, lengths, inputs, low, high, projected } = buffers;
    kernel.words.set([sentences.length, starts, lengths, inputs], batch / 4);
    let start = 0;
    for (const [i, forms] of sentences.entries()) {
      kernel.words[starts / 4 + i] = start;
      kernel.words[lengths / 4 + i] = forms.length;
      start += forms.length;
    }
    lookUp(sentences.flat());
    runLayer(weights.lower, sentences.length, low);
    multiply(low, tokens, weights.upper.input, projected);
    for (let i = 0; i < tokens; i++) kernel.words[inputs / 4 + i] = projected.address + i * projected.stride;
    runLayer(weights.upper, sentences.length, high);
  };

  const scoreTokens = (tokens: number): void => {
    const { low, high, tags, entities, dependents } = buffers;
    multiply(low, tokens, weights.tag, tags);
    multiply(low, tokens, weights.entityLow, entities);
    multiply(high, tokens, weights.entityHigh, entities);
    activate(tokens, weights.arcHead, buffers.arcHeads);
    activate(tokens, weights.labelHead, buffers.labelHeads);
    activate(tokens, weights.labelDependent, dependents);
    quantize(dependents, tokens, buffers.labelDependents);
    activate(tokens, weights.arcDependent, dependents);
    quantize(dependents, tokens, buffers.arcDependents);
    multiply(buffers.arcDependents, tokens, weights.arc, buffers.left);
  };

  const relate = (start: number, heads: Int32Array): Int32Array => {
    const { labelDependents, labelHeads, products } = buffers;
    const relations = new Int32Array(heads.length);
    for (let from = 0; from < heads.length; from += PRODUCT_ROWS) {
      const rows = Math.min(PRODUCT_ROWS, heads.length - from);
      multiply(rowsFrom(labelDependents, start + from), rows, weights.label, products);
      for (let i = 0; i < rows; i++) {
        const head = heads[from + i] ?? 0;
        const vector = head === 0 ? weights.rootLabel : labelHeads.address + (start + head - 1) * labelHeads.stride;
        const left = products.address + i * products.stride;
        relations[from + i] = kernel.bestRelation(left, vector, labelWidth, model.relations.length, rootRelation);
      }
    }
    return relations;
  };

  const scoresOf = (start: number, words: number): SentenceScores => {
    const { left, arcHeads, arcs, tags, entities } = buffers;
    const [leftRow, headRow] = [left.address + start * left.stride, arcHeads.address + start * arcHeads.stride];
    kernel.scoreArcs(leftRow, left.stride, weights.rootArc, headRow, arcHeads.stride, words, arcWidth, arcs);
    const table = (rows: Rows) => ({
      values: kernel.floats.subarray((rows.address + start * rows.stride) / 4),
      stride: rows.stride / 4,
    });
    return {
      words,
      tags: table(tags),
      entities: table(entities),
      arcs: kernel.floats.subarray(arcs / 4, arcs / 4 + words * (words + 1)),
      relate: (heads) => relate(start, heads),
    };
  };

  return {
    score(sentences, visit) {
      const tokens = sentences.reduce((sum, forms) => sum + forms.length, 0);
      const longest = sentences[0]?.length ?? 0;
      if (tokens > BATCH_TOKENS || longest > SENTENCE_TOKENS) throw new RangeError(`No room for ${tokens} tokens.`);
      encode(sentences, tokens);
      scoreTokens(tokens);
      let start = 0;
      for (const [i, forms] of sentences.entries()) {
        visit(scoresOf(start, forms.length), i);
        start += forms.length;
      }
    },
  };
}

function rowsFrom(rows: ScaledRows, row: number): ScaledRows {
  return { address: rows.address + row * rows.stride, stride: rows.stride, scales: rows.scales + row * 4 };
}
