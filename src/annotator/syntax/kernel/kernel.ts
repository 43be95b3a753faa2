/**
 * The network's arithmetic, in AssemblyScript with 128-bit SIMD. `npm run build:kernel` compiles it to
 * `models/kernel.wasm`; `../kernel.ts` is the door to it.
 *
 * Activations are int16 and weights int8 spread to int16: products are summed exactly in int32, so that a row's
 * result cannot depend on the rows computed beside it. |activation| ≤ 32767 and |weight| ≤ 127 leave room for sums
 * of 512 products.
 *
 * Weights lie in panels of 16 columns. For every two inputs k, k + 1 a panel holds 64 bytes: the pair
 * (w[k], w[k + 1]) of each of its columns, which is what `i32x4.dot_i16x8_s` wants beside the pair (x[k], x[k + 1])
 * in every lane. Inputs are padded with zeros to a multiple of eight.
 *
 * All sizes of rows ("stride") are in bytes.
 */

const PANEL_COLUMNS = 16;
const PANEL_BYTES: usize = 64;

/** A matrix of weights. `../panels.ts` writes these five numbers. */
@unmanaged
class Panels {
  address: usize;
  /** A float for each column. */
  scales: usize;
  /** A float for each column, or 0. */
  bias: usize;
  inputs: usize;
  columns: usize;
}

/** Where the sentences of a batch lie, the longest first. `../engine.ts` writes these four numbers. */
@unmanaged
class Batch {
  sentences: i32;
  /** First token of each sentence. */
  starts: usize;
  lengths: usize;
  /** Address of each token's projected input. */
  inputs: usize;
}

/** Sums of two rows. */
const sums: usize = memory.data(128, 16);
/** Nobody reads this; written, it keeps loads that only warm the cache from being left out. */
const unread: usize = memory.data(16, 16);

/** Memory from here on is free for the caller. */
export function firstAddress(): usize {
  return __heap_base;
}

/**
 * Sums of two rows of activations against one panel: 2 × 16 int32 at `sums`. `bytes` is the length of a row.
 *
 * Eight sums, four weights and two inputs fit into the 16 registers of x86. The way out between the two halves of
 * the loop keeps compilers from mixing them, which would need more.
 */
function multiplyTile(x0: usize, x1: usize, panel: usize, bytes: usize): void {
  let a0 = i32x4.splat(0);
  let a1 = a0;
  let a2 = a0;
  let a3 = a0;
  let b0 = a0;
  let b1 = a0;
  let b2 = a0;
  let b3 = a0;
  const end = x0 + bytes;
  let p: v128;
  let q: v128;
  let w: v128;
  while (x0 < end) {
    p = v128.load32_splat(x0, 0);
    q = v128.load32_splat(x1, 0);
    w = v128.load(panel, 0);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(p, w));
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(q, w));
    w = v128.load(panel, 16);
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(p, w));
    b1 = i32x4.add(b1, i32x4.dot_i16x8_s(q, w));
    w = v128.load(panel, 32);
    a2 = i32x4.add(a2, i32x4.dot_i16x8_s(p, w));
    b2 = i32x4.add(b2, i32x4.dot_i16x8_s(q, w));
    w = v128.load(panel, 48);
    a3 = i32x4.add(a3, i32x4.dot_i16x8_s(p, w));
    b3 = i32x4.add(b3, i32x4.dot_i16x8_s(q, w));
    if (x0 + 4 == end) break;
    p = v128.load32_splat(x0, 4);
    q = v128.load32_splat(x1, 4);
    w = v128.load(panel, 64);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(p, w));
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(q, w));
    w = v128.load(panel, 80);
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(p, w));
    b1 = i32x4.add(b1, i32x4.dot_i16x8_s(q, w));
    w = v128.load(panel, 96);
    a2 = i32x4.add(a2, i32x4.dot_i16x8_s(p, w));
    b2 = i32x4.add(b2, i32x4.dot_i16x8_s(q, w));
    w = v128.load(panel, 112);
    a3 = i32x4.add(a3, i32x4.dot_i16x8_s(p, w));
    b3 = i32x4.add(b3, i32x4.dot_i16x8_s(q, w));
    x0 += 8;
    x1 += 8;
    panel += 128;
  }
  v128.store(sums, a0);
  v128.store(sums, a1, 16);
  v128.store(sums, a2, 32);
  v128.store(sums, a3, 48);
  v128.store(sums, b0, 64);
  v128.store(sums, b1, 80);
  v128.store(sums, b2, 96);
  v128.store(sums, b3, 112);
}

/**
 * y = x · wᵀ × scales + base for int16 rows x; base is the matrix's bias or, if it has none, y itself.
 * `rowScales` has a float for each row.
 */
