import { readCount } from "../count.ts";
import { at, is, type Match, type Phrase, type Reading, skip, skipDash, tagged } from "../phrase.ts";

/** "two days ago", "a year earlier", "three weeks later", "ten years from now", "a week or so ago", "year-ago". */
export const ago: Phrase = {
  name: "ago",
  starts: ["number", "article", "several", "unit"],
  match(reading: Reading, index: number): Match | null {
    const count = readCount(reading, index) ?? (at(reading, index).features.unit ? { value: 1, last: index } : null);
    if (!count) return null;
    const unitAt = skip(reading, skipDash(reading, count.last), "or", "so");
    const { unit } = at(reading, unitAt).features;
    if (unit === undefined) return null;
    const wordAt = skip(reading, skipDash(reading, unitAt + 1), "or", "so");
    const bare = count.last === index;
    if (bare && wordAt === unitAt + 1) return null;
    const said = { kind: "shift", unit, count: count.value } as const;
    if (is(reading, wordAt, "ago")) return { last: wordAt + 1, said: { ...said, direction: -1, anchor: "published" } };
    if (is(reading, wordAt, "earlier", "before", "previously") && !opensClause(reading, wordAt)) {
      return { last: wordAt + 1, said: { ...said, direction: -1, anchor: "focus" } };
    }
    if (is(reading, wordAt, "later", "afterwards", "afterward", "hence", "after") && !opensClause(reading, wordAt)) {
      return { last: wordAt + 1, said: { ...said, direction: 1, anchor: "focus" } };
    }
    if (is(reading, wordAt, "from") && is(reading, wordAt + 1, "now", "today")) {
      return { last: wordAt + 2, said: { ...said, direction: 1, anchor: "published" } };
    }
    return null;
  },
};

/** "two days before the vote", "months after he left": counted from something that is no date. */
function opensClause(reading: Reading, index: number): boolean {
  return is(reading, index, "before", "after") && !tagged(reading, index, "ADV");
}

/** "in five years", "in two weeks' time": a date ahead when the verb looks ahead, else a stretch of time. */
export const inUnits: Phrase = {
  name: "in-units",
  starts: ["number", "article", "several"],
  match(reading: Reading, index: number): Match | null {
    if (!is(reading, index - 1, "in")) return null;
    const count = readCount(reading, index);
    const { unit } = at(reading, count?.last ?? -1).features;
    if (!count || unit === undefined || unit === "quarter" || unit === "half") return null;
    return {
      last: count.last + 1,
      said: { kind: "shift", unit, count: count.value, direction: 1, anchor: "published", ifFuture: true },
    };
  },
};
