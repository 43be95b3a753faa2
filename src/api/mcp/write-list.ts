import { markUntrusted } from "./untrusted.ts";

/** The lines of a list, marked as what they are; says how to go on where there is more. */
export function writeList(lines: readonly string[], next: string | null, empty: string): string {
  if (lines.length === 0) return empty;
  const more = next === null ? [] : [`There is more: ask again with cursor ${next}`];
  return [markUntrusted(lines.join("\n"), "what the record took from articles"), ...more].join("\n");
}
