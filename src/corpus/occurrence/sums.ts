import type { Amount, AmountQualifier } from "../../record/value.ts";

/** What a sum may be, given its hedge: "about 100" is 90 to 110, "at least 100" has no upper end. */
export interface SumRange {
  /** Only sums of one unit are compared. */
  readonly unit: string;
  readonly low: number;
  readonly high: number;
}

/** Shares of the value by which "about" and an unhedged figure may be rounded. */
const ABOUT = 0.1;
const ROUNDED = 0.02;

export function rangesOf(amounts: readonly Amount[]): SumRange[] {
  return amounts.map(rangeOf);
}

export function rangeOf({
  value,
  unit,
  currency,
  qualifier,
}: Pick<Amount, "value" | "unit" | "currency" | "qualifier">): SumRange {
  const [low, high] = typeof value === "number" ? [value, value] : value;
  const [below, above] = slack(qualifier);
  return { unit: currency ?? unit, low: low * below, high: high * above };
}

function slack(qualifier: AmountQualifier): readonly [below: number, above: number] {
  switch (qualifier) {
    case "about":
      return [1 - ABOUT, 1 + ABOUT];
    case "up-to":
    case "less-than":
      return [0, 1 + ROUNDED];
    case "at-least":
    case "more-than":
      return [1 - ROUNDED, Number.MAX_VALUE];
    default:
      return [1 - ROUNDED, 1 + ROUNDED];
  }
}

/** Whether two sums of one unit can both be right; `null` where the units differ. */
export function agreeOnSum(a: SumRange, b: SumRange): boolean | null {
  if (a.unit !== b.unit) return null;
  return a.low <= b.high && b.low <= a.high;
}
