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

const FIELD = /^([A-Za-z][A-Za-z -]{1,20}?)\s*:\s*(.*)$/;
const FIELD_NAMES: ReadonlyMap<string, keyof Header> = new Map([
  ["date", "published"],
  ["published", "published"],
  ["published on", "published"],
  ["publication date", "published"],
  ["date published", "published"],
  ["outlet", "outlet"],
  ["source", "outlet"],
  ["publisher", "outlet"],
  ["publication", "outlet"],
  ["newspaper", "outlet"],
  ["byline", "byline"],
  ["by", "byline"],
  ["author", "byline"],
  ["authors", "byline"],
  ["headline", "headline"],
  ["title", "headline"],
  ["url", "url"],
  ["link", "url"],
]);
const DATED_HEADLINE = /^date\s+(\d{4}-\d{2}-\d{2}\S*)\s+(.+)$/i;
const BYLINE =
  /^(?:(?:analysis|opinion|comment|reporting|report|interview|column|story|words|text)\s+)?by\s+(\p{Lu}.{1,100})$/iu;
const BYLINE_WITHIN = /(?:^|[.|·,;–—-]\s*)by\s+(\p{Lu}[\p{L}.'’ -]{2,60})$/iu;
const MAX_BYLINE_WORDS = 16;
const MAX_DATE_LINE_WORDS = 12;

/** "date 2024-03-05 Grain Talks Resume in Istanbul" */
export function readDatedHeadline(header: Header, line: Line): boolean {
  const match = DATED_HEADLINE.exec(line.text);
  const date = match?.[1] ? findHeaderDate(match[1]) : null;
  if (!match?.[2] || !date || header.headline) return false;
  const start = line.start + line.text.indexOf(match[1] ?? "");
  header.published ??= { date: date.date, start, end: start + (match[1]?.length ?? 0) };
  header.headline = { start: line.end - match[2].length, end: line.end };
  return true;
}

/** "outlet: The Daily Wire"; a known name without a value ("byline:") says nothing, but is no line of the body. */
export function readField(header: Header, line: Line): boolean {
  const match = FIELD.exec(line.text);
  const name = FIELD_NAMES.get(match?.[1]?.toLowerCase() ?? "");
  const value = match?.[2];
  if (!name || value === undefined || header[name]) return false;
  if (value === "") return true;
  const span = { start: line.end - value.length, end: line.end };
  if (name !== "published") header[name] = span;
  else {
    const date = findHeaderDate(value);
    if (!date) return false;
    header.published = { date: date.date, start: span.start + date.start, end: span.start + date.end };
  }
  return true;
}

/** "By Staff, Agencies", "Analysis by Jane Roe", "By Our Business Staff, 3 February 2026" */
export function readBylineLine(header: Header, line: Line): boolean {
  const match = BYLINE.exec(line.text);
  const isSentence = /[.!?]["”]?$/.test(line.text);
  if (!match?.[1] || header.byline || isSentence || line.text.split(/\s+/).length > MAX_BYLINE_WORDS) return false;
  const start = line.end - match[1].length;
  const date = findHeaderDate(match[1]);
  header.byline = { start, end: date ? start + trimmedLength(match[1].slice(0, date.start)) : line.end };
  if (date) header.published ??= { date: date.date, start: start + date.start, end: start + date.end };
  return true;
}

/** "Published: 27 Oct 2025 10:32 GMT", "Lima, July 20, 2023", "Helsinki, 18 April 2024. By Aino Rautava" */
export function readDateLine(header: Header, line: Line): boolean {
  if (line.text.split(/\s+/).length > MAX_DATE_LINE_WORDS) return false;
  const date = findHeaderDate(line.text);
  const byline = BYLINE_WITHIN.exec(line.text);
  const rest = date ? line.text.slice(date.end) : "";
  if (!date || isSentence(line.text, date.start) || (!byline && rest.replace(/[^\p{L}]/gu, "").length > 12))
    return false;
  header.published ??= { date: date.date, start: line.start + date.start, end: line.start + date.end };
  if (byline?.[1] && !header.byline) header.byline = { start: line.end - byline[1].length, end: line.end };
  return true;
}

/** "Trump met Xi on 30 October 2025." is one, "Lima, 30 October 2025." and "Last updated on 30 October 2025." are not. */
function isSentence(text: string, dateStart: number): boolean {
  if (!/[.!?]["”]?$/.test(text)) return false;
  const words = text.slice(0, dateStart).match(/(?<!\p{L})\p{Ll}+/gu) ?? [];
  const isLabel = /^(?:last |first )?(?:updated|published|posted|issued|released|modified)\b/i.test(text);
  return !/\d{4}\.$/.test(text) || (words.length > 1 && !isLabel);
}

/** The length without the blanks and marks before the date that follows a name. */
function trimmedLength(text: string): number {
  return text.replace(/[\s,|·–—-]+$/u, "").length;
}
