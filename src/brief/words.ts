import type { ActorMention } from "../record/actor.ts";
import type { Attribution } from "../record/claim.ts";
import type { Amount, Time } from "../record/value.ts";

/** "Donald Trump (USA)", "Japan", "officials"; of agencies and outlets the name alone: Reuters speaks for no state. */
export function nameActor(actor: ActorMention): string {
  const name = actor.name ?? actor.text;
  const isPlain = actor.code === null || actor.id === actor.code || actor.sector === "MED";
  return isPlain ? name : `${name} (${actor.code})`;
}

/** Each name once, in order. */
export function nameActors(actors: readonly ActorMention[]): string {
  return unique(actors.map(nameActor)).join(", ");
}

export function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** "2025-10-27", "2025-10-27 to 2025-11-02", "2024-04", "2023"; the text's words when they could not be resolved. */
export function describeTime(time: Time): string {
  const { from, to, grain, text } = time;
  if (from === null) return to === null ? `“${text}”` : `until ${to}`;
  if (to === null) return `from ${from}`;
  if (grain === "year" && from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  if (grain === "month" && from.endsWith("-01") && from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  return from === to ? from.replace("T", " ") : `${from} to ${to}`;
}

const QUALIFIERS: Readonly<Record<Amount["qualifier"], string>> = {
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
export function describeAmount(amount: Amount): string {
  const value =
    typeof amount.value === "number" ? writeNumber(amount.value) : amount.value.map(writeNumber).join(" to ");
  return `${QUALIFIERS[amount.qualifier]}${value} ${amount.currency ?? amount.unit}`.trim();
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

/** "source: Reuters", "source: China, quoted", "reportedly"; empty when the article says so itself. */
export function describeAttribution({ source, form, hedge }: Attribution): string {
  const name = source === undefined ? undefined : "anonymous" in source ? source.text : nameActor(source);
  const parts = [
    ...(name === undefined ? [] : [`source: ${name}`]),
    ...(name !== undefined && form === "quoted" ? ["quoted"] : []),
    ...(hedge === undefined ? [] : [hedge]),
  ];
  return parts.join(", ");
}

/** Puts back the quotation mark that was left outside: `creeping pressure” from China` → `“creeping pressure” from China`. */
export function balanceQuotes(text: string): string {
  const opens = text.split("“").length;
  const closes = text.split("”").length;
  if (closes > opens) return `“${text}`;
  if (opens > closes) return `${text}”`;
  if (text.split('"').length % 2 === 1) return text;
  // An odd straight mark belongs before the text when a space or a stop follows it, otherwise after it.
  return /"(?:[\s,.;:]|$)/.test(text) ? `"${text}` : `${text}"`;
}
