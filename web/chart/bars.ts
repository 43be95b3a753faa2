import type { LedgerLeg } from "../../src/record/answer.ts";
import type { LegBalance, SaidSum, Sum } from "../../src/record/derived.ts";

/** A sum on its scale, 0…1. Of a range, `low` is its lower end. */
export interface Extent {
  readonly low: number;
  readonly high: number;
}

/** What one measurer says came, against what was promised. */
export interface BalanceBar {
  readonly balance: LegBalance;
  readonly delivered: Extent;
  /** Null where nobody promised anything in this unit. */
  readonly promised: Extent | null;
}

/** A promise of which nobody reports a delivery. */
export interface PromiseBar {
  readonly promise: SaidSum;
  readonly promised: Extent;
}

/** All bars of one leg in one unit, on one scale. */
export interface UnitBars {
  /** "USD", "tonnes" */
  readonly unit: string;
  readonly balances: readonly BalanceBar[];
  readonly promises: readonly PromiseBar[];
}

/** One group for each unit: what is measured in tonnes says nothing about dollars. Measurers stay apart. */
export function layOutBars({ promised, balance }: Pick<LedgerLeg, "promised" | "balance">): UnitBars[] {
  const units = new Set([...balance.map(unitOf), ...promised.map(({ sum }) => unitOf(sum))]);
  return [...units].map((unit) => {
    const balances = balance.filter((each) => unitOf(each) === unit);
    const latest = promised.filter(({ sum }) => unitOf(sum) === unit).at(-1);
    const promises = balances.length > 0 || latest === undefined ? [] : [latest];
    const most = Math.max(
      0,
      ...balances.flatMap((each) => [
        highOf(each.delivered),
        each.promised === null ? 0 : highOf(each.promised.sum.value),
      ]),
      ...promises.map(({ sum }) => highOf(sum.value)),
    );
    return {
      unit,
      balances: balances.map((each) => ({
        balance: each,
        delivered: extentOf(each.delivered, most),
        promised: each.promised === null ? null : extentOf(each.promised.sum.value, most),
      })),
      promises: promises.map((promise) => ({ promise, promised: extentOf(promise.sum.value, most) })),
    };
  });
}

function unitOf({ unit, currency }: Pick<Sum, "unit"> & { readonly currency?: string }): string {
  return currency ?? unit;
}

function extentOf(value: Sum["value"], most: number): Extent {
  const [low, high] = typeof value === "number" ? [value, value] : value;
  return most === 0 ? { low: 0, high: 0 } : { low: Math.max(0, low / most), high: Math.max(0, high / most) };
}

function highOf(value: Sum["value"]): number {
  return typeof value === "number" ? value : value[1];
}
