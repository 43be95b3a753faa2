import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeTree, isTree } from "./decode-tree.ts";

const scoresFor = (n: number): fc.Arbitrary<Float32Array> =>
  fc
    .array(fc.float({ min: -50, max: 50, noNaN: true }), { minLength: n * (n + 1), maxLength: n * (n + 1) })
    .map((values) => Float32Array.from(values));

const sentence = (longest: number): fc.Arbitrary<{ n: number; scores: Float32Array }> =>
  fc.integer({ min: 1, max: longest }).chain((n) => scoresFor(n).map((scores) => ({ n, scores })));

function sumOf(scores: Float32Array, heads: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < heads.length; i++) sum += scores[i * (heads.length + 1) + (heads[i] ?? 0)] ?? 0;
  return sum;
}

/** Every way to give n words a head. */
function* allHeads(n: number): Generator<number[]> {
  for (let code = 0; code < (n + 1) ** n; code++) {
    yield Array.from({ length: n }, (_, i) => Math.floor(code / (n + 1) ** i) % (n + 1));
  }
}

/** Follows every word up to the root. */
function hasLoop(heads: ArrayLike<number>): boolean {
  for (let i = 0; i < heads.length; i++) {
    let head = heads[i] ?? 0;
    for (let steps = 0; head !== 0; steps++) {
      if (steps > heads.length) return true;
      head = heads[head - 1] ?? 0;
    }
  }
  return false;
}

describe("decodeTree", () => {
  it("gives exactly one root and no cycle, whatever the scores", () => {
    fc.assert(
      fc.property(sentence(14), ({ n, scores }) => {
        const heads = Array.from(decodeTree(scores, n));
        expect(heads.filter((head) => head === 0)).toHaveLength(1);
        expect(heads.every((head, i) => head >= 0 && head <= n && head !== i + 1)).toBe(true);
        expect(hasLoop(heads)).toBe(false);
      }),
    );
  });

  it("finds the best of all trees with one root", () => {
    fc.assert(
      fc.property(sentence(4), ({ n, scores }) => {
        let best = Number.NEGATIVE_INFINITY;
        for (const heads of allHeads(n)) {
          const isValid = !hasLoop(heads) && heads.filter((head) => head === 0).length === 1;
          if (isValid) best = Math.max(best, sumOf(scores, heads));
        }
        expect(sumOf(scores, decodeTree(scores, n))).toBeCloseTo(best, 3);
      }),
    );
  });

  it("keeps the best heads when they are a tree", () => {
    // "Xi spoke .": rows are words, columns the root and the three words.
    const scores = Float32Array.of(0, 0, 9, 0, /**/ 9, 0, 0, 0, /**/ 0, 0, 9, 0);
    expect(Array.from(decodeTree(scores, 3))).toEqual([2, 0, 2]);
  });

  it("takes a list of two hundred words that all want the same heads in its stride", () => {
    const n = 200;
    const scores = Float32Array.from({ length: n * (n + 1) }, (_, i) => Math.sin(i * 12.9898) * 20);
    expect(isTree(decodeTree(scores, n))).toBe(true);
  });
});

describe("isTree", () => {
  it.each([
    [[0], true],
    [[2, 0, 2], true],
    [[0, 0], false],
    [[2, 1], false],
    [[0, 3, 2], false],
    [[], false],
  ])("%j: %s", (heads, expected) => {
    expect(isTree(heads)).toBe(expected);
  });
});
