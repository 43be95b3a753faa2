import { type Day, daysInMonth, monthOf, months, stepAround, toDay, weekdayOf, yearOf } from "../calendar.ts";
import type { Reference, Resolved } from "../expression.ts";
import type { CalendarSaid, Season } from "../said.ts";
import type { Direction } from "../tense.ts";

const FIRST_MONTH: Record<Season, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** "Oct 27", "2025", "the third quarter", "Monday", "the 1990s". What is not said comes from the publication day and the tense. */
export function resolveCalendar(said: CalendarSaid, reference: Reference): Resolved {
  const { month, day } = said;
  if (month !== undefined && day !== undefined) return resolveDate(said, month, day, reference);
  if (month !== undefined) return inYear(said, reference, month, (year) => months(year, month, 1), "month");
  if (said.quarter !== undefined) {
    const first = said.quarter * 3 - 2;
    return inYear(said, reference, first, (year) => months(year, first, 3), "quarter");
  }
  if (said.half !== undefined) {
    const first = said.half * 6 - 5;
    return inYear(said, reference, first, (year) => months(year, first, 6), "quarter");
  }
  if (said.firstMonths !== undefined) {
    const count = said.firstMonths;
    return inYear({ ...said, turn: -1 }, reference, count, (year) => months(year, 1, count), "month");
  }
  if (said.season !== undefined) {
    const first = FIRST_MONTH[said.season];
    return inYear(said, reference, first, (year) => months(year, first, 3), "quarter");
  }
  if (said.weekday !== undefined) return resolveWeekday(said, said.weekday, reference);
  if (said.decade !== undefined) return { ...months(said.decade, 1, 120), grain: "decade" };
  if (said.century !== undefined) return { ...months(said.century, 1, 1200), grain: "decade" };
  return said.year === undefined ? unknown("year") : { ...months(said.year, 1, 12), grain: "year" };
}

function unknown(grain: Resolved["grain"]): Resolved {
  return { from: null, to: null, grain };
}

/** The year that is said, or counted from the publication ("March last year"), or without a publication date the last one mentioned. */
function knownYear(said: CalendarSaid, { published, focus }: Reference): number | null {
  if (said.year !== undefined) return said.year;
  if (published !== null) return said.yearOffset === undefined ? null : yearOf(published) + said.yearOffset;
  return focus?.from == null ? null : yearOf(focus.from);
}

/** A month, quarter or season: the last one that has begun when the verb looks back, the next that has not ended when it looks ahead. */
function inYear(
  said: CalendarSaid,
  reference: Reference,
  firstMonth: number,
  build: (year: number) => { from: Day; to: Day },
  grain: Resolved["grain"],
): Resolved {
  const known = knownYear(said, reference);
  if (known !== null) return { ...build(known), grain };
  const { published, direction } = reference;
  if (published === null) return unknown(grain);
  const year = yearOf(published);
  const around = [build(year - 1), build(year), build(year + 1)] as const;
  if (said.turn === 0) return { ...around[1], grain };
  if (said.turn === -1) return { ...(around[1].to < published ? around[1] : around[0]), grain };
  if (said.turn === 1) return { ...(around[1].from > published ? around[1] : around[2]), grain };
  // "expects to report third-quarter profit" in October is about the quarter that has just ended.
  const over = grain === "quarter" ? published - around[1].to > 100 : around[1].to < published;
  if (direction === "future") return { ...(over ? around[2] : around[1]), grain };
  const current = around[1].from <= published;
  const soon = firstMonth - monthOf(published) <= (direction === "past" ? 1 : 6);
  return {
    ...(current || (soon && grain !== "month") || (soon && direction !== "past") ? around[1] : around[0]),
    grain,
  };
}

/** "Oct 27", "Oct 27, 2025" */
function resolveDate(said: CalendarSaid, month: number, day: number, reference: Reference): Resolved {
  // "Feb 30" is no day, "Feb 29" one of a leap year.
  if (day > daysInMonth(2024, month)) return unknown("day");
  const on = (year: number): Resolved => {
    const leap = day > daysInMonth(year, month) ? Math.ceil(year / 4) * 4 : year;
    const found = toDay(leap, month, day);
    return { from: found, to: found, grain: "day" };
  };
  const known = knownYear(said, reference);
  if (known !== null) return on(known);
  const { published } = reference;
  return published === null ? unknown("day") : on(chooseYear(published, month, day, reference.direction));
}

/** The last such day for the past, the next for the future, but never one far away when the other is near. */
function chooseYear(published: Day, month: number, day: number, direction: Direction | null): number {
  const year = yearOf(published);
  const same = toDay(year, month, day);
  if (same === published) return year;
  const past = same < published ? year : year - 1;
  const back = published - toDay(past, month, day);
  const ahead = toDay(past + 1, month, day) - published;
  if (direction === "past") return back > 270 && ahead < 45 ? past + 1 : past;
  if (direction === "future") return back < 30 ? past : past + 1;
  return back <= ahead ? past : past + 1;
}

/** "Monday": the publication day counts; "last Monday" and "next Monday" never mean it. */
function resolveWeekday(said: CalendarSaid, weekday: number, { published, direction }: Reference): Resolved {
  if (published === null) return unknown("day");
  const back = (weekdayOf(published) - weekday + 7) % 7;
  const past = published - back;
  const ahead = back === 0 ? published : past + 7;
  const span = said.weekend ? 1 : 0;
  const on = (from: Day): Resolved => ({ from, to: from + span, grain: "day" });
  if (said.weekOffset !== undefined) return on(stepAround(published, "week", said.weekOffset).from + weekday - 1);
  switch (said.turn) {
    case -1:
      return on(back === 0 ? past - 7 : past);
    case 0: {
      const own = stepAround(published, "week").from + weekday - 1;
      return on(direction === "future" && own < published ? own + 7 : own);
    }
    case 1:
      return on(stepAround(published, "week", 1).from + weekday - 1);
    default:
      return on(direction === "future" ? ahead : past);
  }
}
