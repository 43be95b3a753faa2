import type { Warning } from "../record/reading.ts";
import { ReadoutError } from "../record/readout-error.ts";

/** A text and what had to be guessed to get it. */
export interface DecodedText {
  readonly text: string;
  readonly warnings: readonly Warning[];
}

/** A news article is seldom over 100 kB; a bigger file is many articles, or none. */
export const MAX_BYTES: number = 4 * 1024 * 1024;

/** Bytes that a file of another kind begins with. */
const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ["a PDF", [0x25, 0x50, 0x44, 0x46]],
  ["a zip archive or an office document", [0x50, 0x4b, 0x03, 0x04]],
  ["a gzip archive", [0x1f, 0x8b]],
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG image", [0xff, 0xd8, 0xff]],
  ["a program", [0x7f, 0x45, 0x4c, 0x46]],
];

/**
 * Turns the bytes of an article into text: UTF-8, UTF-16 with a byte order mark, otherwise Windows-1252 with a warning.
 * Throws a ReadoutError for an empty, binary or oversized input, and for a web page.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > MAX_BYTES) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    throw new ReadoutError(
      "too-large",
      `The input has ${size} MB; an article has at most ${MAX_BYTES / 1024 / 1024} MB. Split it into one file for each article.`,
    );
  }
  const decoded = decode(bytes);
  checkKind(decoded.text);
  return decoded;
}

function decode(bytes: Uint8Array): DecodedText {
  for (const [kind, magic] of MAGIC) {
    if (magic.every((byte, i) => bytes[i] === byte)) throw notText(kind);
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), warnings: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), warnings: [] };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), warnings: [] };
  } catch {
    if (isBinary(bytes)) throw notText("binary");
    const message =
      "The text is not UTF-8; it was read as Windows-1252. If letters look wrong, convert the file to UTF-8.";
    return { text: decodeWindows1252(bytes), warnings: [{ code: "encoding-guessed", message }] };
  }
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on (WHATWG Encoding Standard). */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Node 20's TextDecoder reads this charset as Latin-1, which turns curly quotes into control characters. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder("latin1").decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
}

function notText(kind: string): ReadoutError {
  const what = kind === "binary" ? "a binary file" : kind;
  return new ReadoutError("not-text", `The input is ${what}, not text. Give the article as plain text.`);
}

/** Text has hardly any control characters besides tabs and line ends. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) if (isControl(byte)) controls++;
  return controls > sample.length / 50;
}

function isControl(code: number): boolean {
  return code < 9 || (code > 13 && code < 32);
}

function checkKind(text: string): void {
  if (text.trim() === "") throw new ReadoutError("empty", "The input is empty. Give an article as plain text.");
  const sample = text.slice(0, 65_536);
  let controls = 0;
  for (const character of sample) if (isControl(character.charCodeAt(0)) || character === "\ufffd") controls++;
  if (controls > sample.length / 20) throw notText("binary");
  if (/^\s*(?:<!doctype html|<html[\s>])/i.test(text)) {
    throw new ReadoutError("web-page", "The input is a web page. Give the article's text without its HTML.");
  }
}
