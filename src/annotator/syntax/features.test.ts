import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AFFIX_BUCKETS, AFFIXES, affixes, normalise, shape } from "./features.ts";

/** What `training/features.py` gives: form, its normal spelling, its shape and its buckets. */
const FROM_PYTHON: readonly [string, string, string, number[]][] = [
  ["Reuters", "reuters", "Xxx", [2277, 5268, 3849, 380, 5437, 1811, 1961, 165]],
  ["U.S.", "u.s.", "X.X.", [5241, 1413, 339, 1339, 4248, 5797, 257, 5129]],
  ["550", "000", "dd", [903, 3540, 4225, 3875, 4520, 5037, 5490, 3692]],
  ["Mid–1990s", "mid-0000s", "Xxx–ddx", [2277, 1978, 4265, 4281, 4659, 4339, 854, 5147]],
  ["“", '"', "“", [493, 5755, 5490, 4155, 4030, 46, 335, 666]],
  ["Škoda’s", "škoda's", "Xxx’x", [2277, 5221, 4477, 5735, 5344, 4173, 927, 4984]],
  ["co-operation", "co-operation", "xx-xx", [5838, 736, 1859, 4431, 1965, 1838, 382, 3768]],
  ["😀", "😀", "😀", [4470, 1793, 3844, 1073, 5763, 181, 5206, 5057]],
  ["x²", "x0", "xd", [903, 864, 1371, 5282, 5043, 5177, 3587, 2719]],
  ["İstanbul", "i̇stanbul", "Xxx", [3220, 5249, 2243, 247, 5580, 1592, 4170, 165]],
  ["ǅ", "ǆ", "ǅ", [1099, 5721, 5557, 3710, 3785, 5848, 226, 2074]],
  ["\ud800", "\ud800", "\ud800", [4949, 1122, 5567, 3250, 4120, 776, 3037, 2056]],
  ["3rd", "0rd", "dxx", [2540, 300, 17, 4850, 4520, 3127, 2433, 5878]],
];

describe("features", () => {
  it.each(FROM_PYTHON)("are for %j the same as in training", (form, normal, pattern, buckets) => {
    expect(normalise(form)).toBe(normal);
    expect(shape(form)).toBe(pattern);
    expect(affixes(form)).toEqual(buckets);
  });

  it("are eight buckets within the table, whatever the form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (form) => {
        const buckets = affixes(form);
        expect(buckets).toHaveLength(AFFIXES);
        expect(buckets.every((bucket) => Number.isInteger(bucket) && bucket >= 0 && bucket < AFFIX_BUCKETS)).toBe(true);
      }),
    );
  });
});
