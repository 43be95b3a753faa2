import { isApostrophe, isLetterAt, isWordAt, matchEnd } from "./characters.ts";
import { UNITS } from "./word-lists.ts";

const TELEPHONE = /(?:(?:\d-)?(?:\d{3}[-/])?\d{3}|\d)-\d{4}(?![\d-])/y;
const DATE =
  /(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4}|\d{1,2}\/\d{1,2}\/\d{2,4}|(?:9\/11|24\/7)(?!\d))(?![\d/])/y;
const GROUPED = /\d{1,3}(?:,\d{2,3}){0,12},\d{3}(?!\d)(?:\.\d{1,20})?/y;
const NUMBER = /\d{1,500}(?:[.:]\d{1,50}){0,8}/y;
const ORDINAL = /(?:st|nd|rd|th|s)(?![\p{L}\p{N}])/iuy;
const HALF_DAY = /[ap]\.m\./iy;
const RUN = /[\p{L}\p{M}\p{N}_]{1,100}/uy;

/** Where a number and the unit written on to it end: "550bn" -> "550", "bn"; "20th", "1990's" and "4G" stay whole. */
export function numberEnds(text: string, at: number): number[] {
  for (const pattern of [TELEPHONE, DATE]) {
    const end = matchEnd(pattern, text, at);
    if (end > 0 && !isWordAt(text, end)) return [end];
  }
  const end = Math.max(matchEnd(GROUPED, text, at), matchEnd(NUMBER, text, at));
  if (isApostrophe(text[end])) return [decadeEnd(text, end)];
  if (!isLetterAt(text, end) && text[end] !== "_") return [end];
  const ordinal = matchEnd(ORDINAL, text, end);
  if (ordinal > 0) return [ordinal];
  const half = matchEnd(HALF_DAY, text, end);
  if (half > 0) return [end, half];
  const run = Math.max(matchEnd(RUN, text, end), end + 1);
  const unit = text.slice(end, run);
  return UNITS.has(unit.toLowerCase()) ? [end, run] : [run];
}

/** "the 1990's" is one token, "2003's" two. */
function decadeEnd(text: string, end: number): number {
  return text[end - 1] === "0" && text[end + 1] === "s" && !isWordAt(text, end + 2) ? end + 2 : end;
}
