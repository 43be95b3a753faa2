import { expect, it } from "vitest";
import { isSum } from "./sums.ts";

it.each([
  ["150000000 EUR", { value: 150_000_000, unit: "EUR", currency: "EUR" }, true],
  ["150000000 EUR", { value: 150_000_000, unit: "USD", currency: "USD" }, false],
  ["150000000 EUR", { value: 42, unit: "EUR", currency: "EUR" }, false],
  ["60000 tonne", { value: 60_000, unit: "tonnes" }, true],
  ["7", { value: 7, unit: "people" }, true],
  ["7", { value: [5, 7] as const, unit: "people" }, true],
  ["6|7", { value: 7, unit: "people" }, true],
])("%s and %o: %s", (expected, sum, agrees) => {
  expect(isSum(expected, sum)).toBe(agrees);
});
