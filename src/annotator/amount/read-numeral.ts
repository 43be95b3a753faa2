import { readWords } from "./number-words.ts";
import { type Numeral, scaled } from "./numeral.ts";
import { at, type Piece } from "./piece.ts";

/** "3.5", "1,200", "forty-five", "3 million", "2 1/2", "a dozen", "half a million", "dozens", "two-thirds"; null for no number. */
export function readNumeral(pieces: readonly Piece[], index: number): Numeral | null {
  const { lower } = at(pieces, index);
  const code = lower.charCodeAt(0);
  if ((code >= 48 && code <= 57) || (code === 46 && lower.length > 1)) return readDigits(pieces, index);
  return PLURALS.has(lower) ? readVague(pieces, index) : readWords(pieces, index);
}

/** "3.5", "1,200", "1/2", "2 1/2", each with the "million" after it. */
function readDigits(pieces: readonly Piece[], index: number): Numeral | null {
  const value = Number(at(pieces, index).lower.replaceAll(",", ""));
  if (Number.isNaN(value)) return null;
  const first = readFraction(pieces, index);
  if (first) return scaled(pieces, first.last, first.value, true);
  const mixed = /\d/.test(at(pieces, index + 1).lower) ? readFraction(pieces, index + 1) : null;
  if (mixed && mixed.value < 1) return scaled(pieces, mixed.last, value + mixed.value, true);
  return scaled(pieces, index + 1, value, true);
}

/** "1/2" */
function readFraction(pieces: readonly Piece[], index: number): { value: number; last: number } | null {
  const [above, slash, below] = [at(pieces, index), at(pieces, index + 1), at(pieces, index + 2)];
  if ((slash.lower !== "/" && slash.lower !== "⁄") || !/^\d{1,2}$/.test(above.lower) || !/^\d{1,2}$/.test(below.lower))
    return null;
  if (at(pieces, index + 3).lower === "/" || Number(below.lower) === 0) return null;
  return { value: Number(above.lower) / Number(below.lower), last: index + 3 };
}

const PLURALS = new Map([
  ["dozens", 12],
  ["hundreds", 100],
  ["thousands", 1e3],
  ["millions", 1e6],
  ["billions", 1e9],
  ["trillions", 1e12],
  ["tens", 10],
  ["scores", 20],
]);

/** "dozens", "hundreds of thousands": at least one such unit and fewer than ten. */
function readVague(pieces: readonly Piece[], index: number): Numeral | null {
  let factor = PLURALS.get(at(pieces, index).lower) ?? 1;
  let last = index + 1;
  while (at(pieces, last).lower === "of" && PLURALS.has(at(pieces, last + 1).lower)) {
    factor *= PLURALS.get(at(pieces, last + 1).lower) ?? 1;
    last += 2;
  }
  const alone = last === index + 1;
  if (
    alone &&
    (at(pieces, index).lower === "tens" || at(pieces, index).lower === "scores") &&
    at(pieces, last).lower !== "of"
  )
    return null;
  return { value: [factor, factor * 10], last, scale: factor, digits: false };
}
