import type { Sum } from "../../src/record/derived.ts";
import { alternatives } from "../match-actor.ts";

/** Whether a sum is the expected one: "150000000 EUR", or "7" whatever is counted. Of a range, either end. */
export function isSum(expected: string, sum: Pick<Sum, "value" | "unit"> & { readonly currency?: string }): boolean {
  return alternatives(expected).some((part) => {
    const [number, ...unit] = part.split(" ");
    const values = typeof sum.value === "number" ? [sum.value] : sum.value;
    if (!values.includes(Number(number))) return false;
    return unit.length === 0 || sum.currency === unit.join(" ") || singular(sum.unit) === singular(unit.join(" "));
  });
}

function singular(unit: string): string {
  return unit.toLowerCase().replace(/s$/, "");
}
