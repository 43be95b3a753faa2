import type { TimeGrain } from "../../../record/value.ts";
import { type Day, dayOfMonth, monthOf, months, toDay, yearOf } from "../calendar.ts";
import type { Resolved } from "../expression.ts";
import type { Edge, Side } from "../said.ts";

/** "late March" is its last third, "early 2026" the first four months, "the mid-1990s" 1994–1996. */
export function narrow(whole: Resolved, edge: Edge): Resolved {
  const { from, to, grain } = whole;
  if (from === null || to === null || from === to) return whole;
  const year = yearOf(from);
  const third = { start: 0, middle: 1, end: 2 }[edge];
  if (grain === "month") return { ...narrowMonth(from, to, third), grain: "day" };
  if (grain === "year" && monthOf(from) === 1) return { ...months(year, 1 + 4 * third, 4), grain: "month" };
  if (grain === "decade") {
    const [first, last] = { start: [0, 2], middle: [3, 6], end: [7, 9] }[edge] as [number, number];
    return { from: toDay(year + first), to: toDay(year + last + 1) - 1, grain: "year" };
  }
  // "late this week" is Thursday to Sunday.
  if (grain === "week") {
    const [first, last] = { start: [0, 1], middle: [2, 3], end: [3, 6] }[edge] as [number, number];
    return { from: from + first, to: from + last, grain: "day" };
  }
  const length = (to - from + 1) / 3;
  return {
    from: from + Math.round(length * third),
    to: from + Math.round(length * (third + 1)) - 1,
    grain: finer(grain),
  };
}

function narrowMonth(from: Day, to: Day, third: number): { from: Day; to: Day } {
  if (dayOfMonth(from) !== 1) return { from, to };
  return { from: from + 10 * third, to: third === 2 ? to : from + 10 * third + 9 };
}

function finer(grain: TimeGrain): TimeGrain {
  return grain === "quarter" ? "month" : "day";
}

/** "earlier this month" ends on the publication day, "later this month" begins there. */
export function takeSide(whole: Resolved, side: Side, published: Day | null): Resolved {
  const { from, to, grain } = whole;
  if (published === null || from === null || to === null || from === to) return whole;
  if (published < from || published > to) return whole;
  return side === "earlier" ? { from, to: published, grain } : { from: published, to, grain };
}
