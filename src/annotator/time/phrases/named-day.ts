import { at, is, type Match, type Phrase, type Reading } from "../phrase.ts";

/** "today", "tonight", "yesterday afternoon", "overnight", "the day after tomorrow". */
export const namedDay: Phrase = {
  name: "named-day",
  starts: ["dayOffset", "unit"],
  match(reading: Reading, index: number): Match | null {
    const { dayOffset, part, unit } = at(reading, index).features;
    if (dayOffset !== undefined) {
      const later = at(reading, index + 1).features.part ?? part;
      const last = at(reading, index + 1).features.part === undefined ? index + 1 : index + 2;
      return {
        last,
        said: { kind: "relative", unit: "day", offset: dayOffset, anchor: "published", ...(later && { part: later }) },
      };
    }
    if (unit !== "day") return null;
    const sign = is(reading, index + 1, "after") ? 1 : is(reading, index + 1, "before") ? -1 : 0;
    const other = at(reading, index + 2).features.dayOffset;
    if (sign === 0 || other === undefined) return null;
    return { last: index + 3, said: { kind: "relative", unit: "day", offset: other + sign, anchor: "published" } };
  },
};
