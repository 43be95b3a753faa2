import { Batch, PANEL_BYTES, Panels, sums, unread } from "./memory";
import { multiplyTile } from "./tile";

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
