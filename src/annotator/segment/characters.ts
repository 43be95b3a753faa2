/**
 * What no token holds: white space, control characters (NUL too) and the invisible marks that only steer
 * layout (zero-width space and word joiner, direction marks, byte order mark).
 */
export function isBlank(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x7f) return false;
  if (code <= 0xa0) return true;
  if (code < 0x1680) return false;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    code === 0x2060 ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

const LETTER = /[\p{L}\p{M}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** ASCII digits only: others are letters to the tokenizer. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether the character at a place is a letter. False past the end. */
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isAsciiLetter(code);
  return at < text.length && LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Whether the character at a place is a letter, a mark on one, or a digit. False past the end. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isAsciiLetter(code) || isDigit(code);
  return at < text.length && LETTER_OR_DIGIT.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Whether nothing, or a blank, stands at a place. */
export function isBlankAt(text: string, at: number): boolean {
  return at < 0 || at >= text.length || isBlank(text.charCodeAt(at));
}

/** Straight or curly. */
export function isApostrophe(char: string | undefined): boolean {
  return char === "'" || char === "’";
}

/** Where a sticky pattern that starts at `at` ends, or -1. */
export function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
