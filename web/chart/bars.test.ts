import { describe, expect, test } from "vitest";
import type { LegBalance, SaidSum, Sum } from "../../src/record/derived.ts";
import { layOutBars } from "./bars.ts";

function said(value: Sum["value"], unit: string, by = "Reuters", currency?: string): SaidSum {
  const sum = { value, unit, qualifier: "exactly", text: "", ...(currency && { currency }) } as Sum;
  return { sum, by, on: "2025-01-01", article: "a", claim: "c" };
}

function balance(delivered: Sum["value"], unit: string, promised: SaidSum | null, by = "Reuters"): LegBalance {
  return { by, unit, delivered, on: "2025-02-01", fromTotal: false, promised };
}

describe("bars of a leg", () => {
  test("measurers stay apart on one scale", () => {
    const promise = said(150, "tonnes");
    const [group, ...others] = layOutBars({
      promised: [promise],
      balance: [balance(75, "tonnes", promise), balance(60, "tonnes", promise, "the ministry")],
    });
    expect(others).toEqual([]);
    expect(group?.balances.map(({ delivered }) => delivered.high)).toEqual([0.5, 0.4]);
    expect(group?.balances.map(({ promised }) => promised?.high)).toEqual([1, 1]);
    expect(group?.promises).toEqual([]);
  });

  test("units stay apart", () => {
    const groups = layOutBars({ promised: [said(5, "dollars", "x", "USD"), said(9, "ships")], balance: [] });
    expect(groups.map(({ unit }) => unit)).toEqual(["USD", "ships"]);
    expect(groups.map(({ promises }) => promises[0]?.promised.high)).toEqual([1, 1]);
  });

  test("of promises without a delivery the latest is drawn", () => {
    const [group] = layOutBars({ promised: [said(4, "ships"), said(6, "ships")], balance: [] });
    expect(group?.promises.map(({ promise }) => promise.sum.value)).toEqual([6]);
  });

  test("a range has two ends, and more may come than was promised", () => {
    const promise = said([40, 50], "ships");
    const [group] = layOutBars({ promised: [promise], balance: [balance(100, "ships", promise)] });
    expect(group?.balances[0]).toMatchObject({ promised: { low: 0.4, high: 0.5 }, delivered: { low: 1, high: 1 } });
  });

  test("a delivery that nobody promised, and one of nothing", () => {
    expect(layOutBars({ promised: [], balance: [balance(0, "ships", null)] })).toMatchObject([
      { balances: [{ promised: null, delivered: { low: 0, high: 0 } }] },
    ]);
  });
});
