import { readCount } from "../count.ts";
import { at, is, type Match, type Phrase, type Reading, skip, skipDash } from "../phrase.ts";

/** "three years", "a decade", "several months", "90-day", "24 hours"; not "a five-year-old boy". */
export const duration: Phrase = {
  name: "duration",
  starts: ["number", "several", "article", "unit"],
  match(reading: Reading, index: number): Match | null {
    const count = readCount(reading, index);
    if (!count) return null;
    const unitAt = skip(reading, skipDash(reading, count.last), "more", "full", "consecutive", "straight");
    const { unit, plural } = at(reading, unitAt).features;
    if (unit === undefined || unit === "quarter" || unit === "half" || unit === "weekend") return null;
    if (at(reading, index).features.article && (plural || unit === "second" || isRate(reading, index, unitAt)))
      return null;
    const old = skipDash(reading, unitAt + 1);
    if (is(reading, old, "old", "olds")) return null;
    return { last: unitAt + 1, said: { kind: "duration", unit, count: count.value } };
  },
};

/** "$2 a day", "twice a year": how often, not how long. */
function isRate(reading: Reading, index: number, unitAt: number): boolean {
  if (unitAt !== index + 1) return false;
  const before = reading.tree.words[at(reading, index - 1).word];
  return before !== undefined && ["NOUN", "NUM", "SYM"].includes(before.upos);
}

/** "every Monday", "each year", "every two weeks": said, but no place in time. */
export const repeated: Phrase = {
  name: "repeated",
  starts: ["repeated"],
  match(reading: Reading, index: number): Match | null {
    const count = readCount(reading, index + 1);
    const unitAt = count?.last ?? skip(reading, index + 1, "other");
    const { unit, weekday, part, month } = at(reading, unitAt).features;
    if (unit !== undefined) return { last: unitAt + 1, said: { kind: "repeated", unit, count: count?.value ?? 1 } };
    if (weekday === undefined && part === undefined && month === undefined) return null;
    return { last: unitAt + 1, said: { kind: "repeated", unit: weekday === undefined ? "day" : "week", count: 1 } };
  },
};
