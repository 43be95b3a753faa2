/** "2016" and "2016-03" are dates too: their first day. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10).padEnd(10, "-01");
}

/** The last day of a year, a month or a day. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const [year, month] = date.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
}

/** Whether a role runs on a day; its bounds may be years, months or days, and both are inclusive. */
export function runsOn(role: { readonly from?: string; readonly to?: string }, day: string): boolean {
  return (role.from === undefined || firstDay(role.from) <= day) && (role.to === undefined || day <= lastDay(role.to));
}
