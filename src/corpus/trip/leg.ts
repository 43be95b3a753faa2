import type { TripClaim, TripStop } from "../../record/claim.ts";
import type { Status } from "../../record/event.ts";
import type { Report } from "../../record/kept.ts";
import type { Time } from "../../record/value.ts";
import { dayNumber } from "../canonical.ts";

/** Days since 1970-01-01, both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One stop as one claim tells it. */
export interface ToldStop {
  readonly report: Report<TripClaim>;
  /** Where it stands in its claim. */
  readonly index: number;
  readonly stop: TripStop;
  readonly span: Span | null;
  /** Told as a day or a few, not "in April". */
  readonly isExact: boolean;
}

/** Stops of one claim that belong to one journey. */
export interface Leg {
  readonly report: Report<TripClaim>;
  readonly stops: readonly ToldStop[];
  /** Days of the stops that have one. */
  readonly exact: Span | null;
}

/** An article may recall one journey and announce another: stops so many days apart are not of one. */
const APART = 14;
/** A stretch said as days has no more of them. */
const LONGEST_STAY = 14;

export function isReal(status: Status): boolean {
  return status === "happened" || status === "ongoing";
}

/** Days between two stretches; 0 where they overlap. */
export function gapBetween(a: Span, b: Span): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** From the first day of all to the last; `null` of none. */
export function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

/** The stops of a claim, parted where their days are far from each other; what has no day goes with what it is told beside. */
export function splitLegs(report: Report<TripClaim>): Leg[] {
  const told = report.claim.stops.map((stop, index) => tell(report, stop, index));
  const dated = told.filter(({ isExact }) => isExact).sort((a, b) => startOf(a) - startOf(b) || a.index - b.index);
  const legs: ToldStop[][] = [];
  for (const stop of dated) {
    const leg = legs.at(-1);
    const days = leg && spanOf(leg);
    if (leg && days && stop.span && gapBetween(days, stop.span) <= APART) leg.push(stop);
    else legs.push([stop]);
  }
  if (legs.length === 0) return [toLeg(report, told)];
  for (const stop of told) if (!stop.isExact) legOf(stop, legs).push(stop);
  return legs.map((stops) => toLeg(report, stops));
}

function tell(report: Report<TripClaim>, stop: TripStop, index: number): ToldStop {
  const span = toSpan(stop.time);
  const isDay = stop.time?.grain === "day" || stop.time?.grain === "minute";
  return { report, index, stop, span, isExact: span !== null && isDay && span.to - span.from <= LONGEST_STAY };
}

function toSpan(time: Time | undefined): Span | null {
  const from = dayNumber(time?.from ?? time?.to ?? "");
  const to = dayNumber(time?.to ?? time?.from ?? "");
  // Not a number where a day is none that the calendar has.
  return from <= to ? { from, to } : null;
}

function legOf(stop: ToldStop, legs: ToldStop[][]): ToldStop[] {
  const { span } = stop;
  const near = legs.filter((leg) => {
    const days = spanOf(leg);
    return span === null || (days !== null && gapBetween(days, span) <= APART);
  });
  const before = near.findLast((leg) => leg.some(({ isExact, index }) => isExact && index < stop.index));
  const found = before ?? near[0];
  if (found) return found;
  const own: ToldStop[] = [];
  legs.push(own);
  return own;
}

function toLeg(report: Report<TripClaim>, stops: readonly ToldStop[]): Leg {
  const ordered = [...stops].sort((a, b) => a.index - b.index);
  return { report, stops: ordered, exact: spanOf(stops) };
}

function spanOf(stops: readonly ToldStop[]): Span | null {
  return hull(stops.flatMap(({ span, isExact }) => (span && isExact ? [span] : [])));
}

function startOf({ span }: ToldStop): number {
  return span?.from ?? 0;
}
