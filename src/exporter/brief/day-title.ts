import type { When } from "../../record/derived.ts";
import { describeWhen } from "../../record/value-words.ts";

// Not from Intl: its words change with the version of its data, and the same record gives the same bytes.
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** "2025-10-30" → "30 October 2025", "2026-04" → "April 2026", "2025-10-30 14:30" → "30 October 2025, 14:30". */
export function writeDay(date: string): string {
  const [, year = "", month = "", day, clock] = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](.+))?)?)?$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return date;
  const written = day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
  return clock === undefined ? written : `${written}, ${clock}`;
}

/** Heading of what is at that time: "Thursday, 30 October 2025", "April 2026", "27 October 2025 to 2 November 2025". */
export function titleOf(time: When | null): string {
  if (time?.from == null && time?.to == null) return "Without a day";
  const day = time.from?.slice(0, 10);
  if (day !== undefined && day.length === 10 && (time.to === null || time.to.slice(0, 10) === day)) {
    const weekday = WEEKDAYS[new Date(day).getUTCDay()];
    return weekday === undefined ? writeDay(day) : `${weekday}, ${writeDay(day)}`;
  }
  return describeWhen(time).replace(/\d{4}-\d{2}(?:-\d{2}(?: \d{2}:\d{2})?)?/g, writeDay);
}
