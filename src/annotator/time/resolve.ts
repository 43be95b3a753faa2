import type { TimeGrain } from "../../record/value.ts";
import { type Day, type Interval, type Step, shiftDay, stepAround, weekdayOf } from "./calendar.ts";
import type { Reference, Resolved } from "./expression.ts";
import { resolveCalendar } from "./resolve/calendar-date.ts";
import { narrow, takeSide } from "./resolve/edge.ts";
import type { BoundSaid, NthSaid, RangeSaid, RelativeSaid, Said, ShiftSaid, SpanSaid, Unit } from "./said.ts";

const NOWHERE: Interval = { from: null, to: null };

/** The days that an expression stands for; `from` and `to` are null where that cannot be known. */
export function resolve(said: Said, reference: Reference): Resolved {
  const plain = resolvePlain(said, reference);
  const sided = said.side === undefined ? plain : takeSide(plain, said.side, reference.published);
  const narrowed = said.edge === undefined ? sided : narrow(sided, said.edge);
  return said.clock === undefined ? narrowed : { ...narrowed, grain: "minute" };
}

function resolvePlain(said: Said, reference: Reference): Resolved {
  switch (said.kind) {
    case "calendar":
      return resolveCalendar(said, reference);
    case "relative":
      return resolveRelative(said, reference);
    case "shift":
      return resolveShift(said, reference);
    case "span":
      return resolveSpan(said, reference);
    case "nth":
      return resolveNth(said, reference);
    case "weekOf": {
      const day = resolve(said.of, reference).from;
      return day === null ? { ...NOWHERE, grain: "week" } : { ...stepAround(day, "week"), grain: "week" };
    }
    case "range":
      return resolveRange(said, reference);
    case "bound":
      return resolveBound(said, reference);
    case "duration":
    case "repeated":
      return { ...NOWHERE, grain: grainOf(said.unit) };
    case "reference": {
      const day = said.when === "present" ? reference.published : null;
      return { from: day, to: day, grain: "day" };
    }
  }
}

/** A record has no hours, weekends, halves or centuries. */
export function grainOf(unit: Unit): TimeGrain {
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
      return "minute";
    case "weekend":
      return "day";
    case "half":
      return "quarter";
    case "century":
      return "decade";
    default:
      return unit;
  }
}

function stepOf(unit: Unit): Step {
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
      return "day";
    case "weekend":
      return "week";
    case "half":
      return "quarter";
    default:
      return unit;
  }
}

/** "last week", "the following day", "this weekend" */
function resolveRelative(said: RelativeSaid, { published, focus }: Reference): Resolved {
  const base = said.anchor === "focus" ? (focus?.from ?? published) : published;
  if (base === null) return { ...NOWHERE, grain: grainOf(said.unit) };
  const found = stepAround(base, stepOf(said.unit), said.offset);
  if (said.unit === "weekend") return { from: found.to - 1, to: found.to, grain: "day" };
  return { ...found, grain: grainOf(said.unit) };
}

const ORDER: readonly TimeGrain[] = ["minute", "day", "week", "month", "quarter", "year", "decade"];

/** "two days ago"; "a year earlier" after "the third quarter" is a quarter. */
function resolveShift(said: ShiftSaid, reference: Reference): Resolved {
  const { published, focus } = reference;
  const grain = grainOf(said.unit);
  if (said.count === null || (said.ifFuture && reference.direction === "past")) return { ...NOWHERE, grain };
  const follows = said.anchor === "focus" || (focus?.grain === "quarter" && said.unit === "year");
  const base = follows ? (focus?.from ?? published) : published;
  if (base === null) return { ...NOWHERE, grain };
  const day = shiftBy(base, said.count * said.direction, stepOf(said.unit), said.unit);
  if (follows && focus?.from != null && focus.to !== null && ORDER.indexOf(focus.grain) < ORDER.indexOf(grain)) {
    return {
      from: day,
      to: shiftBy(focus.to, said.count * said.direction, stepOf(said.unit), said.unit),
      grain: focus.grain,
    };
  }
  return { ...stepAround(day, stepOf(said.unit)), grain };
}

/** "two and a half years ago" */
function shiftBy(day: Day, count: number, step: Step, unit: Unit): Day {
  if (step === "day" && unit !== "day") return day + Math.trunc(count / (unit === "hour" ? 24 : 1440));
  const whole = Math.trunc(count);
  const moved = shiftDay(day, unit === "half" ? whole * 2 : whole, step);
  if (whole === count) return moved;
  return step === "year" ? shiftDay(moved, Math.round((count - whole) * 12), "month") : moved;
}

/** "the past three months", "the next 90 days" */
function resolveSpan(said: SpanSaid, { published, direction }: Reference): Resolved {
  const grain = grainOf(said.unit);
  if (published === null || said.count === null || (said.ifFuture && direction === "past"))
    return { ...NOWHERE, grain };
  const other = shiftBy(published, said.count * said.direction, stepOf(said.unit), said.unit);
  return said.direction < 0 ? { from: other, to: published, grain } : { from: published, to: other, grain };
}

/** "the first week of October" is its first seven days. */
function resolveNth(said: NthSaid, reference: Reference): Resolved {
  const { nth, weekday } = said;
  const { from, to } = resolve(said.of, reference);
  const length = weekday === undefined && said.unit === "week" ? 7 : 1;
  const grain = length === 7 ? "week" : "day";
  if (from === null || to === null) return { ...NOWHERE, grain };
  const step = weekday === undefined ? length : 7;
  const first = weekday === undefined ? from : from + ((weekday - weekdayOf(from) + 7) % 7);
  const last = weekday === undefined ? to - length + 1 : to - ((weekdayOf(to) - weekday + 7) % 7);
  const found = nth < 0 ? last : first + (nth - 1) * step;
  return found > to ? { ...NOWHERE, grain } : { from: found, to: Math.min(to, found + length - 1), grain };
}

function resolveRange(said: RangeSaid, reference: Reference): Resolved {
  const first = resolve(said.first, reference);
  const second = resolve(said.second, { ...reference, focus: first });
  if (first.from === null || second.to === null || first.from <= second.to) {
    return { from: first.from, to: second.to, grain: second.grain };
  }
  // "Friday to Monday": the second comes after the first.
  const later = resolve(said.second, { ...reference, published: first.from, direction: "future" });
  // "October to last October" is no range: what the second says does not depend on the first.
  return later.to !== null && later.to < first.from ? first : { from: first.from, to: later.to, grain: later.grain };
}

function resolveBound(said: BoundSaid, reference: Reference): Resolved {
  const inner = resolve(said.of, reference);
  const { published } = reference;
  const { from, to, grain } = inner;
  switch (said.bound) {
    case "since":
      return { from, to: from !== null && published !== null && from <= published ? published : null, grain };
    case "until":
    case "by":
      return { from: to !== null && published !== null && published <= to ? published : null, to, grain };
    case "before":
      // "before the end of the year" leaves the whole year.
      if (said.of.edge === "end") return { from: null, to, grain };
      return { from: null, to: from === null ? null : from - 1, grain };
    case "after":
      return { from: to === null ? null : to + 1, to: null, grain };
  }
}
