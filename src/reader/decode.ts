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
  ["an RTF document", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["text in UTF-32", [0xff, 0xfe, 0, 0]],
];

/**
 * Turns the bytes of an article into text: UTF-8; UTF-16 with a byte order mark or by its NULs; otherwise, with a
 * warning, damaged UTF-8 or Windows-1252. A byte order mark is not part of the text.
 * Throws a ReadoutError for an empty, binary or oversized input, and for a web page.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > MAX_BYTES) {
    throw new ReadoutError(
      "too-large",
      `The input has more than ${MAX_BYTES / 1024 / 1024} MB, too much for one article. Split it into one file for each article.`,
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
  const utf16 = findUtf16(bytes);
  if (utf16 !== undefined) return { text: new TextDecoder(utf16).decode(bytes), warnings: [] };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), warnings: [] };
  } catch {
    if (isBinary(bytes)) throw notText("a binary file");
    return looksLikeUtf8(bytes) ? decodeDamaged(bytes) : decodeLegacy(bytes);
  }
}

/** By its byte order mark; without one, by the NUL that is half of every English letter. */
function findUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 1024);
  const nuls = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  const most = sample.length * 0.4;
  if (odd > most && even < most / 10) return "utf-16le";
  return even > most && odd < most / 10 ? "utf-16be" : undefined;
}

/** UTF-8 writes every letter outside ASCII as two bytes or more; in Windows-1252 such a byte mostly stands alone. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  let alone = 0;
  let joined = 0;
  bytes.forEach((byte, i) => {
    if (byte < 0x80) return;
    if ((bytes[i - 1] ?? 0) >= 0x80 || (bytes[i + 1] ?? 0) >= 0x80) joined++;
    else alone++;
  });
  return joined > alone;
}

function decodeDamaged(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder("utf-8").decode(bytes);
  const count = text.split("\ufffd").length - 1;
  const message = `The text is not wholly UTF-8; ${count} places that could not be read stand as \ufffd. Mend the file if words are lost.`;
  return { text, warnings: [{ code: "encoding-damaged", message }] };
}

function decodeLegacy(bytes: Uint8Array): DecodedText {
  const message =
    "The text is not UTF-8; it was read as Windows-1252. If letters look wrong, convert the file to UTF-8.";
  return { text: decodeWindows1252(bytes), warnings: [{ code: "encoding-guessed", message }] };
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on (WHATWG Encoding Standard). */
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Node 20's TextDecoder reads this charset as Latin-1, which turns curly quotes into control characters. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder("latin1").decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
}

function notText(kind: string): ReadoutError {
  return new ReadoutError("not-text", `The input is ${kind}. Give the article as plain text in UTF-8.`);
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
  let unreadable = 0;
  for (const character of sample) {
    if (isControl(character.charCodeAt(0))) controls++;
    else if (character === "\ufffd") unreadable++;
  }
  if (controls > sample.length / 20) throw notText("a binary file");
  if (unreadable > sample.length / 10) throw notText("in an unknown encoding");
  if (/^\s*(?:<!doctype html|<html[\s>])/i.test(text)) {
    throw new ReadoutError("web-page", "The input is a web page. Give the article's text without its HTML.");
  }
}
