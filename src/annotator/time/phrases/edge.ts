import { at, is, type Match, type Matcher, type Phrase, type Reading, skip, skipDash } from "../phrase.ts";
import type { Edge, Said, Side } from "../said.ts";

/** "late March", "mid-2025", "early next year", "the end of the year", "earlier this month", "later in 2026", "year-end". */
export function createEdge(matcher: Matcher): Phrase {
  return {
    name: "edge",
    starts: ["edge", "side", "unit"],
    match(reading: Reading, index: number): Match | null {
      const { edge, side, unit } = at(reading, index).features;
      if (unit === "year" || unit === "month") return readUnitEnd(reading, index, unit);
      const inner = readInner(reading, index);
      const found = inner === null ? null : (matcher(reading, inner) ?? readBareUnit(reading, inner));
      if (!found) return null;
      if (side !== undefined) return withSide(found, side);
      return edge === undefined ? null : withEdge(found, edge);
    },
  };
}

/** After "the end of the …", "late in …", "mid-…": where the date itself begins. */
function readInner(reading: Reading, index: number): number | null {
  const next = skipDash(reading, index + 1);
  if (next > index + 1) return next;
  const noun = is(reading, index, "end", "beginning", "start", "middle", "rest", "remainder");
  if (noun && !is(reading, next, "of")) return null;
  return is(reading, next, "of", "in", "on") ? skip(reading, next + 1, "the") : next;
}

/** "the end of the month" */
function readBareUnit(reading: Reading, index: number): Match | null {
  const { unit, plural } = at(reading, index).features;
  if (!unit || plural || !["day", "week", "month", "quarter", "year", "decade", "century"].includes(unit)) return null;
  if (!is(reading, index - 1, "the") || is(reading, index + 1, "of")) return null;
  return { last: index + 1, said: { kind: "relative", unit, offset: 0, anchor: "published" } };
}

/** "year-end", "month-end" */
function readUnitEnd(reading: Reading, index: number, unit: "year" | "month"): Match | null {
  const end = skip(reading, skipDash(reading, index + 1), "'s", "’s");
  if (!is(reading, end, "end") || (end === index + 1 && unit === "month")) return null;
  return { last: end + 1, said: { kind: "relative", unit, offset: 0, anchor: "published", edge: "end" } };
}

function withEdge(found: Match, edge: Edge): Match | null {
  const { said } = found;
  if (said.kind !== "calendar" && said.kind !== "relative") return null;
  return { last: found.last, said: { ...said, edge } as Said };
}

function withSide(found: Match, side: Side): Match | null {
  const { said } = found;
  if (said.kind !== "calendar" && said.kind !== "relative") return null;
  return { last: found.last, said: { ...said, side } as Said };
}
