import type { ActorMention } from "../src/record/actor.ts";
import type { AnonymousSource, Attribution } from "../src/record/claim.ts";

const empty = new Set([
  "a",
  "an",
  "the",
  "of",
  "in",
  "on",
  "to",
  "for",
  "and",
  "by",
  "its",
  "their",
  "his",
  "her",
  "s",
]);

/** The words of a text without case, accents, marks and articles: "The Élysée's" → ["elysee"]. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !empty.has(word));
}

/** The alternatives of an expected value: "AP|Associated Press". */
export function alternatives(expected: string): string[] {
  return expected.split("|").map((part) => part.trim());
}

/** How many of the words of `part` stand in `whole`, from 0 to 1. */
export function coverage(part: readonly string[], whole: readonly string[]): number {
  if (part.length === 0) return 0;
  const known = new Set(whole);
  return part.filter((word) => known.has(word)).length / part.length;
}

/** Whether one text holds all words of the other: "Huthi" and "the Huthi rebels". */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return coverage(x, y) === 1 || coverage(y, x) === 1;
}

/** Whether a value is one of the expected alternatives, case and accents aside. */
export function sameText(expected: string, actual: string | undefined): boolean {
  if (actual === undefined) return false;
  return alternatives(expected).some((part) => wordsOf(part).join(" ") === wordsOf(actual).join(" "));
}

/** Whether an actor is the expected one: by id, by code (of a state, or of a body), or by name. */
export function matchesActor(expected: string, actor: ActorMention | AnonymousSource): boolean {
  return alternatives(expected).some((part) => matchesOne(part, actor));
}

function matchesOne(part: string, actor: ActorMention | AnonymousSource): boolean {
  if ("anonymous" in actor) return sameName(part, actor.text);
  if (actor.id === part || actor.code === part) return true;
  if (part.startsWith("person/")) return sameName(part.slice("person/".length), actor.name ?? actor.text);
  if (/^[A-Z]{3}$/.test(part)) return false;
  if (/^(IGO|NGO|MNC|REB)-/.test(part)) return actor.code?.startsWith(`${part}-`) ?? false;
  return sameName(part, actor.text) || (actor.name !== undefined && sameName(part, actor.name));
}

/** Whether a claim is attributed to the expected source, agency or outlet. */
export function matchesSource(expected: string, attribution: Attribution): boolean {
  if (attribution.source && matchesActor(expected, attribution.source)) return true;
  const carriers = [...attribution.agencies, attribution.outlet ?? ""];
  return carriers.some((carrier) => sameText(expected, carrier));
}
