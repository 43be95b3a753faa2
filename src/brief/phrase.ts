import type { Conflict, FieldValue, Occurrence, Support } from "../record/derived.ts";
import { nameParties } from "../record/value-words.ts";
import { labelEvent } from "./event-label.ts";

const BETWEEN: ReadonlySet<string> = new Set(["meeting", "phone", "video", "multilateral", "negotiate"]);

/** Whether those who act and those to whom do the same: they meet, speak, negotiate. */
export function isMutual({
  event,
  mode,
}: {
  readonly event: Occurrence["event"];
  readonly mode?: string | undefined;
}): boolean {
  return event === "CONSULT" && BETWEEN.has(mode ?? "");
}

/** "Visit: Donald Trump (USA) → Japan", "Meeting: Anna Berg (SWE), Ben Cole (GBR)"; who meets, meets both ways. */
export function describeEvent(
  occurrence: Pick<Occurrence, "event" | "actors" | "recipients"> & { readonly mode?: Occurrence["mode"] | undefined },
): string {
  const { event, mode, actors, recipients } = occurrence;
  const label = labelEvent(event, mode);
  if (isMutual(occurrence)) {
    return `${label}: ${nameParties([...actors, ...recipients]) || "unnamed parties"}`;
  }
  const whom = recipients.length > 0 ? ` → ${nameParties(recipients)}` : "";
  return `${label}: ${nameParties(actors) || "somebody"}${whom}`;
}

/** "7 articles, 3 independent", "1 article" */
export function describeSupport({ articles, independent }: Support): string {
  const count = new Set(articles).size;
  return count === 1 ? "1 article" : `${count} articles, ${independent} independent`;
}

/** "Busan (7 articles, 3 independent)" */
export function describeValue({ label, support }: FieldValue): string {
  return `${label} (${describeSupport(support)})`;
}

/** "Sources disagree on place: Busan (7 articles, 3 independent); Seoul (1 article)" */
export function describeConflict({ field, values }: Conflict): string {
  return `Sources disagree on ${field}: ${values.map(describeValue).join("; ")}`;
}
