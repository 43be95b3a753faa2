import { at, is, type Match, type Phrase, type Reading, skip } from "../phrase.ts";
import type { Unit } from "../said.ts";

const WHOLE: readonly Unit[] = ["day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century"];

/** "last week", "this month", "the coming year", "the following day", "that year", "the same month". */
export const relativeUnit: Phrase = {
  name: "relative-unit",
  starts: ["turn"],
  match(reading: Reading, index: number): Match | null {
    const { turn, fromFocus } = at(reading, index).features;
    if (turn === undefined || isConjunction(reading, index)) return null;
    const unitAt = skip(reading, index + 1, "full", "fiscal", "calendar", "coming");
    const { unit, plural } = at(reading, unitAt).features;
    if (unit === undefined || plural || !WHOLE.includes(unit)) return null;
    // "the last week of the campaign"
    if (turn < 0 && is(reading, unitAt + 1, "of")) return null;
    if (is(reading, index, "final")) return null;
    // "the past year" is a stretch that ends now, "last year" is the year before.
    if (is(reading, index, "past") && unit !== "weekend") {
      return { last: unitAt + 1, said: { kind: "span", unit, count: 1, direction: -1 } };
    }
    // "the next day", "the last quarter": seen from what was told before.
    const follows = is(reading, index, "next") && unit === "day";
    const anchor = fromFocus || follows ? "focus" : "published";
    return { last: unitAt + 1, said: { kind: "relative", unit, offset: turn, anchor } };
  },
};

/** "said that week after week …" is rare; "that year" after a verb of saying is a clause. */
function isConjunction(reading: Reading, index: number): boolean {
  if (!is(reading, index, "that")) return false;
  return reading.tree.words[at(reading, index).word]?.upos === "SCONJ";
}

/** "the weekend", "the weekend of Oct. 25"; the last one in the past, the next one otherwise. */
export const weekend: Phrase = {
  name: "weekend",
  starts: ["unit"],
  match(reading: Reading, index: number): Match | null {
    if (!is(reading, index, "weekend") || at(reading, index - 1).features.article) return null;
    return { last: index + 1, said: { kind: "calendar", weekday: 6, weekend: true } };
  },
};
