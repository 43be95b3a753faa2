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

export { bestRelation, scoreArcs } from "./arcs";
export { runLayer } from "./layer";
export { multiply, quantize, rectify } from "./rows";

/** Memory from here on is free for the caller. */
export function firstAddress(): usize {
  return __heap_base;
}
