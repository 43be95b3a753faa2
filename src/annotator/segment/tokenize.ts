import type { Span } from "../../document/span.ts";
import { isBlank, isWordAt } from "./characters.ts";
import { markEnd } from "./marks.ts";
import { wordEnds } from "./words.ts";

/** No token is longer than this many UTF-16 units; a longer one is cut, never inside a surrogate pair. */
export const MAX_TOKEN = 500;

/** A stretch of the text and what it says: `text === whole.slice(start, end)`. */
export interface Piece extends Span {
  readonly text: string;
}

/**
 * The words and marks in `text.slice(from, to)`, as UD English has them: "can't" is "ca" and "n't", "Japan's"
 * is "Japan" and "'s", "US-led" is three, "U.S." is one.
 *
 * Pieces are ordered and disjoint. Every character but blanks (see `isBlank`) is in exactly one. The work grows
 * with the length alone: whatever looks ahead looks at a bounded stretch.
 */
export function tokenize(text: string, from = 0, to: number = text.length): Piece[] {
  const stretch = from === 0 && to === text.length ? text : text.slice(from, to);
  const pieces: Piece[] = [];
  let at = 0;
  while (at < stretch.length) {
    if (isBlank(stretch.charCodeAt(at))) {
      at++;
      continue;
    }
    const before = at;
    if (isWordAt(stretch, at)) {
      for (const end of wordEnds(stretch, at)) {
        push(pieces, stretch, at, end, from);
        at = end;
      }
    } else {
      const end = markEnd(stretch, at);
      push(pieces, stretch, at, end, from);
      at = end;
    }
    if (at <= before) throw new Error(`The tokenizer stands still at ${from + at}.`);
  }
  return pieces;
}

function push(pieces: Piece[], stretch: string, start: number, end: number, offset: number): void {
  let at = start;
  while (end - at > MAX_TOKEN) {
    const low = stretch.charCodeAt(at + MAX_TOKEN);
    const cut = at + MAX_TOKEN - (low >= 0xdc00 && low <= 0xdfff ? 1 : 0);
    pieces.push({ start: offset + at, end: offset + cut, text: stretch.slice(at, cut) });
    at = cut;
  }
  pieces.push({ start: offset + at, end: offset + end, text: stretch.slice(at, end) });
}
