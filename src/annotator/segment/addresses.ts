import { isBlankAt, matchEnd } from "./characters.ts";
import { ENDINGS } from "./word-lists.ts";

const SCHEME = /(?:https?|ftp):\/\/[^\s<>"“”\p{Cc}]{1,2000}|www\.[^\s<>"“”\p{Cc}]{2,2000}/iuy;
const EMAIL = /[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6}/uy;
const DOMAIN = /[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){1,6}/uy;
const PATH = /\/[^\s<>"“”\p{Cc}]{0,2000}/uy;
const TRAILING = /[.,;:!?)\]}'’*]+$/;

/** Where a web or mail address or a file name that starts at a place ends; -1 when there is none. */
export function addressEnd(text: string, at: number): number {
  const char = text[at];
  if (char === "h" || char === "H" || char === "f" || char === "w" || char === "W") {
    const end = matchEnd(SCHEME, text, at);
    if (end > 0) return trim(text, at, end);
  }
  return Math.max(emailEnd(text, at), domainEnd(text, at));
}

function emailEnd(text: string, at: number): number {
  let mark = at;
  while (mark - at < 64 && !isBlankAt(text, mark) && text[mark] !== "@") mark++;
  return text[mark] === "@" ? matchEnd(EMAIL, text, at) : -1;
}

/** "who.int/news", "annex.pdf". A sentence end without its space ("won.The") is none. */
function domainEnd(text: string, at: number): number {
  let dot = at;
  while (dot - at < 64 && !isBlankAt(text, dot) && text[dot] !== ".") dot++;
  if (text[dot] !== "." || isBlankAt(text, dot + 1)) return -1;
  const end = matchEnd(DOMAIN, text, at);
  if (end < 0) return -1;
  const ending = text.slice(text.lastIndexOf(".", end - 1) + 1, end);
  if (!ENDINGS.has(ending.toLowerCase()) || (ending !== ending.toLowerCase() && ending !== ending.toUpperCase())) {
    return -1;
  }
  const path = text[end] === "/" ? matchEnd(PATH, text, end) : -1;
  return path > 0 ? trim(text, at, path) : end;
}

/** The full stop or bracket behind an address belongs to the sentence. */
function trim(text: string, at: number, end: number): number {
  const address = text.slice(at, end);
  const kept = address.replace(TRAILING, "").length;
  const balanced = address[kept] === ")" && address.slice(0, kept).includes("(") ? kept + 1 : kept;
  return at + Math.max(1, balanced);
}
