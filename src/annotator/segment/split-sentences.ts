import { BoundaryReader, gapBetween } from "./boundary.ts";
import { isBlankAt } from "./characters.ts";
import { cutLong } from "./cut-long.ts";
import type { SegmenterModel } from "./segmenter-model.ts";
import type { Piece } from "./tokenize.ts";

/**
 * Parts the pieces of one paragraph into sentences, none longer than `MAX_SENTENCE` tokens. A logistic model
 * looks at each place where a sentence may end; an empty line, or a line that opens with a bullet, always ends one.
 */
export function splitSentences(text: string, pieces: readonly Piece[], model: SegmenterModel): Piece[][] {
  const sentences: Piece[][] = [];
  const reader = new BoundaryReader(text, pieces);
  let start = 0;
  for (let i = 0; i < pieces.length; i++) {
    const candidate = reader.read(i);
    const ends = i === pieces.length - 1 || isBreak(text, pieces[i], pieces[i + 1]);
    if (!ends && (!candidate || model.score(candidate.features) <= 0)) continue;
    sentences.push(...cutLong(pieces.slice(start, i + 1)));
    start = i + 1;
    reader.cut(i);
  }
  return sentences;
}

/** An empty line lies between, or a new line opens with a bullet. */
function isBreak(text: string, a: Piece | undefined, b: Piece | undefined): boolean {
  if (!a || !b || gapBetween(text, a, b) !== "line") return false;
  if (/^[-–—•*▪◦·]$/.test(b.text) && isBlankAt(text, b.end)) return true;
  return /\n[^\S\n]*\n|\r[^\S\r\n]*\r|\u2029/.test(text.slice(a.end, Math.min(b.start, a.end + 200)));
}
