import { at, type Match, type Phrase, type Reading } from "../phrase.ts";

const SEPARATORS = ["-", "/", "."];

/** "2025-10-27", "2025/10/27", "27/10/2025", "10/27/2025". */
export const isoDate: Phrase = {
  name: "iso-date",
  starts: ["digits"],
  match(reading: Reading, index: number): Match | null {
    const [a, first, b, second, c] = [0, 1, 2, 3, 4].map((i) => at(reading, index + i));
    if (!a || !b || !c || !first || first.lower !== second?.lower || !SEPARATORS.includes(first.lower)) return null;
    if (!first.glued || !b.glued || !second.glued || !c.glued) return null;
    const [x, y, z] = [a.features.number, b.features.number, c.features.number];
    if (x === undefined || y === undefined || z === undefined) return null;
    const date =
      a.features.digits === 4 ? build(x, y, z) : c.features.digits === 4 ? (build(z, y, x) ?? build(z, x, y)) : null;
    return date && { last: index + 5, said: date };
  },
};

function build(year: number, month: number, day: number): Match["said"] | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000) return null;
  return { kind: "calendar", year, month, day };
}
