import type { Sum, When } from "../../record/derived.ts";
import type { Party } from "../../record/kept.ts";
import type { AmountQualifier } from "../../record/value.ts";

/** "2025-10-30", "2025-10", "2025-12-03 to 2025-12-05". */
export function labelOfTime({ from, to, grain }: When): string {
  if (from === null || to === null) return from ?? to ?? "";
  if (from === to) return from;
  if (grain === "month" && from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  if (grain === "year" && from.slice(0, 4) === to.slice(0, 4)) return from.slice(0, 4);
  return `${from} to ${to}`;
}

/** "Donald Trump (USA)", "United States". */
export function labelOfParty({ id, name, code }: Party): string {
  return id?.startsWith("person/") && code !== null ? `${name} (${code})` : name;
}

const HEDGES: Readonly<Record<AmountQualifier, string>> = {
  exactly: "",
  about: "about ",
  "up-to": "up to ",
  "at-least": "at least ",
  "more-than": "more than ",
  "less-than": "less than ",
  increase: "up by ",
  decrease: "down by ",
};

/** "up to 550 billion USD", "12 million tons". */
export function labelOfSum({ value, unit, currency, qualifier }: Sum): string {
  const figure = typeof value === "number" ? labelOfNumber(value) : value.map(labelOfNumber).join(" to ");
  return `${HEDGES[qualifier]}${figure} ${currency ?? unit}`;
}

const SCALES = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
] as const;

function labelOfNumber(value: number): string {
  const scale = SCALES.find(([size]) => Math.abs(value) >= size);
  if (scale === undefined) return String(value);
  return `${Number((value / scale[0]).toPrecision(6))} ${scale[1]}`;
}
