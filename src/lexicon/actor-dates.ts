import { firstDay, lastDay } from "../record/day.ts";

/** Whether a role runs on a day; its bounds may be years, months or days, and both are inclusive. */
export function runsOn(role: { readonly from?: string; readonly to?: string }, day: string): boolean {
  return (role.from === undefined || firstDay(role.from) <= day) && (role.to === undefined || day <= lastDay(role.to));
}
