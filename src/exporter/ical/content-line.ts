/** RFC 5545, 3.1: no line is longer than 75 octets without its break. */
const LONGEST = 75;
const BREAK = "\r\n";

/** A property as a content line, folded between characters and never within one. */
export function writeProperty(name: string, value: string): string {
  let folded = "";
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = countOctets(character);
    if (octets + size > LONGEST) {
      folded += `${BREAK} `;
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded + BREAK;
}

function countOctets(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

/** A value of type TEXT (3.3.11). What the format cannot hold, and what would turn a line round, is replaced. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n\t]|[\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** "2025-10-27" → "20251027" */
export function writeDate(day: string): string {
  return day.slice(0, "YYYY-MM-DD".length).replaceAll("-", "");
}

/** A day as the instant of its beginning in UTC: the record's clock counts days. */
export function writeInstant(day: string): string {
  return `${writeDate(day)}T000000Z`;
}
