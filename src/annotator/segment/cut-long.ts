import type { Piece } from "./tokenize.ts";

/** The parser's cost grows with the square of a sentence, so a longer one is cut. */
export const MAX_SENTENCE = 200;

/** Where a cut does the least harm, best first. */
const PLACES: readonly RegExp[] = [/[.!?…]$/, /^[;:•|*]/, /^(?:[—–]|--+)$/, /^[,)\]]$/];

/** Cuts a sentence of more than `MAX_SENTENCE` tokens behind the strongest mark of each such stretch's second half. */
export function cutLong(sentence: Piece[]): Piece[][] {
  const parts: Piece[][] = [];
  let start = 0;
  while (sentence.length - start > MAX_SENTENCE) {
    const end = bestCut(sentence, start);
    parts.push(sentence.slice(start, end));
    start = end;
  }
  parts.push(start === 0 ? sentence : sentence.slice(start));
  return parts;
}

function bestCut(sentence: readonly Piece[], start: number): number {
  const last = start + MAX_SENTENCE;
  for (const place of PLACES) {
    for (let i = last - 1; i >= start + MAX_SENTENCE / 2; i--) {
      if (place.test(sentence[i]?.text ?? "")) return i + 1;
    }
  }
  return last;
}
