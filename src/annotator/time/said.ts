import type { Step } from "./calendar.ts";

/** Units that times are counted in; a weekend and a night are named, an hour and a minute only counted. */
export type Unit = Step | "weekend" | "minute" | "hour" | "second" | "half";

export type DayPart = "morning" | "noon" | "afternoon" | "evening" | "night" | "midnight";
export type Season = "spring" | "summer" | "autumn" | "winter";
/** "early March", "mid-2025", "late 1990s", "the end of the year". */
export type Edge = "beginning" | "early" | "middle" | "late" | "end";
/** "earlier this month": from its beginning to the publication day; "later this week": from there to its end. */
export type Side = "earlier" | "later";
export type Bound = "since" | "until" | "by" | "before" | "after";
/** What a relative expression counts from: the publication day, or the date mentioned last. */
export type AnchorPoint = "published" | "focus";

export interface Clock {
  readonly hour: number;
  readonly minute: number;
}

/** Parts that may come with anything said. */
interface Modifiers {
  readonly edge?: Edge;
  readonly side?: Side;
  readonly part?: DayPart;
  readonly clock?: Clock;
}

/** "Oct 27", "2025", "the third quarter", "Monday, Oct. 27", "the 1990s". */
export interface CalendarSaid extends Modifiers {
  readonly kind: "calendar";
  readonly year?: number;
  /** "March last year" is -1, "this Monday" is 0. */
  readonly yearOffset?: number;
  readonly month?: number;
  readonly day?: number;
  /** ISO, 1–7. */
  readonly weekday?: number;
  readonly season?: Season;
  readonly quarter?: number;
  readonly half?: number;
  /** First year: 1990. */
  readonly decade?: number;
  /** First year: 2000. */
  readonly century?: number;
  /** "last Tuesday" is -1, "this Tuesday" 0, "next Tuesday" 1; absent when only the tense can tell. */
  readonly turn?: -1 | 0 | 1;
  /** "Friday next week": 1. */
  readonly weekOffset?: number;
  /** The Saturday and Sunday of the weekday's week. */
  readonly weekend?: true;
  /** The first nine months: 9. */
  readonly firstMonths?: number;
}

/** "last week", "this month", "the following day", "today". */
export interface RelativeSaid extends Modifiers {
  readonly kind: "relative";
  readonly unit: Unit;
  readonly offset: number;
  readonly anchor: AnchorPoint;
}

/** "two days ago", "a year earlier", "three weeks later"; a null count is "several". */
export interface ShiftSaid extends Modifiers {
  readonly kind: "shift";
  readonly unit: Unit;
  readonly count: number | null;
  readonly direction: -1 | 1;
  readonly anchor: AnchorPoint;
  /** A stretch of time, not a date, unless the verb looks ahead: "in five years". */
  readonly ifFuture?: true;
}

/** "the past three months", "the next 90 days", "recent weeks". */
export interface SpanSaid extends Modifiers {
  readonly kind: "span";
  readonly unit: Unit;
  readonly count: number | null;
  readonly direction: -1 | 1;
  /** A stretch of time, not a date, unless the verb looks ahead: "within 90 days". */
  readonly ifFuture?: true;
}

/** "three years", "a decade", "every Monday": no place in time by itself. */
export interface DurationSaid extends Modifiers {
  readonly kind: "duration";
  readonly unit: Unit;
  readonly count: number | null;
}

export interface RepeatedSaid extends Modifiers {
  readonly kind: "repeated";
  readonly unit: Unit;
  readonly count: number;
}

/** "now", "recently", "soon". */
export interface ReferenceSaid extends Modifiers {
  readonly kind: "reference";
  readonly when: "present" | "past" | "future";
}

/** "the first week of October", "the last Friday of July", "the 20th of next month"; −1 is the last. */
export interface NthSaid extends Modifiers {
  readonly kind: "nth";
  readonly nth: number;
  readonly unit?: Unit;
  readonly weekday?: number;
  readonly of: Said;
}

/** "the week of Nov. 3". */
export interface WeekOfSaid extends Modifiers {
  readonly kind: "weekOf";
  readonly of: Said;
}

/** "from 3 to 5 May". */
export interface RangeSaid extends Modifiers {
  readonly kind: "range";
  readonly first: Said;
  readonly second: Said;
}

/** "since 2014", "by the end of the year". */
export interface BoundSaid extends Modifiers {
  readonly kind: "bound";
  readonly bound: Bound;
  readonly of: Said;
}

/** What the words say, before it is known which days those are. */
export type Said =
  | CalendarSaid
  | RelativeSaid
  | ShiftSaid
  | SpanSaid
  | DurationSaid
  | RepeatedSaid
  | ReferenceSaid
  | NthSaid
  | WeekOfSaid
  | RangeSaid
  | BoundSaid;
