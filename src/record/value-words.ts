import type { ActorMention } from "./actor.ts";
import type { Sum, When, Where } from "./derived.ts";
import type { Party } from "./kept.ts";

// One wording of values, wherever the record is put in words.

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
