import type { Conflict, Occurrence, Sum } from "../../record/derived.ts";
import type { Day } from "../../record/kept.ts";

/** Lower and upper bound of a sum; equal where it is one number. */
export function sumBounds({ value }: Sum): readonly [low: number, high: number] {
  return typeof value === "number" ? [value, value] : value;
}

/** "about 120000000 USD", "up-to 15..20 percent" */
export function sumText(sum: Sum): string {
  const [low, high] = sumBounds(sum);
  return `${sum.qualifier} ${low === high ? low : `${low}..${high}`} ${sum.currency ?? sum.unit}`;
}

/** "place: Washington (2 articles, 1 independent); Geneva (1 article, 1 independent)" */
export function conflictText({ field, values }: Conflict): string {
  const sides = values.map(({ label, support: { articles, independent } }) => {
    return `${label} (${articles.length} ${articles.length === 1 ? "article" : "articles"}, ${independent} independent)`;
  });
  return `${field}: ${sides.join("; ")}`;
}

/** Since when the status has stood without a break: expected, happened, happened → the day of the first "happened". */
export function statusSince({ status, history }: Pick<Occurrence, "status" | "history">): Day | null {
  const before = history.findLastIndex((step) => step.status !== status);
  return history[before + 1]?.since ?? null;
}

/** The time of day of an ISO date: "14:30"; `null` where it has none. */
export function clockTime(date: string): string | null {
  return date.slice(11, 16) || null;
}
