import { NUMBER_WORDS, readOrdinal } from "../../document/numeral.ts";
import { ARTICLES, isHalf, type Numeral, scaleAt, scaled, WORD_SCALES } from "./numeral.ts";
import { at, type Piece } from "./piece.ts";

/** "forty-five", "three hundred and ten thousand", "a dozen", "half a million", "two-thirds", "a quarter". */
export function readWords(pieces: readonly Piece[], index: number): Numeral | null {
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

/** "three hundred and ten thousand", "forty-five"; what follows may make it a share: "two-thirds". */
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
  const wordAt = at(pieces, index).lower === "-" ? index + 1 : index;
  const word = at(pieces, wordAt).lower;
  const share = word.endsWith("s") || count === 1 ? shareOf(word) : undefined;
  if (share === undefined || count > 9) return null;
  return { value: count * share, last: wordAt + 1, scale: 1, share: true, digits: false };
}
