import type { Span } from "../../document/span.ts";
import { findHeaderDate, type HeaderDate, resolveYearless } from "./header-date.ts";

/** "TOKYO, Oct 27 (Reuters) - " and what it says. The span reaches to the first word of the lead. */
export interface FoundDateline extends Span {
  readonly place?: string;
  readonly date?: string;
  /** As printed within the brackets. */
  readonly agency?: string;
}

// PLACE[, REGION][, DATE] [(AGENCY)] DASH — a dash must follow, and either a bracket, a date or capitals vouch for it.
const PLACE = "(\\p{Lu}[\\p{L}.'’ -]{1,30}(?:/\\p{Lu}[\\p{L} -]{1,30})?(?:, \\p{Lu}[\\p{L}. ]{1,25}){0,2}?)";
const DATE = "(?:,? ((?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{L}{2,8}\\.?)(?:,? \\d{4})?))?";
const AGENCY = "(?: ?[([]([^()\\]]{2,40})[)\\]])?";
const DASH = "\\s*(?:--|-|–|—|:)\\s+";
const DATELINE = new RegExp(`^${PLACE}${DATE}${AGENCY}${DASH}`, "u");
const BRACKET_ONLY = new RegExp(`^[([](\\p{Lu}[^()\\]]{1,30})[)\\]]${DASH}`, "u");
const REACH = 140;

/** Finds the dateline at the head of the lead. `published` gives the year that a dateline leaves out. */
export function findDateline(text: string, lead: Span, published: string | null): FoundDateline | null {
  const head = text.slice(lead.start, Math.min(lead.end, lead.start + REACH));
  const match = DATELINE.exec(head);
  if (!match) {
    const bracket = BRACKET_ONLY.exec(head);
    return bracket?.[1] ? { start: lead.start, end: lead.start + bracket[0].length, agency: bracket[1] } : null;
  }
  const [whole, place, day, agency] = match;
  // "Abuja - West African leaders": one or two capitalised words, a dash, and a sentence after it.
  const isPlain =
    /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?\s+[-–—]+\s+$/u.test(whole) && /^\p{Lu}/u.test(head.slice(whole.length));
  const isCapitals = place !== undefined && /^[\p{Lu}\s.'’/-]{3,}(?:,|$)/u.test(place);
  const vouched = isCapitals || (agency !== undefined && /^\p{Lu}/u.test(agency)) || day !== undefined || isPlain;
  if (!vouched || (whole.trimEnd().endsWith(":") && !isCapitals)) return null;
  const date = day ? resolveDay(day, published) : null;
  return {
    start: lead.start,
    end: lead.start + whole.length,
    ...(place ? { place: place.trim() } : {}),
    ...(date ? { date } : {}),
    ...(agency ? { agency } : {}),
  };
}

const LEAD_DATE = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?=\p{L}|\d)/iu;
const LEAD_REACH = 250;

/** "… imposed sanctions Thursday, June 13, 2019, on": a lead that gives the day in full was written on it. */
export function findLeadDate(text: string, lead: Span): HeaderDate | null {
  const head = text.slice(lead.start, Math.min(lead.end, lead.start + LEAD_REACH));
  const weekday = LEAD_DATE.exec(head);
  if (!weekday) return null;
  const from = weekday.index + weekday[0].length;
  const date = findHeaderDate(head.slice(from, from + 24));
  if (date?.start !== 0) return null;
  return { date: date.date, start: lead.start + from, end: lead.start + from + date.end };
}

function resolveDay(day: string, published: string | null): string | null {
  const full = findHeaderDate(day)?.date;
  if (full || !published) return full ?? null;
  const year = Number(published.slice(0, 4));
  const sameYear = resolveYearless(day, year);
  // "Dec 31" above an article published on 1 January is last year's.
  return sameYear !== null && sameYear > addDays(published, 3) ? resolveYearless(day, year - 1) : sameYear;
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
