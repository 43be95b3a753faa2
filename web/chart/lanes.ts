import type { Lane } from "../../src/record/answer.ts";
import { type Day, firstDay, lastDay } from "../../src/record/day.ts";
import type { Occurrence } from "../../src/record/derived.ts";

/** An occurrence in its lane. */
export interface Mark {
  readonly occurrence: Occurrence;
  readonly x: number;
  readonly y: number;
  /** From where to where it reaches, when it is not one day or a few: "in 2021". */
  readonly reach: readonly [number, number] | null;
}

export interface LaidLane {
  readonly issue: string | null;
  readonly top: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Marks are this wide, and as much stands between two rows of them. */
export const MARK_SIZE = 11;
const ROW = MARK_SIZE + 3;
const PADDING = 5;
/** The name of the lane stands above its marks. */
const NAME = 16;

/** Lanes one below the other. Marks that would cover one another move into rows, in order of time. */
export function layOutLanes(lanes: readonly Lane[], x: (day: string) => number): LaidLane[] {
  const laid: LaidLane[] = [];
  let top = 0;
  for (const { issue, occurrences } of lanes) {
    const placed = occurrences.map((occurrence) => {
      const [from, to] = daysOf(occurrence).map(x) as [number, number];
      return { occurrence, x: (from + to) / 2, reach: to - from > MARK_SIZE ? ([from, to] as const) : null };
    });
    placed.sort((a, b) => a.x - b.x || (a.occurrence.id < b.occurrence.id ? -1 : 1));
    const ends: number[] = [];
    const marks = placed.map((mark) => {
      const free = ends.findIndex((end) => end + MARK_SIZE <= mark.x);
      const row = free === -1 ? ends.length : free;
      ends[row] = mark.x;
      return { ...mark, y: top + NAME + PADDING + row * ROW + MARK_SIZE / 2 };
    });
    const height = Math.max(1, ends.length) * ROW + NAME + 2 * PADDING;
    laid.push({ issue, top, height, marks });
    top += height;
  }
  return laid;
}

/** First and last day on which an occurrence is drawn; without a day of its own, that on which it was first told. */
export function daysOf({ time, history, knownFrom }: Pick<Occurrence, "time" | "history" | "knownFrom">): [Day, Day] {
  const told = history[0]?.since ?? knownFrom;
  const from = time?.from ?? time?.to ?? told;
  return [firstDay(from), lastDay(time?.to ?? from)];
}

/** Whether anybody says when it was. */
export function isDated({ time }: Pick<Occurrence, "time">): boolean {
  return time !== null && (time.from !== null || time.to !== null);
}
