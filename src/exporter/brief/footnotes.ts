import type { Citation } from "../citation.ts";
import { plainLine } from "../text.ts";
import { writeDay } from "./day-title.ts";

/** Footnotes in the order in which they are first referred to; the same words of the same article have one number. */
export interface Footnotes {
  /** The number, and whether this is the first reference to it. */
  refer(citation: Citation): { readonly number: number; readonly isFirst: boolean };
  list(): Iterable<readonly [number: number, citation: Citation]>;
}

export function createFootnotes(): Footnotes {
  const numbers = new Map<string, number>();
  const citations: Citation[] = [];
  return {
    refer(citation) {
      const key = JSON.stringify([citation.article, citation.quote]);
      const known = numbers.get(key);
      if (known !== undefined) return { number: known, isFirst: false };
      citations.push(citation);
      numbers.set(key, citations.length);
      return { number: citations.length, isFirst: true };
    },
    list: () => citations.map((citation, index) => [index + 1, citation] as const),
  };
}

/** "Harbour Post (Coastal Wire), 30 October 2025" */
export function nameSource({ outlet, agencies, day }: Citation): string {
  const through = outlet !== null && agencies.length > 0 ? ` (${agencies.join(", ")})` : "";
  const printed = outlet ?? (agencies.join(", ") || "Unnamed outlet");
  return `${plainLine(printed + through)}, ${writeDay(day)}`;
}