export function multiply(
  x: usize,
  xStride: usize,
  rowScales: usize,
  rows: i32,
  matrix: Panels,
  y: usize,
  yStride: usize,
): void {
  const panelSize = (matrix.inputs / 2) * PANEL_BYTES;
  let panel = matrix.address;
  for (let shift: usize = 0; shift < matrix.columns * 4; shift += PANEL_BYTES) {
    for (let row = 0; row < rows; row += 2) {
      const isLast = row + 1 == rows;
      const x0 = x + (row as usize) * xStride;
      const y0 = y + (row as usize) * yStride + shift;
      const scale = rowScales + ((row as usize) << 2);
      multiplyTile(x0, isLast ? x0 : x0 + xStride, panel, matrix.inputs * 2);
      writeRow(sums, load<f32>(scale), matrix, shift, y0);
      if (!isLast) writeRow(sums + PANEL_BYTES, load<f32>(scale, 4), matrix, shift, y0 + yStride);
    }
    panel += panelSize;
  }
}

function writeRow(sum: usize, rowScale: f32, matrix: Panels, shift: usize, y: usize): void {
  const factor = f32x4.splat(rowScale);
  const scales = matrix.scales + shift;
  const base = matrix.bias ? matrix.bias + shift : y;
  for (let i: usize = 0; i < PANEL_BYTES; i += 16) {
    const product = f32x4.mul(f32x4.convert_i32x4_s(v128.load(sum + i)), f32x4.mul(factor, v128.load(scales + i)));
    v128.store(y + i, f32x4.add(product, v128.load(base + i)));
  }
}

/**
 * Runs one direction of an LSTM and writes its states as int16: the forward ones in the first half of a token's row,
 * the backward ones in the second.
 *
 * A projected input has the forward and then the backward gates: 16 floats for every four units, their input,
 * forget, cell and output gates. `cells` has a row of zeros for each sentence.
 */
export function runLayer(
  batch: Batch,
  matrix: Panels,
  isBackward: bool,
  cells: usize,
  states: usize,
  stride: usize,
): void {
  const hidden = matrix.columns / 4;
  const panelSize = (matrix.inputs / 2) * PANEL_BYTES;
  const inputShift = isBackward ? hidden * 16 : 0;
  const behind = isBackward ? stride : 0 - stride;
  let sentences = batch.sentences;
  if (isBackward) states += hidden * 2;
  memory.fill(sums, 0, 2 * PANEL_BYTES);
  for (let step = 0; ; step++) {
    while (sentences > 0 && load<i32>(batch.lengths + (((sentences - 1) as usize) << 2)) <= step) sentences--;
    if (sentences == 0) return;
    for (let i = 0; i < sentences; i++) {
      const input = load<usize>(batch.inputs + (tokenAt(batch, i, step, isBackward) << 2));
      fetchRow(input + inputShift, hidden * 16);
    }
    for (let group: usize = 0; group < hidden / 4; group++) {
      const panel = matrix.address + group * panelSize;
      const scales = matrix.scales + group * PANEL_BYTES;
      const shift = inputShift + group * PANEL_BYTES;
      for (let i = 0; i < sentences; i += 2) {
        const isLast = i + 1 == sentences;
        const t0 = tokenAt(batch, i, step, isBackward);
        const t1 = isLast ? t0 : tokenAt(batch, i + 1, step, isBackward);
        const h0 = states + t0 * stride;
        const h1 = states + t1 * stride;
        const cell = cells + ((i as usize) * hidden + group * 4) * 4;
        if (step > 0) multiplyTile(h0 + behind, h1 + behind, panel, hidden * 2);
        updateUnits(sums, scales, load<usize>(batch.inputs + (t0 << 2)) + shift, cell, h0 + group * 8);
        if (isLast) break;
        const next = cell + hidden * 4;
        updateUnits(sums + PANEL_BYTES, scales, load<usize>(batch.inputs + (t1 << 2)) + shift, next, h1 + group * 8);
      }
    }
  }
}

/** Brings a row into the cache in one go: taken up piece by piece, each piece would be waited for. */
function fetchRow(address: usize, bytes: usize): void {
  let sum = 0;
  for (let i: usize = 0; i < bytes; i += 64) sum += load<i32>(address + i);
  store<i32>(unread, sum);
}

function tokenAt(batch: Batch, sentence: i32, step: i32, isBackward: bool): usize {
  const at = (sentence as usize) << 2;
  const start = load<i32>(batch.starts + at);
  return (isBackward ? start + load<i32>(batch.lengths + at) - 1 - step : start + step) as usize;
}

