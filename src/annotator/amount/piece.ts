import type { Tree, Word } from "../../document/tree.ts";

/** A part of a word as the amount grammar reads it: "€3.5bn" is three, "10%" two, "forty-five" three. */
export interface Piece {
  readonly lower: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Index of the word that it belongs to. */
  readonly word: number;
  /** No space before it. */
  readonly glued: boolean;
}

const PIECES = /\d+(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+|\p{L}+(?:\.\p{L}+)*\.?|./gu;
const COMPLEX = /\d|[$€£¥₹₩₽₺₪₫₦₱฿%°]|.[-–—/].|^\p{L}+\$/u;

/** The pieces of a sentence, in order; "1,200.5" is one, even where the tokenizer parted it. */
export function toPieces(tree: Tree): Piece[] {
  const pieces: Piece[] = [];
  for (const word of tree.words) {
    if (COMPLEX.test(word.text)) {
      for (const match of word.text.matchAll(PIECES)) push(pieces, word, match[0], word.start + match.index);
    } else push(pieces, word, word.text, word.start);
  }
  return pieces;
}

function push(pieces: Piece[], word: Word, text: string, start: number): void {
  const before = pieces[pieces.length - 1];
  const lower = text.toLowerCase();
  const glued = before?.end === start;
  if (glued && joinsNumber(pieces, before, text)) {
    const mark = pieces.pop() as Piece;
    const number = mark.glued && /^\d/.test(at(pieces, pieces.length - 1).lower) ? pieces.pop() : undefined;
    const whole = `${number?.lower ?? ""}${mark.lower}${lower}`;
    const { start: first, word: index, glued: touches } = number ?? mark;
    pieces.push({ lower: whole, text: whole, start: first, end: start + text.length, word: index, glued: touches });
    return;
  }
  pieces.push({ lower, text, start, end: start + text.length, word: word.index, glued });
}

/** "RM120" + "," + "000", "8" + "." + "1", "." + "5" after a space. */
function joinsNumber(pieces: readonly Piece[], mark: Piece | undefined, text: string): boolean {
  if (!mark || !/^\d+$/.test(text)) return false;
  const number = mark.glued ? at(pieces, pieces.length - 2).lower : "";
  if (mark.lower === ",") return text.length === 3 && /^\d{1,3}(?:,\d{3})*$/.test(number);
  if (mark.lower !== ".") return false;
  return mark.glued ? /^[\d,]+$/.test(number) : true;
}

const NONE: Piece = { lower: "", text: "", start: -1, end: -1, word: -1, glued: false };

/** The piece at an index, or an empty one beyond either end. */
export function at(pieces: readonly Piece[], index: number): Piece {
  return pieces[index] ?? NONE;
}
