import type { ActorMention } from "../record/actor.ts";
import type { Conflict, FieldValue, Occurrence, Sum, Support, When, Where } from "../record/derived.ts";
import type { Party } from "../record/kept.ts";
import { labelEvent } from "./event-label.ts";
import { oneLine } from "./text.ts";

export function toParty({ id, name, text, code, sector }: ActorMention): Party {
  return { name: name ?? text, code, ...(id !== undefined && { id }), ...(sector !== undefined && { sector }) };
}

/** "Donald Trump (USA)", "Japan", "officials"; of agencies and outlets the name alone: Reuters speaks for no state. */
export function nameParty({ id, name, code, sector }: Party): string {
  const isPlain = code === null || id === code || name === code || sector === "MED";
  return isPlain ? name : `${name} (${code})`;
}

/** Each name once, in order. */
export function nameParties(parties: readonly Party[]): string {
  return [...new Set(parties.map(nameParty))].join(", ");
}

/** "2025-10-27", "2025-10-27 to 2025-11-02", "2024-04", "2023"; empty when nothing is known. */
export function describeWhen({ from, to, grain }: When): string {
  if (from === null) return to === null ? "" : `until ${to}`;
  if (to === null) return `from ${from}`;
  if (grain === "year" && from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  if (grain === "month" && from.endsWith("-01") && from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  return from === to ? from.replace("T", " ") : `${from.replace("T", " ")} to ${to.replace("T", " ")}`;
}

/** "Tokyo, JPN"; a country or a region is its own name: only towns have a number of GeoNames. */
export function describeWhere({ name, country, geonameId }: Where): string {
  return country === null || geonameId === undefined ? name : `${name}, ${country}`;
}

const QUALIFIERS: Readonly<Record<Sum["qualifier"], string>> = {
  exactly: "",
  about: "about ",
  "up-to": "up to ",
  "at-least": "at least ",
  "more-than": "more than ",
  "less-than": "less than ",
  increase: "up ",
  decrease: "down ",
};

/** "up to 470 billion USD", "about 300 people", "40 to 50 percent" */
export function describeSum({ value, unit, currency, qualifier }: Sum): string {
  const number = typeof value === "number" ? writeNumber(value) : value.map(writeNumber).join(" to ");
  return `${QUALIFIERS[qualifier]}${number} ${currency ?? unit}`.trim();
}

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, " trillion"],
  [1e9, " billion"],
  [1e6, " million"],
];

function writeNumber(value: number): string {
  const [size, word] = SCALES.find(([scale]) => Math.abs(value) >= scale) ?? [1, ""];
  return `${(value / size).toLocaleString("en-US", { maximumFractionDigits: 4 })}${word}`;
}

const BETWEEN: ReadonlySet<string> = new Set(["meeting", "phone", "video", "multilateral", "negotiate"]);

/** "Visit: Donald Trump (USA) → Japan", "Meeting: Anna Berg (SWE), Ben Cole (GBR)"; who meets, meets both ways. */
export function describeEvent(
  occurrence: Pick<Occurrence, "event" | "actors" | "recipients"> & { readonly mode?: Occurrence["mode"] | undefined },
): string {
  const { event, mode, actors, recipients } = occurrence;
  const label = labelEvent(event, mode);
  if (event === "CONSULT" && BETWEEN.has(mode ?? "")) {
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

/** For people: on one line, without controls and marks that would turn it round. */
export function plainLine(text: string): string {
  return oneLine(text).replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}
