import type { ArticleHints } from "../../document/document.ts";
import type { Span } from "../../document/span.ts";
import { findHeaderDate } from "./header-date.ts";
import type { Line } from "./lines.ts";

/** What the lines above the body say, each with its place. */
export interface Header {
  headline?: Span;
  byline?: Span;
  outlet?: Span;
  url?: Span;
  published?: Span & { readonly date: string };
}

const FIELD = /^([A-Za-z][A-Za-z -]{1,20}?)\s*:\s*(.+)$/;
const FIELD_NAMES: Readonly<Record<string, keyof Header>> = {
  date: "published",
  published: "published",
  "published on": "published",
  "publication date": "published",
  "date published": "published",
  outlet: "outlet",
  source: "outlet",
  publisher: "outlet",
  publication: "outlet",
  newspaper: "outlet",
  byline: "byline",
  by: "byline",
  author: "byline",
  authors: "byline",
  headline: "headline",
  title: "headline",
  url: "url",
  link: "url",
};
const DATED_HEADLINE = /^date\s+(\d{4}-\d{2}-\d{2}\S*)\s+(.+)$/i;
const BYLINE = /^by\s+(\p{Lu}.{1,100})$/iu;
const DATE_LINE =
  /^(?:(?:first )?published|posted|updated|last updated|last modified|date)?\b[\s:,|–-]*(?:on )?(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)/i;
const HEADLINE_WORDS = 30;
const HEADER_LINES = 8;

/**
 * Reads the header and returns it with the index of the first line of the body. Three forms are known, and
 * may be mixed: `date 2025-10-27 Headline`, a block of `name: value` lines, and plain headline, byline and date lines.
 */
export function readHeader(lines: readonly Line[], hints: ArticleHints): { header: Header; body: number } {
  const header: Header = {};
  let next = 0;
  for (; next < Math.min(lines.length, HEADER_LINES); next++) {
    const line = lines[next];
    if (!line || !readHeaderLine(header, line, lines, next, hints)) break;
  }
  return { header, body: next };
}

function readHeaderLine(header: Header, line: Line, lines: readonly Line[], at: number, hints: ArticleHints): boolean {
  return (
    readDatedHeadline(header, line) ||
    readField(header, line) ||
    readByline(header, line) ||
    readDateLine(header, line) ||
    readHeadline(header, line, lines, at, hints)
  );
}

/** "date 2025-10-27 Trump in Tokyo Ahead of Xi Summit" */
function readDatedHeadline(header: Header, line: Line): boolean {
  const match = DATED_HEADLINE.exec(line.text);
  const date = match?.[1] ? findHeaderDate(match[1]) : null;
  if (!match?.[2] || !date || header.headline) return false;
  const start = line.start + line.text.indexOf(match[1] ?? "");
  header.published ??= { date: date.date, start, end: start + (match[1]?.length ?? 0) };
  header.headline = { start: line.end - match[2].length, end: line.end };
  return true;
}

/** "outlet: The Daily Wire" */
function readField(header: Header, line: Line): boolean {
  const match = FIELD.exec(line.text);
  const name = FIELD_NAMES[match?.[1]?.toLowerCase() ?? ""];
  const value = match?.[2];
  if (!name || value === undefined || header[name]) return false;
  const span = { start: line.end - value.length, end: line.end };
  if (name !== "published") header[name] = span;
  else {
    const date = findHeaderDate(value);
    if (!date) return false;
    header.published = { date: date.date, start: span.start + date.start, end: span.start + date.end };
  }
  return true;
}

/** "By Staff, Agencies" */
function readByline(header: Header, line: Line): boolean {
  const match = BYLINE.exec(line.text);
  const isSentence = /[.!?]["”]?$/.test(line.text);
  if (!match?.[1] || header.byline || isSentence || line.text.split(/\s+/).length > 16) return false;
  header.byline = { start: line.end - match[1].length, end: line.end };
  return true;
}

/** "Published: 27 Oct 2025 10:32 GMT", "October 27, 2025" */
function readDateLine(header: Header, line: Line): boolean {
  if (line.text.length > 80 || !DATE_LINE.test(line.text)) return false;
  const date = findHeaderDate(line.text);
  if (!date || line.text.replace(/[^\p{L}]/gu, "").length > 45) return false;
  header.published ??= { date: date.date, start: line.start + date.start, end: line.start + date.end };
  return true;
}

/** A short first line without a full stop, with something below it. */
function readHeadline(header: Header, line: Line, lines: readonly Line[], at: number, hints: ArticleHints): boolean {
  if (header.headline || at === lines.length - 1) return false;
  const isGiven = hints.headline !== undefined && hints.headline.trim() === line.text;
  const looksSo =
    line.text.split(/\s+/, HEADLINE_WORDS + 1).length <= HEADLINE_WORDS &&
    !/[.:;,]["”]?$/.test(line.text.replace(/\b(?:\p{Lu}\.){2,}$/u, "")) &&
    !/^\p{Ll}/u.test(line.text) &&
    !/\)\s*(?:-{1,2}|–|—)\s/.test(line.text);
  if (!isGiven && !looksSo) return false;
  header.headline = { start: line.start, end: line.end };
  return true;
}
