import type { TimeGrain } from "../../record/value.ts";
import type { Day, Interval } from "./calendar.ts";
import type { Said } from "./said.ts";
import type { Direction } from "./tense.ts";

/** Words of a sentence that tell a time: atoms `first … last - 1`, what they say, and the rules that read them. */
export interface Expression {
  readonly rule: string;
  readonly first: number;
  readonly last: number;
  readonly said: Said;
  /** The dates that a range or a bound was made of. */
  readonly parts?: readonly Expression[];
}

/** What an expression stands for, beside what it says. */
export interface Resolved extends Interval {
  readonly grain: TimeGrain;
}

/** What an expression is resolved against. */
export interface Reference {
  readonly published: Day | null;
  /** The date that was mentioned last. */
  readonly focus: Resolved | null;
  readonly direction: Direction | null;
}
