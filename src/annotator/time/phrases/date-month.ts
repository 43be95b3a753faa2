import { at, is, type Match, type Phrase, type Reading, skip } from "../phrase.ts";
import type { CalendarSaid } from "../said.ts";
import { readDay, readRangeMark, withYear } from "./month-date.ts";
import { readMonth } from "./month-name.ts";

/** "27 October 2025", "3rd of March", "3-5 May", "3 to 5 May". */
export const dateMonth: Phrase = {
  name: "date-month",
  starts: ["digits", "ordinal"],
  match(reading: Reading, index: number): Match | null {
    const day = readDay(reading, index);
    if (day === undefined) return null;
    const secondAt = readRangeMark(reading, index + 1);
    const lastDay = secondAt ?? index;
    const monthAt = skip(reading, lastDay + 1, "day", "-", "of");
    const month = readMonth(reading, monthAt);
    if (month === undefined) return null;
    // "of the 10 May attacks" is a date, "the Group of 7 March statement" does not matter.
    if (is(reading, index - 1, ".") && at(reading, index).glued) return null;
    const { last, said } = withYear(reading, monthAt + 1, {
      kind: "calendar",
      month,
      day: readDay(reading, lastDay) ?? day,
    });
    if (secondAt === null) return { last, said };
    const first: CalendarSaid = { ...said, day };
    return { last, said: { kind: "range", first, second: said } };
  },
};
