import { MAGNITUDES } from "../../document/numeral.ts";
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

export const ARTICLES: ReadonlySet<string> = new Set(["a", "an"]);
/** What number words are multiplied by, without the short forms: "million", "dozen". */
export const WORD_SCALES: ReadonlyMap<string, number> = new Map(
  [...MAGNITUDES, ["dozen", 12]].filter(([word]) => String(word).length > 3) as [string, number][],
);

/** Short forms touch the digits or stand beside a currency: "3.5bn", "$2 m". */
export function scaleAt(pieces: readonly Piece[], index: number): number | undefined {
  const { lower, glued } = at(pieces, index);
  const word = WORD_SCALES.get(lower);
  if (word !== undefined) return word;
  const bare = lower.endsWith(".") ? lower.slice(0, -1) : lower;
  const short = MAGNITUDES.get(bare);
  return short !== undefined && (glued || bare.length > 1) ? short : undefined;
}

/** Applies "million", "hundred thousand", "and a half", "dozen" after a value. */
export function scaled(pieces: readonly Piece[], index: number, value: number, digits: boolean): Numeral {
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
export function isHalf(pieces: readonly Piece[], index: number): boolean {
  return (
    at(pieces, index).lower === "and" &&
    ARTICLES.has(at(pieces, index + 1).lower) &&
    at(pieces, index + 2).lower === "half"
  );
}
