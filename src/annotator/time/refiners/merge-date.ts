import type { Expression } from "../expression.ts";
import { at, is, type Reading } from "../phrase.ts";
import type { RelativeSaid, Said } from "../said.ts";

/**
 * "Monday, Oct. 27", "10 a.m. Monday", "Monday at 10 a.m.", "Oct. 27 (Monday)", "late Sunday night":
 * neighbours that name one time between them become one expression.
 */
export function mergeDates(reading: Reading, found: readonly Expression[]): Expression[] {
  const merged: Expression[] = [];
  for (const expression of found) {
    const previous = merged[merged.length - 1];
    const joined =
      previous && isNear(reading, previous.last, expression.first) ? join(previous.said, expression.said) : null;
    if (!previous || !joined) {
      merged.push(expression);
      continue;
    }
    const closed = is(reading, previous.last, "(") && is(reading, expression.last, ")");
    const last = closed ? expression.last + 1 : expression.last;
    merged[merged.length - 1] = {
      rule: `${previous.rule}+${expression.rule}`,
      first: previous.first,
      last,
      said: joined,
    };
  }
  return merged;
}

const BETWEEN = new Set([",", "on", "at", "(", "of", "the", "around", "about"]);

function isNear(reading: Reading, from: number, to: number): boolean {
  if (to - from > 2) return false;
  for (let i = from; i < to; i += 1) if (!BETWEEN.has(at(reading, i).lower)) return false;
  return true;
}

function join(a: Said, b: Said): Said | null {
  if (isWeekday(a) && isDate(b)) return { ...b, ...(a.part && { part: a.part }), ...(a.edge && { edge: a.edge }) };
  if (isDate(a) && isWeekday(b)) return a;
  if (isWeekday(a) && isWeek(b)) return { ...a, weekOffset: b.offset } as Said;
  if (isWeek(a) && isWeekday(b)) return { ...b, weekOffset: a.offset } as Said;
  if (isClock(a) && isDayLong(b)) return { ...b, clock: a.clock } as Said;
  if (isDayLong(a) && isClock(b)) return { ...a, clock: b.clock } as Said;
  return null;
}

function isWeekday(said: Said): boolean {
  return said.kind === "calendar" && said.weekday !== undefined && !said.weekend;
}

/** "next week" of "Friday next week" */
function isWeek(said: Said): said is RelativeSaid {
  return said.kind === "relative" && said.unit === "week" && said.anchor === "published" && !said.edge && !said.side;
}

function isDate(said: Said): boolean {
  return said.kind === "calendar" && said.day !== undefined && said.month !== undefined;
}

function isClock(said: Said): boolean {
  return said.kind === "relative" && said.clock !== undefined && said.offset === 0;
}

function isDayLong(said: Said): boolean {
  if (said.clock !== undefined) return false;
  if (said.kind === "relative") return said.unit === "day";
  return isWeekday(said) || isDate(said);
}
