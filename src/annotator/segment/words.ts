import { abbreviationEnd } from "./abbreviations.ts";
import { addressEnd } from "./addresses.ts";
import { isApostrophe, isBlankAt, isDigit, isLetterAt, isWordAt, matchEnd } from "./characters.ts";
import { numberEnds } from "./numbers.ts";
import { AFTER_ITS, JOINED, PREFIXES, SUFFIXES } from "./word-lists.ts";

/** Letters, digits and what may stand among them. */
const RUN = /[\p{L}\p{M}\p{N}\u00AD\u200C\u200D]{1,500}/uy;
const DOTTED = /(?:\p{L}\.){2,12}(?:\p{L}(?![\p{L}\p{N}.]))?|\p{L}(?:\.\p{L}){1,11}(?![\p{L}\p{N}])/uy;
const DEGREE = /(?:Ph\.D|M\.Sc|B\.Sc|D\.Phil|M\.Phil|LL\.[BM])(?![\p{L}\p{N}])\.?/uy;
const CURRENCY = /(?:US|U|A|AU|C|CA|HK|NZ|NT|S|R|MX)\$(?=\d)/y;
/** "b/c", "s/he"; names of newsgroups. */
const SLASHED = /(?:[bwh]\/[coeq]|w\/|s\/he|n\/a|l\/c|c\/o)(?![\p{L}\p{N}/])/iuy;
const NEWSGROUP = /[a-z]{2,20}(?:\.[a-z-]{2,20}){2,8}(?![\p{L}\p{N}])/uy;
const CLITIC = /(?:n['’]t|['’`](?:s|re|ve|ll|d|m))$/i;
const TOO_LONG = 100;

/** Where the words that start at a place end, one after the other: "wouldn't've" -> "would", "n't", "'ve". */
export function wordEnds(text: string, at: number): number[] {
  const address = addressEnd(text, at);
  if (address > 0) return [address];
  if (isDigit(text.charCodeAt(at))) return numberEnds(text, at);
  const currency = matchEnd(CURRENCY, text, at);
  if (currency > 0) return [currency];
  for (const pattern of [DOTTED, DEGREE, SLASHED, NEWSGROUP]) {
    const special = matchEnd(pattern, text, at);
    if (special > 0) return [special];
  }
  const end = wholeEnd(text, at);
  const abbreviation = abbreviationEnd(text, at, end);
  if (abbreviation > 0) return [abbreviation];
  return partEnds(text, at, end);
}

/** "U.S.", "a.m.", "U.S.A"; -1 for anything else. */
function dottedEnd(text: string, at: number): number {
  if (text[at + 1] !== ".") return -1;
  return matchEnd(DOTTED, text, at);
}

/** Where an unbroken word ends, before it is parted: runs of letters and the joints that hold them together. */
function wholeEnd(text: string, at: number): number {
  let first = at;
  let end = Math.max(matchEnd(RUN, text, at), at + 1);
  while (end - at < TOO_LONG) {
    const next = jointEnd(text, first, end);
    if (next < 0) break;
    first = next;
    const dotted = dottedEnd(text, next);
    if (dotted > 0) return dotted;
    end = Math.max(matchEnd(RUN, text, next), next + 1);
  }
  return end;
}

/** The place after a joint that holds the run before it to the run behind it; -1 where the word ends. */
function jointEnd(text: string, first: number, end: number): number {
  const char = text[end];
  if (char === undefined || char === " ") return -1;
  if (isApostrophe(char) || char === "`" || char === "*") return isLetterAt(text, end + 1) ? end + 1 : -1;
  if (char === "&") return end - first <= 3 && isLetterAt(text, end + 1) ? end + 1 : -1;
  if (char === "_") return underscoreEnd(text, end);
  if (char !== "-" && char !== "‐" && char !== "‑") return -1;
  if (!isWordAt(text, end + 1)) return -1;
  if (PREFIXES.has(text.slice(first, end).toLowerCase()) && text[first - 1] !== "-") return end + 1;
  const behind = text.slice(end + 1, Math.max(end + 1, matchEnd(RUN, text, end + 1)));
  return SUFFIXES.has(behind.toLowerCase()) ? end + 1 : -1;
}

function underscoreEnd(text: string, at: number): number {
  let end = at;
  while (text[end] === "_" && end - at < TOO_LONG) end++;
  return isWordAt(text, end) ? end : -1;
}

/** Whether "its" means "it is". */
function isSlip(text: string, end: number): boolean {
  const next = /^ ([a-z]{1,10}) /.exec(text.slice(end, end + 12))?.[1];
  return next !== undefined && AFTER_ITS.has(next);
}

/** "it's" -> "it", "'s"; "cannot" -> "can", "not"; "th-" (broken off) stays whole. */
function partEnds(text: string, at: number, end: number): number[] {
  let word = text.slice(at, end);
  const joined = JOINED.get(word.toLowerCase());
  if (/^its$/i.test(word) && isSlip(text, end)) return [end - 1, end];
  if (joined !== undefined && word !== "IM") return [end - joined, end];
  if (end - at <= 2 && text[end] === "-" && isBlankAt(text, end + 1)) return [end + 1];
  const ends = [end];
  for (let clitic = CLITIC.exec(word); clitic && clitic.index > 0; clitic = CLITIC.exec(word)) {
    word = word.slice(0, clitic.index);
    ends.unshift(at + word.length);
  }
  return ends;
}
