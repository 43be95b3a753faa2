import type { Span } from "../../document/span.ts";

/** Names of agencies as articles print them, with the name we list them under. */
export interface MediaNames {
  readonly agencies: ReadonlyMap<string, string>;
  readonly outlets: ReadonlyMap<string, string>;
}

export interface FoundAgency extends Span {
  readonly name: string;
}

const UNNAMED = /\b(?:News |News and )?Agencies\b|\bwire (?:services|reports)\b/i;
const NAME = /\p{Lu}[\p{L}&.-]*(?: (?:\p{Lu}[\p{L}&.-]*|de|du|of|for|the))*/gu;

/** Whether a part of a byline is nothing but an agency: "AFP", "News Agencies". */
export function isAgency(part: string, media: MediaNames): boolean {
  return media.agencies.has(part) || /^(?:news )?agencies$/i.test(part);
}

/** Agencies in a byline or a dateline's brackets: "Staff, Agencies" → an unnamed "Agencies". */
export function findAgenciesIn(text: string, span: Span, media: MediaNames): FoundAgency[] {
  const line = text.slice(span.start, span.end);
  const found: FoundAgency[] = [];
  for (const match of line.matchAll(NAME)) found.push(...namesWithin(match[0], span.start + match.index, media));
  const unnamed = UNNAMED.exec(line);
  if (unnamed) {
    const start = span.start + unnamed.index;
    found.push({ name: "Agencies", start, end: start + unnamed[0].length });
  }
  return found;
}

// A credit names the agency beside a word of reporting, or in brackets: a story about an agency's own strike is no credit.
const BEFORE =
  /(?:according to|told|reported by|citing|quoted by|reports? (?:by|from)|interview with|statement to|said in an? \S+ (?:to|with)|[([])\s*(?:the |news agency |state news agency )?$/i;
const AFTER =
  /^\s*(?:\)|\]|news agency|(?:state )?media|reported|reports|said|says|quoted|cited|writes|wrote|has learned)/i;

/** Agencies that the running text credits: "According to Reuters", "told Xinhua", "(AFP)". */
export function findCredits(text: string, body: Span, media: MediaNames): FoundAgency[] {
  const found: FoundAgency[] = [];
  const content = text.slice(body.start, body.end);
  for (const match of content.matchAll(NAME)) {
    for (const agency of namesWithin(match[0], match.index, media)) {
      const before = content.slice(Math.max(0, agency.start - 40), agency.start);
      const after = content.slice(agency.end, agency.end + 20);
      if (!BEFORE.test(before) && !AFTER.test(after)) continue;
      found.push({ name: agency.name, start: body.start + agency.start, end: body.start + agency.end });
    }
  }
  return found;
}

/** A run of capitalised words may hold a name anywhere: "Kyodo News Agency", "Staff Reuters". Longest first. */
function namesWithin(run: string, offset: number, media: MediaNames): FoundAgency[] {
  const words = run.split(" ").slice(0, 12);
  for (let size = Math.min(words.length, 5); size > 0; size--) {
    for (let from = 0; from + size <= words.length; from++) {
      const text = words.slice(from, from + size).join(" ");
      const name = media.agencies.get(text) ?? media.agencies.get(text.replace(/\.$/, ""));
      if (!name) continue;
      const start = offset + words.slice(0, from).join(" ").length + (from > 0 ? 1 : 0);
      return [{ name, start, end: start + text.length }];
    }
  }
  return [];
}