/** Gates, cell and state of four units. */
function updateUnits(sum: usize, scales: usize, input: usize, cell: usize, state: usize): void {
  const i = sigmoid(preactivation(sum, scales, input));
  const f = sigmoid(preactivation(sum + 16, scales + 16, input + 16));
  const g = tanh(preactivation(sum + 32, scales + 32, input + 32));
  const o = sigmoid(preactivation(sum + 48, scales + 48, input + 48));
  const c = f32x4.add(f32x4.mul(f, v128.load(cell)), f32x4.mul(i, g));
  v128.store(cell, c);
  const h = f32x4.mul(f32x4.mul(o, tanh(c)), f32x4.splat(32767));
  const rounded = i32x4.trunc_sat_f32x4_s(f32x4.nearest(h));
  v128.store64_lane(state, i16x8.narrow_i32x4_s(rounded, rounded), 0);
}

@inline
function preactivation(sum: usize, scales: usize, input: usize): v128 {
  const product = f32x4.mul(f32x4.convert_i32x4_s(v128.load(sum)), v128.load(scales));
  return f32x4.add(product, v128.load(input));
}

/** Lambert's continued fraction for tanh up to x⁷; the error is below 1e-4. */
@inline
function tanh(value: v128): v128 {
  const x = f32x4.max(f32x4.min(value, f32x4.splat(4.97)), f32x4.splat(-4.97));
  const s = f32x4.mul(x, x);
  let top = f32x4.add(s, f32x4.splat(378));
  top = f32x4.add(f32x4.mul(top, s), f32x4.splat(17325));
  top = f32x4.mul(f32x4.add(f32x4.mul(top, s), f32x4.splat(135135)), x);
  let bottom = f32x4.add(f32x4.mul(s, f32x4.splat(28)), f32x4.splat(3150));
  bottom = f32x4.add(f32x4.mul(bottom, s), f32x4.splat(62370));
  bottom = f32x4.add(f32x4.mul(bottom, s), f32x4.splat(135135));
  return f32x4.div(top, bottom);
}

@inline
function sigmoid(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(f32x4.mul(tanh(f32x4.mul(x, half)), half), half);
}

/** x → max(x, 0.1 x) in place; `width` floats a row. */
export function rectify(x: usize, floats: i32): void {
  const end = x + ((floats as usize) << 2);
  for (; x < end; x += 16) {
    const value = v128.load(x);
    v128.store(x, f32x4.max(value, f32x4.mul(value, f32x4.splat(0.1))));
  }
}

/** Rows of floats as int16 that use their whole range, and the scale of each row. `width` is a multiple of eight. */
export function quantize(x: usize, xStride: usize, rows: i32, width: i32, y: usize, yStride: usize, scales: usize): void {
  const bytes = (width as usize) << 2;
  for (let row = 0; row < rows; row++) {
    let largest = f32x4.splat(1e-8);
    for (let i: usize = 0; i < bytes; i += 16) largest = f32x4.max(largest, f32x4.abs(v128.load(x + i)));
    const top = max(
      max(f32x4.extract_lane(largest, 0), f32x4.extract_lane(largest, 1)),
      max(f32x4.extract_lane(largest, 2), f32x4.extract_lane(largest, 3)),
    );
    store<f32>(scales + ((row as usize) << 2), top / 32767);
    const factor = f32x4.splat(32767 / top);
    for (let i: usize = 0; i < bytes; i += 32) {
      const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x + i), factor)));
      const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x + i, 16), factor)));
      v128.store(y + i / 2, i16x8.narrow_i32x4_s(low, high));
    }
    x += xStride;
    y += yStride;
  }
}

/** Scores of all arcs of a sentence: left[i] · head[j], where head 0 is the root. `width` is a multiple of four. */
export function scoreArcs(
  left: usize,
  leftStride: usize,
  root: usize,
  heads: usize,
  headStride: usize,
  words: i32,
  width: i32,
  y: usize,
): void {
  for (let i = 0; i < words; i++) {
    store<f32>(y, dot(left, root, width));
    y += 4;
    for (let j = 0; j < words; j++) {
      store<f32>(y, dot(left, heads + (j as usize) * headStride, width));
      y += 4;
    }
    left += leftStride;
  }
}

/**
 * The best relation of a word to its head but `skipped`: for each relation the `width` products at `left`, and one
 * more that stands for itself, against the head's vector.
 */
export function bestRelation(left: usize, head: usize, width: i32, relations: i32, skipped: i32): i32 {
  let best = -1;
  let most: f32 = 0;
  for (let relation = 0; relation < relations; relation++) {
    if (relation != skipped) {
      const score = dot(left, head, width) + load<f32>(left + ((width as usize) << 2));
      if (best < 0 || score > most) {
        best = relation;
        most = score;
      }
    }
    left += ((width + 1) as usize) << 2;
  }
  return best;
}

function dot(a: usize, b: usize, width: i32): f32 {
  let sum = f32x4.splat(0);
  const end = a + ((width as usize) << 2);
  for (; a < end; a += 16) {
    sum = f32x4.add(sum, f32x4.mul(v128.load(a), v128.load(b)));
    b += 16;
  }
  return (
    f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3))
  );
}
