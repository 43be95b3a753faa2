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
