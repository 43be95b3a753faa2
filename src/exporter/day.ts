import type { Day } from "../record/kept.ts";

/** The first day of an ISO date of any length: "2025" → 2025-01-01, "2025-10-30T14:30" → 2025-10-30. */
export function firstDay(date: string): Day {
  return `${date.slice(0, 10)}${"-01-01".slice(Math.min(date.length, 10) - 4)}`;
}

/** The last day of an ISO date of any length: "2025-02" → 2025-02-28. */
export function lastDay(date: string): Day {
  if (date.length >= 10) return date.slice(0, 10);
  const [year, month] = date.split("-").map(Number);
  const end = new Date(0);
  end.setUTCFullYear(year ?? 0, month ?? 12, 0);
  return end.toISOString().slice(0, 10);
}

/** The time of day of an ISO date: "14:30"; `null` where it has none. */
export function clockTime(date: string): string | null {
  return date.slice(11, 16) || null;
}
