import type { Expression } from "../expression.ts";
import { at, is, type Reading, skip } from "../phrase.ts";
import type { CalendarSaid, Said } from "../said.ts";

const MARKS = new Set(["-", "–", "—", "to", "through", "until", "till"]);

/** "from May 3 to June 5", "between 2014 and 2016", "May–August 1950", "Monday to Friday". */
export function mergeRanges(reading: Reading, found: readonly Expression[]): Expression[] {
  const merged: Expression[] = [];
  for (const expression of found) {
    const previous = merged[merged.length - 1];
    if (!previous || !isRange(reading, previous, expression)) {
      merged.push(expression);
      continue;
    }
    const opened = is(reading, previous.first - 1, "from", "between");
    const said: Said = { kind: "range", first: inherit(previous.said, expression.said), second: expression.said };
    merged[merged.length - 1] = {
      rule: "range",
      first: opened ? previous.first - 1 : previous.first,
      last: expression.last,
      said,
      parts: [{ ...previous, said: said.first }, expression],
    };
  }
  return merged;
}

function isRange(reading: Reading, a: Expression, b: Expression): boolean {
  const gap = skip(reading, a.last + 1, "the");
  if (b.first !== gap || !isDated(a.said) || !isDated(b.said) || a.parts) return false;
  if (MARKS.has(at(reading, a.last).lower)) return true;
  return is(reading, a.last, "and") && is(reading, a.first - 1, "between");
}

function isDated(said: Said): boolean {
  return said.kind === "calendar" || said.kind === "relative" || said.kind === "shift";
}

/** "May–August 1950": the first takes the year that only the second has. */
function inherit(first: Said, second: Said): Said {
  if (first.kind !== "calendar" || second.kind !== "calendar") return first;
  if (first.year !== undefined || first.month === undefined) return first;
  // "November–February 2017" begins in 2016.
  const back = second.month !== undefined && first.month > second.month ? 1 : 0;
  const year: Partial<CalendarSaid> = {
    ...(second.year !== undefined && { year: second.year - back }),
    ...(second.yearOffset !== undefined && { yearOffset: second.yearOffset }),
  };
  return { ...first, ...year };
}
