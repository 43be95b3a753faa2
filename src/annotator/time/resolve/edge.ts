import { type Day, monthOf, months, toDay, yearOf } from "../calendar.ts";
import type { Resolved } from "../expression.ts";
import type { Edge, Side } from "../said.ts";

type Part = readonly [first: number, last: number];

/** Days of a week, days of a month, months of a year, years of a decade; the last of them is −1. */
const PARTS: Record<"week" | "month" | "year" | "decade", Record<Edge, Part>> = {
  week: { beginning: [0, 1], early: [0, 1], middle: [2, 3], late: [3, -1], end: [4, -1] },
  month: { beginning: [0, 4], early: [0, 9], middle: [10, 19], late: [20, -1], end: [-5, -1] },
  year: { beginning: [0, 0], early: [0, 3], middle: [4, 7], late: [8, -1], end: [-1, -1] },
  decade: { beginning: [0, 1], early: [0, 2], middle: [3, 6], late: [7, -1], end: [-2, -1] },
};

/** "late March" begins on the 21st, "early 2026" is its first four months, "the end of 2026" December, "the mid-1990s" 1993–1996. */
export function narrow(whole: Resolved, edge: Edge): Resolved {
  const { from, to, grain } = whole;
  if (from === null || to === null || from === to) return whole;
  const year = yearOf(from);
  const pick = (unit: keyof typeof PARTS, count: number): Part => {
    const [first, last] = PARTS[unit][edge];
    return [first < 0 ? count + first : first, last < 0 ? count + last : last];
  };
  if (grain === "year" && monthOf(from) === 1) {
    const [first, last] = pick("year", 12);
    return { ...months(year, 1 + first, last - first + 1), grain: "month" };
  }
  if (grain === "decade") {
    const [first, last] = pick("decade", yearOf(to) - year + 1);
    return { from: toDay(year + first), to: toDay(year + last + 1) - 1, grain: "year" };
  }
  if (grain === "week" || grain === "month") {
    const [first, last] = pick(grain, to - from + 1);
    return { from: from + first, to: from + last, grain: "day" };
  }
  const third = { beginning: 0, early: 0, middle: 1, late: 2, end: 2 }[edge];
  return { ...months(year, monthOf(from) + third, 1), grain: "month" };
}

/** "earlier this month" ends on the publication day, "later this month" begins there. */
export function takeSide(whole: Resolved, side: Side, published: Day | null): Resolved {
  const { from, to, grain } = whole;
  if (published === null || from === null || to === null || from === to) return whole;
  if (published < from || published > to) return whole;
  return side === "earlier" ? { from, to: published, grain } : { from: published, to, grain };
}
