import type { Claim } from "../../src/record/claim.ts";
import { DEAL_STAGES, PLOVER_EVENTS, STATUSES } from "../../src/record/event.ts";
import type { Time } from "../../src/record/value.ts";

/** The fields of each kind of claim that people may correct; the rest stays as it was read. */
export const EDITABLE: Readonly<Record<Claim["kind"], readonly string[]>> = {
  event: ["status", "event", "mode", "time", "place", "actors", "recipients", "amounts", "topics", "contexts"],
  statement: ["status", "content", "direct", "about", "toward"],
  deal: ["stage", "status", "parties", "legs"],
  trip: ["status", "traveller", "stops", "tour"],
  agenda: ["status", "parties", "issues"],
  role: ["status", "actor", "title", "body", "country", "from", "note"],
};

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  status: STATUSES,
  event: PLOVER_EVENTS,
  stage: DEAL_STAGES,
};
const WORDS: ReadonlySet<string> = new Set(["mode", "tour", "title", "body", "country", "from", "note"]);

/** How the value of a field is put in. */
export type Entry =
  | { readonly kind: "choice"; readonly of: readonly string[] }
  | { readonly kind: "day" | "words" | "json" };

export function entryOf(field: string): Entry {
  const of = CHOICES[field];
  if (of !== undefined) return { kind: "choice", of };
  if (field === "time") return { kind: "day" };
  return { kind: WORDS.has(field) ? "words" : "json" };
}

/** What stands in the form at first. */
export function writeEntry(claim: Claim, field: string): string {
  const value = (claim as unknown as Readonly<Record<string, unknown>>)[field];
  if (value === undefined) return "";
  if (field === "time") return (value as Time).from?.slice(0, 10) ?? "";
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}

/** The value that was put in; nothing takes the field away. Throws a SyntaxError when it is no JSON. */
export function readEntry(claim: Claim, field: string, entered: string): unknown {
  if (entered.trim() === "") return null;
  if (field === "time") return toTime(claim, entered);
  return entryOf(field).kind === "json" ? JSON.parse(entered) : entered.trim();
}

/** A day in the place of the words that were read as another, or, without such, of the claim's own words. */
function toTime(claim: Claim, day: string): Time {
  const read = "time" in claim ? claim.time : undefined;
  const [words] = claim.evidence;
  const { start, end, text } = read ?? { start: words?.start ?? 0, end: words?.end ?? 0, text: "" };
  return { start, end, text, from: day, to: day, grain: "day" };
}
