import type { Item } from "./clusters.ts";

type Placed = Pick<Item, "day" | "id">;

/** Negative when `a` comes before `b` in canonical order: by day, then by id, in code units so that no locale matters. */
export function compareItems(a: Placed, b: Placed): number {
  return compareText(a.day, b.day) || compareText(a.id, b.id);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of an ISO day, or of the first day of "2025" or "2025-10". */
export function dayNumber(day: string): number {
  return Math.round(
    Date.parse(day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day.slice(0, 10)) / DAY_MS,
  );
}

/** The ISO day of so many days since 1970-01-01. */
export function isoDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
