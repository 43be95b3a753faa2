import { isApostrophe, isBlankAt, isDigit, isWordAt, matchEnd } from "./characters.ts";
import { ELISIONS } from "./word-lists.ts";

const ONE_EMOJI = String.raw`\p{Extended_Pictographic}[\uFE0E\uFE0F]?\p{EMod}?[\u{E0020}-\u{E007F}]{0,8}`;
const EMOJI = new RegExp(`(?:\\p{RI}\\p{RI}|${ONE_EMOJI}(?:\\u200D${ONE_EMOJI}){0,9})`, "uy");
const RULE = /[-=]{2,500}/y;
const ARROW = /-{1,9}>|={1,9}>|<-{1,9}(?!\d)/y;
const EMOTICON = /(?:[:;=]['^o-]?[)(\][DPpO3/\\|*]+|<\/?3+|\^[_.-]*\^)(?![\p{L}\p{N}/])/uy;
const TAG = /[#@][\p{L}_][\p{L}\p{M}\p{N}_]{0,99}/uy;
const FRACTION = /\.\d{1,50}(?![\d.])/y;
const SHOUT = /\.?[!?]{1,500}/y;
const REPEATED = /([-.*_=~#+<>/\\'`’‘…–—•^|,;:$%])\1{1,499}/y;
const CLITIC = /['’`](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iuy;
const ELIDED = /['’‘](\p{L}{1,5}|\d0['’]?s|\d\d)(?![\p{L}\p{N}])/uy;
const PLUS = /\+\d{1,4}(?:[ -]?(?=\D|$))?/y;
const ANY = /[\s\S][\p{M}\u200C\u200D]{0,99}/uy;

/** Where the mark at a place ends: a run of one sign, an emoji with its modifiers, ":-)", "'s" after a quote. */
export function markEnd(text: string, at: number): number {
  const char = text[at];
  const code = text.charCodeAt(at);
  if (char === "'" || char === "’" || char === "‘" || char === "`") {
    const end = apostropheEnd(text, at);
    if (end > 0) return end;
  }
  if (char === "#" || char === "@") {
    const end = isWordAt(text, at - 1) ? -1 : matchEnd(TAG, text, at);
    if (end > 0) return end;
  }
  if (char === "+" && isBlankAt(text, at - 1) && isDigit(text.charCodeAt(at + 1))) {
    const end = matchEnd(PLUS, text, at);
    if (end > 0) return text[end - 1] === " " || text[end - 1] === "-" ? end - 1 : end;
  }
  if (char === "." && isBlankAt(text, at - 1)) {
    const end = matchEnd(FRACTION, text, at);
    if (end > 0) return end;
  }
  if (code < 0x80) {
    for (const pattern of [ARROW, RULE, EMOTICON, SHOUT]) {
      const end = matchEnd(pattern, text, at);
      if (end > 0) return end;
    }
  }
  const repeated = matchEnd(REPEATED, text, at);
  if (repeated > 0) return repeated;
  if (code > 0xa8) {
    const emoji = matchEnd(EMOJI, text, at);
    if (emoji > 0) return emoji;
  }
  return Math.max(matchEnd(ANY, text, at), at + 1);
}

/** "Korea”'s" -> "'s"; "'em", "'60s" stay whole; -1 for a plain quotation mark. */
function apostropheEnd(text: string, at: number): number {
  const clitic = matchEnd(CLITIC, text, at);
  if (clitic > 0 && (!isBlankAt(text, at - 1) || isBlankAt(text, clitic))) return clitic;
  if (!isApostrophe(text[at]) && text[at] !== "‘") return -1;
  const elided = matchEnd(ELIDED, text, at);
  if (elided < 0 || isWordAt(text, at - 1)) return -1;
  const word = text.slice(at + 1, elided).toLowerCase();
  return ELISIONS.has(word) || /^\d/.test(word) ? elided : -1;
}
