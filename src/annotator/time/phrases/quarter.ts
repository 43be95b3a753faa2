import { readYear } from "../count.ts";
import { at, is, type Match, type Phrase, type Reading, skip, skipDash } from "../phrase.ts";
import type { CalendarSaid } from "../said.ts";
import { withYear } from "./month-date.ts";

/** "the third quarter", "third-quarter", "the first half of 2026", "the first nine months", "fiscal fourth quarter". */
export const quarter: Phrase = {
  name: "quarter",
  starts: ["ordinal", "turn", "digits"],
  match(reading: Reading, index: number): Match | null {
    const own = readOwnYear(reading, index);
    const ordinalAt = own?.last ?? index;
    const ordinal =
      at(reading, ordinalAt).features.ordinal ?? (is(reading, ordinalAt, "last", "final") ? 4 : undefined);
    if (ordinal === undefined || ordinal > 4) return null;
    const unitAt = skip(reading, skipDash(reading, ordinalAt + 1), "fiscal");
    const unit = at(reading, unitAt).features;
    const year = own?.said ?? {};
    if (unit.unit === "quarter" && !unit.plural && at(reading, ordinalAt).features.ordinal !== undefined) {
      return withYear(reading, unitAt + 1, { kind: "calendar", quarter: ordinal, ...year });
    }
    if (unit.unit === "half" && ordinal <= 2 && isYearHalf(reading, unitAt + 1)) {
      return withYear(reading, unitAt + 1, { kind: "calendar", half: ordinal, ...year });
    }
    if (ordinal !== 1 || unit.number === undefined || at(reading, unitAt + 1).features.unit !== "month") return null;
    return withYear(reading, unitAt + 2, { kind: "calendar", firstMonths: unit.number, ...year });
  },
};

/** "this year's third quarter", "the 1988 third quarter" */
function readOwnYear(reading: Reading, index: number): { last: number; said: Partial<CalendarSaid> } | null {
  const { turn, digits } = at(reading, index).features;
  const year = digits === 4 ? readYear(reading, index) : null;
  if (year?.value) return { last: year.last, said: { year: year.value } };
  if (turn === undefined || !is(reading, index + 1, "year") || !is(reading, index + 2, "'s", "’s")) return null;
  return { last: index + 3, said: { yearOffset: turn } };
}

/** "the first half of the match" is no time; "the first half of 2026", "of this year" and "first-half profit" are. */
function isYearHalf(reading: Reading, index: number): boolean {
  const next = skip(reading, index, "of", "the");
  if (next === index)
    return !is(reading, index, "of") && is(reading, index, "profit", "results", "earnings", "sales", "revenue");
  return readYear(reading, next) !== null || is(reading, next, "year") || is(reading, next + 1, "year");
}

/** "Q3 2025", "1Q". */
export const shortQuarter: Phrase = {
  name: "short-quarter",
  starts: ["digits"],
  match(reading: Reading, index: number): Match | null {
    const number = at(reading, index).features.number;
    if (number === undefined || number < 1 || number > 4 || !at(reading, index).glued || !is(reading, index - 1, "q"))
      return null;
    return withYear(reading, index + 1, { kind: "calendar", quarter: number });
  },
};
