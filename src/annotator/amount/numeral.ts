import { MAGNITUDES, NUMBER_WORDS, readOrdinal } from "../../document/numeral.ts";
import { at, type Piece } from "./piece.ts";

/** A number in the text: pieces `first … last - 1`. */
export interface Numeral {
  readonly value: number | readonly [number, number];
  readonly last: number;
  /** "half", "two-thirds": a share of what follows. */
  readonly share?: true;
  /** What the last word multiplied by: 1e6 for "3 million". */
  readonly scale: number;
  readonly digits: boolean;
}

/** "3.5", "1,200", "forty-five", "3 million", "2 1/2", "a dozen", "half a million", "dozens", "two-thirds"; null for no number. */
export function readNumeral(pieces: readonly Piece[], index: number): Numeral | null {
  const { lower } = at(pieces, index);
  const code = lower.charCodeAt(0);
  if ((code >= 48 && code <= 57) || (code === 46 && lower.length > 1)) return readDigits(pieces, index);
  return PLURALS.has(lower) ? readVague(pieces, index) : readWords(pieces, index);
}

function readDigits(pieces: readonly Piece[], index: number): Numeral | null {
  let value = Number(at(pieces, index).lower.replaceAll(",", ""));
  if (Number.isNaN(value)) return null;
  const first = readFraction(pieces, index);
  if (first) return scaled(pieces, first.last, first.value, true);
  const mixed = /\d/.test(at(pieces, index + 1).lower) ? readFraction(pieces, index + 1) : null;
  if (mixed && mixed.value < 1) {
    value += mixed.value;
    return scaled(pieces, mixed.last, value, true);
  }
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

const ARTICLES = new Set(["a", "an"]);
const WORD_SCALES = new Map(
  [...MAGNITUDES, ["dozen", 12]].filter(([word]) => String(word).length > 3) as [string, number][],
);

/** Short forms touch the digits or stand beside a currency: "3.5bn", "$2 m". */
function scaleAt(pieces: readonly Piece[], index: number): number | undefined {
  const { lower, glued } = at(pieces, index);
  const word = WORD_SCALES.get(lower);
  if (word !== undefined) return word;
  const bare = lower.endsWith(".") ? lower.slice(0, -1) : lower;
  const short = MAGNITUDES.get(bare);
  return short !== undefined && (glued || bare.length > 1) ? short : undefined;
}

/** Applies "million", "hundred thousand", "and a half", "dozen" after a value. */
function scaled(pieces: readonly Piece[], index: number, value: number, digits: boolean): Numeral {
  let last = index;
  let total = value;
  let scale = 1;
  if (isHalf(pieces, last)) {
    total += 0.5;
    last += 3;
  }
  for (let next = last; ; ) {
    const dash = at(pieces, next).lower === "-" ? next + 1 : next;
    const factor = scaleAt(pieces, dash);
    if (factor === undefined) break;
    total *= factor;
    scale *= factor;
    next = dash + 1;
    last = next;
  }
  return { value: tidy(total), last, scale, digits };
}

/** 1.2 × 1e9 in decimal, not 1199999999.9999998. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** "two and a half" */
function isHalf(pieces: readonly Piece[], index: number): boolean {
  return (
    at(pieces, index).lower === "and" &&
    ARTICLES.has(at(pieces, index + 1).lower) &&
    at(pieces, index + 2).lower === "half"
  );
}

/** "forty-five", "three hundred and ten thousand", "a dozen", "half a million", "two-thirds", "a quarter". */
function readWords(pieces: readonly Piece[], index: number): Numeral | null {
  const { lower } = at(pieces, index);
  const next = at(pieces, index + 1).lower;
  if (ARTICLES.has(lower)) return readArticle(pieces, index);
  if (lower === "half") {
    const article = ARTICLES.has(next) ? index + 2 : index + 1;
    const scale = scaleAt(pieces, article);
    if (scale !== undefined) return { value: scale / 2, last: article + 1, scale, digits: false };
    return next === "of" || next === "the"
      ? { value: 0.5, last: index + 1, scale: 1, share: true, digits: false }
      : null;
  }
  return readSum(pieces, index);
}

/** "a dozen", "a hundred thousand", "a third", "a quarter of" */
function readArticle(pieces: readonly Piece[], index: number): Numeral | null {
  const scale = scaleAt(pieces, index + 1);
  if (scale !== undefined && !at(pieces, index + 1).glued) return scaled(pieces, index + 1, 1, false);
  const share = shareOf(at(pieces, index + 1).lower);
  if (share === undefined || at(pieces, index + 2).lower !== "of") return null;
  return { value: share, last: index + 2, scale: 1, share: true, digits: false };
}

function shareOf(word: string): number | undefined {
  if (word === "half") return 0.5;
  if (word === "quarter" || word === "quarters") return 0.25;
  if (word === "second" || word === "first") return undefined;
  const ordinal = readOrdinal(word.endsWith("s") ? word.slice(0, -1) : word);
  return ordinal === undefined || ordinal < 3 || ordinal > 10 ? undefined : 1 / ordinal;
}

function readSum(pieces: readonly Piece[], index: number): Numeral | null {
  let total = 0;
  let part = 0;
  let last = index;
  let scale = 1;
  for (let next = index; ; ) {
    const joined = last > index && (at(pieces, next).lower === "-" || isAnd(pieces, next)) ? next + 1 : next;
    const word = at(pieces, joined).lower;
    const value = NUMBER_WORDS.get(word);
    const factor = last > index ? WORD_SCALES.get(word) : undefined;
    if (value !== undefined && (last === index || accepts(part, value))) part += value;
    else if (factor === 100 || factor === 12) part *= factor;
    else if (factor !== undefined) {
      total += part * factor;
      part = 0;
      scale = factor;
    } else break;
    next = joined + 1;
    last = next;
  }
  if (last === index) return null;
  const share = last > index ? readShare(pieces, last, total + part) : null;
  if (share) return share;
  if (!isHalf(pieces, last)) return { value: total + part, last, scale, digits: false };
  return scaled(pieces, last, total + part, false);
}

/** "twenty" takes "five", "three hundred" takes "ten"; "nineteen" takes nothing. */
function accepts(part: number, value: number): boolean {
  if (part === 0) return true;
  if (part % 100 === 0) return value < 100;
  return part % 10 === 0 && part % 100 >= 20 && value > 0 && value < 10;
}

/** "three hundred and ten", not "two and five". */
function isAnd(pieces: readonly Piece[], index: number): boolean {
  if (at(pieces, index).lower !== "and") return false;
  const before = WORD_SCALES.get(at(pieces, index - 1).lower);
  return before !== undefined && before !== 12 && NUMBER_WORDS.has(at(pieces, index + 1).lower);
}

/** "two-thirds", "three quarters" */
function readShare(pieces: readonly Piece[], index: number, count: number): Numeral | null {
  const at1 = at(pieces, index).lower === "-" ? index + 1 : index;
  const word = at(pieces, at1).lower;
  const share = word.endsWith("s") || count === 1 ? shareOf(word) : undefined;
  if (share === undefined || count > 9) return null;
  return { value: count * share, last: at1 + 1, scale: 1, share: true, digits: false };
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
