import type { RelationAnswer } from "../../src/record/answer.ts";
import type { Day } from "../../src/record/day.ts";
import { daysOf } from "./lanes.ts";
import { dayNumber, dayOf, linearScale } from "./scale.ts";

/** The days that a relation covers, with some room, and where each is drawn. */
export interface TimeSpan {
  readonly from: Day;
  readonly to: Day;
  readonly x: (day: string) => number;
}

/** At least two months, so that one day alone is not stretched over the whole picture. */
const LEAST_DAYS = 62;

/** Null where there is nothing. */
export function spanOf(
  { lanes, points }: Pick<RelationAnswer, "lanes" | "points">,
  [start, end]: readonly [number, number],
): TimeSpan | null {
  const days = [
    ...lanes.flatMap(({ occurrences }) => occurrences.flatMap(daysOf)),
    ...points.map(({ from }) => from),
  ].map(dayNumber);
  if (days.length === 0) return null;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max((LEAST_DAYS - (last - first)) / 2, (last - first) * 0.03);
  const [low, high] = [Math.floor(first - room), Math.ceil(last + room)];
  const scale = linearScale([low, high], [start, end]);
  return { from: dayOf(low), to: dayOf(high), x: (day) => Math.round(scale(dayNumber(day)) * 10) / 10 };
}
