import { disarm } from "../brief/terminal.ts";

// Control characters are what this file is about.
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu;

/** Control characters other than tab and line breaks, and halves of surrogate pairs, become U+FFFD. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, "\ufffd");
}

/** As `printable`, on one line: for formats that cannot quote a tab or a line break. */
export function oneLine(text: string): string {
  return printable(text)
    .replace(/[\s\u0085]+/gu, " ")
    .trim();
}

/** For people: on one line, without controls and marks that would turn it round. */
export function plainLine(text: string): string {
  return disarm(oneLine(text));
}
