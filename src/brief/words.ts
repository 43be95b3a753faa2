import type { ActorMention } from "../record/actor.ts";
import type { Attribution } from "../record/claim.ts";
import type { Time } from "../record/value.ts";
import { describeWhen, nameParty, toParty } from "../record/value-words.ts";

/** "Donald Trump (USA)", "Japan", "officials"; of agencies and outlets the name alone. */
export function nameActor(actor: ActorMention): string {
  return nameParty(toParty(actor));
}

/** Each name once, in order. */
export function nameActors(actors: readonly ActorMention[]): string {
  return unique(actors.map(nameActor)).join(", ");
}

export function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** "2025-10-27", "2025-10-27 to 2025-11-02", "2024-04"; the text's words when they could not be resolved. */
export function describeTime(time: Time): string {
  return describeWhen(time) || `“${time.text}”`;
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
