/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** The first day of "2025", "2025-10" or a day with a time: "2025-10-27T08:00" → "2025-10-27". */
export function firstDay(date: string): Day {
  if (date.length >= 10) return date.slice(0, 10);
  return date.length === 7 ? `${date}-01` : `${date}-01-01`;
}

/** The last day of "2025", "2025-10" or a day with a time. */
export function lastDay(date: string): Day {
  if (date.length >= 10) return date.slice(0, 10);
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
}
