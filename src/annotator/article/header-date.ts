const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const ISO = /\b(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}\S*)?/;
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})\\b`, "i");
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, "i");
const NO_YEAR = new RegExp(`^(?:${MONTH} (\\d{1,2})|(\\d{1,2}) ${MONTH})$`, "i");

/** An ISO date, and where in the line it stands. */
export interface HeaderDate {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** The first complete date in a header line: "2025-10-27", "27 October 2025", "Oct. 27, 2025". */
export function findHeaderDate(line: string): HeaderDate | null {
  const iso = ISO.exec(line);
  if (iso) return at(iso, isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const dayFirst = DAY_FIRST.exec(line);
  if (dayFirst) return at(dayFirst, isoDate(Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1])));
  const monthFirst = MONTH_FIRST.exec(line);
  if (monthFirst) {
    return at(monthFirst, isoDate(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2])));
  }
  return null;
}

/** "Oct 27" or "27 October" in a dateline, in the given year. */
export function resolveYearless(text: string, year: number): string | null {
  const match = NO_YEAR.exec(text.trim());
  if (!match) return null;
  return isoDate(year, monthNumber(match[1] ?? match[4]), Number(match[2] ?? match[3]));
}

function at(match: RegExpExecArray, date: string | null): HeaderDate | null {
  return date ? { date, start: match.index, end: match.index + match[0].length } : null;
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

/** Null when the calendar has no such day. */
function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1600 ? date.toISOString().slice(0, 10) : null;
}
