import type { Span } from "../../document/span.ts";

/** A line without its surrounding white space; never empty. */
export interface Line extends Span {
  readonly text: string;
  /** Whether an empty line, or the start of the text, stands before it. */
  readonly opens: boolean;
}

/** Cuts a text into its non-empty lines; they end in LF, CR LF or, in old files, CR alone. */
export function findLines(text: string): Line[] {
  const lines: Line[] = [];
  const end = text.includes("\n") ? "\n" : "\r";
  let opens = true;
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf(end, from);
    const to = found < 0 ? text.length : found;
    const line = trim(text, from, to);
    if (line.start === line.end) opens = true;
    else {
      lines.push({ ...line, text: text.slice(line.start, line.end), opens });
      opens = false;
    }
    from = to + 1;
  }
  return lines;
}

/** Joins lines into paragraphs: at empty lines where the text has any, otherwise each line is one. */
export function findParagraphs(lines: readonly Line[]): Span[] {
  const spaced = lines.some((line, i) => i > 0 && line.opens);
  const paragraphs: { start: number; end: number }[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && spaced && !line.opens) last.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end });
  }
  return paragraphs;
}

/** `String.trim` on a stretch, by code so that a megabyte of blanks costs one pass. */
function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b) || code === 0x3000;
}
