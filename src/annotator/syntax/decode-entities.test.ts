import fc from "fast-check";
import { expect, it } from "vitest";
import { createEntityDecoder, mayFollow } from "./decode-entities.ts";

const LABELS = ["O", ..."BILU".split("").flatMap((mark) => [`${mark}-person`, `${mark}-place`])];
const decoder = createEntityDecoder(LABELS);

const table = (longest: number): fc.Arbitrary<number[][]> =>
  fc.array(
    fc.array(fc.float({ min: -9, max: 9, noNaN: true }), { minLength: LABELS.length, maxLength: LABELS.length }),
    { maxLength: longest },
  );

function decode(rows: readonly number[][], padding = 0): string[] {
  const stride = LABELS.length + padding;
  const values = new Float32Array(rows.length * stride).fill(99);
  for (const [i, row] of rows.entries()) values.set(row, i * stride);
  return Array.from(decoder.decode({ values, stride }, rows.length), (label) => LABELS[label] ?? "");
}

function isValid(labels: readonly string[]): boolean {
  return ["O", ...labels].every((label, i) => mayFollow(label, labels[i] ?? "O"));
}

function bestSum(rows: readonly number[][]): number {
  const extend = (word: number, labels: readonly string[], sum: number): number => {
    const row = rows[word];
    if (!row) return isValid(labels) ? sum : Number.NEGATIVE_INFINITY;
    return Math.max(...LABELS.map((label, i) => extend(word + 1, [...labels, label], sum + (row[i] ?? 0))));
  };
  return extend(0, [], 0);
}

it("always gives well-formed BILOU labels", () => {
  fc.assert(
    fc.property(table(12), (rows) => {
      const labels = decode(rows, 3);
      expect(labels).toHaveLength(rows.length);
      expect(isValid(labels)).toBe(true);
    }),
  );
});

it("finds the best well-formed labels", () => {
  fc.assert(
    fc.property(table(3), (rows) => {
      const sum = decode(rows).reduce((total, label, i) => total + (rows[i]?.[LABELS.indexOf(label)] ?? 0), 0);
      expect(sum).toBeCloseTo(bestSum(rows), 3);
    }),
    { numRuns: 30 },
  );
});

it.each([
  ["O", "B-person", true],
  ["O", "I-person", false],
  ["B-person", "L-person", true],
  ["B-person", "L-place", false],
  ["I-person", "O", false],
  ["U-person", "U-place", true],
])("after %s comes %s: %s", (left, right, expected) => {
  expect(mayFollow(left, right)).toBe(expected);
});
