import type { Evidence } from "../../record/claim.ts";

/** Web Annotation Data Model, 4.2.4 and 4.2.5. */
export type Selector =
  | { readonly type: "TextQuoteSelector"; readonly exact: string; readonly prefix?: string; readonly suffix?: string }
  | { readonly type: "TextPositionSelector"; readonly start: number; readonly end: number };

const CONTEXT = 32;

/**
 * The words themselves and their place. The model counts positions in code points ("MUST be in terms of unicode code
 * points, not in terms of code units"), the record in UTF-16 units. With the text they are converted; without it the
 * record's start stands, which is the same number unless a character outside the Basic Multilingual Plane, such as an
 * emoji, comes before. Words before and behind are given only with the text, which an outlet has to be opted in for.
 */
export function selectWords({ start, end, quote }: Evidence, text: string | null): readonly Selector[] {
  const exact = { type: "TextQuoteSelector", exact: quote } as const;
  if (text === null || text.slice(start, end) !== quote) {
    return [exact, { type: "TextPositionSelector", start, end: start + countPoints(quote) }];
  }
  const before = text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\udc00-\udfff]/, "");
  const behind = text.slice(end, end + CONTEXT).replace(/[\ud800-\udbff]$/, "");
  const first = countPoints(text.slice(0, start));
  return [
    { ...exact, prefix: before, suffix: behind },
    { type: "TextPositionSelector", start: first, end: first + countPoints(quote) },
  ];
}

function countPoints(text: string): number {
  let pairs = 0;
  for (const _ of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs++;
  return text.length - pairs;
}
