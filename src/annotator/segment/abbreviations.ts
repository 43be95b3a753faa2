import { isApostrophe, isBlank, isDigit } from "./characters.ts";
import { ABBREVIATIONS, BEFORE_NUMBER, CAPITALISED, OPENERS, TITLES } from "./word-lists.ts";

const CAPITAL = /^\p{Lu}/u;
const ONE_CAPITAL = /^\p{Lu}\p{M}*$/u;
const NEXT_WORD = /[\p{L}\p{M}\p{N}'’.]{1,20}/uy;

/** Where the word and the full stop that is part of it end; -1 when the stop is none of its own. */
export function abbreviationEnd(text: string, at: number, end: number): number {
  if (text[end] !== "." || end - at > 8) return -1;
  if (text[end + 1] === "." && text[end + 2] === ".") return -1;
  const word = text.slice(at, end);
  return isAbbreviation(text, word, end + 1, at) ? end + 1 : -1;
}

function isAbbreviation(text: string, word: string, after: number, at: number): boolean {
  const key = word.toLowerCase();
  const next = nextWord(text, after);
  if (ONE_CAPITAL.test(word)) return isInitial(text, word, next, at, after);
  if (BEFORE_NUMBER.has(key) && isDigit(next.charCodeAt(0))) return true;
  if (key === "etc" && (after >= text.length || CAPITAL.test(next))) return false;
  const known = TITLES.has(key) || ABBREVIATIONS.has(key);
  return known && (!CAPITALISED.has(key) || CAPITAL.test(word));
}

/** "J. D. Vance", "George W. Bush"; not "the man and I.", "plan B. The minister". */
function isInitial(text: string, word: string, next: string, at: number, after: number): boolean {
  if (text[after] === "," || text[after] === ";") return word !== "I";
  if (!CAPITAL.test(next)) return false;
  if (isApostrophe(text[at - 1]) || text[at - 1] === "-") return false;
  if (OPENERS.has(next.toLowerCase()) && next.length > 1) return false;
  return word !== "I" || ONE_CAPITAL.test(next[0] ?? "") === (next[1] === ".");
}

/** The word behind a place and the blanks there, or nothing. */
function nextWord(text: string, from: number): string {
  let at = from;
  while (at < text.length && at - from < 20 && isBlank(text.charCodeAt(at))) at++;
  NEXT_WORD.lastIndex = at;
  return NEXT_WORD.exec(text)?.[0] ?? "";
}
