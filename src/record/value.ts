import type { Span } from "../document/span.ts";

export type TimeGrain = "minute" | "day" | "week" | "month" | "quarter" | "year" | "decade";

/** A time expression and what it stands for. ISO dates; `to` is inclusive; null when it cannot be resolved. */
export interface Time extends Span {
  readonly from: string | null;
  readonly to: string | null;
  readonly grain: TimeGrain;
  readonly text: string;
}

/** A place. `country` is ISO 3166-1 alpha-3; coordinates are WGS 84 degrees. */
export interface Place extends Span {
  readonly name: string;
  readonly country: string | null;
  readonly lat?: number;
  readonly lon?: number;
  readonly geonameId?: number;
}

export type AmountQualifier =
  | "exactly"
  | "about"
  | "up-to"
  | "at-least"
  | "more-than"
  | "less-than"
  | "increase"
  | "decrease";

/** A quantity with its hedge. `currency` is ISO 4217. */
export interface Amount extends Span {
  readonly value: number | readonly [number, number];
  readonly unit: string;
  readonly currency?: string;
  readonly qualifier: AmountQualifier;
  readonly text: string;
}
