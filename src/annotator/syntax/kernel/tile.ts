import { sums } from "./memory";

/**
 * Sums of two rows of activations against one panel: 2 × 16 int32 at `sums`. `bytes` is the length of a row.
 *
 * Eight sums, four weights and two inputs fit into the 16 registers of x86. The way out between the two halves of
 * the loop keeps compilers from mixing them, which would need more.
 */
export function multiplyTile(x0: usize, x1: usize, panel: usize, bytes: usize): void {
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
