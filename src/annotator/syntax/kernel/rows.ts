import { PANEL_BYTES, Panels, sums } from "./memory";
import { multiplyTile } from "./tile";

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
