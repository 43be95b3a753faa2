import type { Lane } from "../../src/record/answer.ts";
import type { Occurrence } from "../../src/record/derived.ts";

/** An occurrence in its lane. */
export interface Mark {
  readonly occurrence: Occurrence;
  readonly x: number;
  readonly y: number;
}

export interface LaidLane {
  readonly issue: string | null;
  readonly top: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  /** Those without a day: they cannot be drawn, and are in the table. */
  readonly undated: number;
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
    const dated = occurrences.flatMap((occurrence) => {
      const day = dayIn(occurrence);
      return day === null ? [] : [{ occurrence, x: x(day) }];
    });
    dated.sort((a, b) => a.x - b.x || (a.occurrence.id < b.occurrence.id ? -1 : 1));
    const ends: number[] = [];
    const marks = dated.map((mark) => {
      const free = ends.findIndex((end) => end + MARK_SIZE <= mark.x);
      const row = free === -1 ? ends.length : free;
      ends[row] = mark.x;
      return { ...mark, y: top + NAME + PADDING + row * ROW + MARK_SIZE / 2 };
    });
    const height = Math.max(1, ends.length) * ROW + NAME + 2 * PADDING;
    laid.push({ issue, top, height, marks, undated: occurrences.length - dated.length });
    top += height;
  }
  return laid;
}

/** The day at which an occurrence is drawn: where it began, as far as anybody says. */
export function dayIn({ time }: Pick<Occurrence, "time">): string | null {
  return time?.from ?? time?.to ?? null;
}
