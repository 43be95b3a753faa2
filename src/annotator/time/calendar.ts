/** A civil day: days since 1970-01-01, without clocks or zones. */
export type Day = number;

export type Step = "day" | "week" | "month" | "quarter" | "year" | "decade" | "century";

/** Days from `from` to `to`, both inclusive. */
export interface Interval {
  readonly from: Day | null;
  readonly to: Day | null;
}

const MILLISECONDS = 86_400_000;

/** The day of a year, month (1–12) and day; months and days may overflow, as in `Date.UTC`. */
export function toDay(year: number, month = 1, day = 1): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / MILLISECONDS;
}

/** The civil year of a day. */
export function yearOf(day: Day): number {
  return new Date(day * MILLISECONDS).getUTCFullYear();
}

/** 1–12. */
export function monthOf(day: Day): number {
  return new Date(day * MILLISECONDS).getUTCMonth() + 1;
}

/** 1–31. */
export function dayOfMonth(day: Day): number {
  return new Date(day * MILLISECONDS).getUTCDate();
}

/** ISO: Monday is 1, Sunday is 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** `2025-10-27`; null for a date that is none. */
export function parseDay(iso: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match ? toDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** `2025-10-27`. */
export function formatDay(day: Day): string {
  const iso = new Date(day * MILLISECONDS).toISOString();
  return iso.slice(0, iso.indexOf("T"));
}

/** 28–31; the month is 1–12. */
export function daysInMonth(year: number, month: number): number {
  return toDay(year, month + 1, 1) - toDay(year, month, 1);
}

/** Moves by whole steps; the 31st becomes the last day of a shorter month. */
export function shiftDay(day: Day, count: number, step: Step): Day {
  if (step === "day") return day + count;
  if (step === "week") return day + 7 * count;
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[step] * count;
  const target = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(target / 12);
  const month = target - year * 12 + 1;
  return toDay(year, month, Math.min(dayOfMonth(day), daysInMonth(year, month)));
}

/** The week (Monday–Sunday), month, quarter … that a day lies in, moved by whole steps. */
export function stepAround(day: Day, step: Step, offset = 0): { from: Day; to: Day } {
  const year = yearOf(day);
  switch (step) {
    case "day":
      return { from: day + offset, to: day + offset };
    case "week": {
      const monday = day - weekdayOf(day) + 1 + 7 * offset;
      return { from: monday, to: monday + 6 };
    }
    case "month":
      return months(year, monthOf(day) + offset, 1);
    case "quarter":
      return months(year, Math.floor((monthOf(day) - 1) / 3) * 3 + 1 + 3 * offset, 3);
    case "year":
      return months(year + offset, 1, 12);
    case "decade":
      return months((Math.floor(year / 10) + offset) * 10, 1, 120);
    case "century":
      return months((Math.floor(year / 100) + offset) * 100, 1, 1200);
  }
}

/** `count` months from a month on. */
export function months(year: number, month: number, count: number): { from: Day; to: Day } {
  return { from: toDay(year, month, 1), to: toDay(year, month + count, 1) - 1 };
}

/** ISO 8601 week: `{ year: 2025, week: 44 }` for 2025-10-27. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = day - weekdayOf(day) + 4;
  const year = yearOf(thursday);
  return { year, week: Math.floor((thursday - toDay(year)) / 7) + 1 };
}
