import { readYear } from "../count.ts";
import { at, is, type Match, type Phrase, type Reading, skip } from "../phrase.ts";
import type { CalendarSaid } from "../said.ts";
import { readMonth } from "./month-name.ts";

/** "Oct 27", "October 27, 2025", "March 3rd", "Oct. 27-29", "May 3 to 5", "October 27 last year". */
export const monthDate: Phrase = {
  name: "month-date",
  starts: ["month"],
  match(reading: Reading, index: number): Match | null {
    const month = readMonth(reading, index);
    if (month === undefined) return null;
    const start = skip(reading, index + 1, ",", "-", "the");
    const day = readDay(reading, start);
    if (day === undefined) return null;
    const secondAt = readRangeMark(reading, start + 1);
    const second = secondAt === null ? undefined : readDay(reading, secondAt);
    const end = second !== undefined && second > day && secondAt !== null ? secondAt + 1 : start + 1;
    const said = withYear(reading, end, { kind: "calendar", month, day });
    if (end === start + 1 || second === undefined) return said;
    const first = said.said as CalendarSaid;
    return { last: said.last, said: { kind: "range", first, second: { ...first, day: second } } };
  },
};

/** A day of the month as digits or ordinal; not the start of "3,000", "3.5" or a year. */
export function readDay(reading: Reading, index: number): number | undefined {
  const { features } = at(reading, index);
  const day = features.digits !== undefined && features.digits <= 2 ? features.number : features.ordinal;
  if (day === undefined || day < 1 || day > 31) return undefined;
  const next = at(reading, index + 1);
  if (next.glued && [".", ":", "%"].includes(next.lower) && at(reading, index + 2).glued) return undefined;
  return day;
}

/** After "Oct. 27": the index after "-", "to", "through", "and" when a second day follows. */
export function readRangeMark(reading: Reading, index: number): number | null {
  if (!is(reading, index, "-", "–", "—", "to", "through", "until", "till", "and")) return null;
  const second = readDay(reading, index + 1);
  const after = at(reading, index + 2).features;
  return second !== undefined && after.unit === undefined ? index + 1 : null;
}

/** Adds ", 2025", "2025", "of last year", "this year" when that follows. */
export function withYear(reading: Reading, index: number, said: CalendarSaid): { last: number; said: CalendarSaid } {
  const comma = is(reading, index, ",", "of") ? index + 1 : index;
  const year = readYear(reading, comma);
  if (year?.value) return { last: year.last, said: { ...said, year: year.value } };
  const short = readShortYear(reading, index);
  if (short !== null) return { last: index + 2, said: { ...said, year: short } };
  const turn = skip(reading, index, "of");
  const { turn: yearOffset, fromFocus } = at(reading, turn).features;
  if (yearOffset !== undefined && !fromFocus && is(reading, turn + 1, "year")) {
    return { last: turn + 2, said: { ...said, yearOffset } };
  }
  return { last: index, said };
}

/** "Oct. '25" */
function readShortYear(reading: Reading, index: number): number | null {
  const digits = at(reading, index + 1);
  if (!is(reading, index, "'", "’") || digits.features.digits !== 2 || !digits.glued) return null;
  const value = digits.features.number ?? 0;
  return value + (value < 50 ? 2000 : 1900);
}
