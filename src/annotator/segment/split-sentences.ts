import { BoundaryReader, gapBetween } from "./boundary.ts";
import { cutLong } from "./cut-long.ts";
import type { SegmenterModel } from "./segmenter-model.ts";
import type { Piece } from "./tokenize.ts";

/**
 * Parts the pieces of one paragraph into sentences, none longer than `MAX_SENTENCE` tokens. A logistic model
 * looks at each place where a sentence may end; an empty line always ends one.
 */
export function splitSentences(text: string, pieces: readonly Piece[], model: SegmenterModel): Piece[][] {
  const sentences: Piece[][] = [];
  const reader = new BoundaryReader(text, pieces);
  let start = 0;
  for (let i = 0; i < pieces.length; i++) {
    const candidate = reader.read(i);
    const ends = i === pieces.length - 1 || isEmptyLine(text, pieces[i], pieces[i + 1]);
    if (!ends && (!candidate || model.score(candidate.features) <= 0)) continue;
    sentences.push(...cutLong(pieces.slice(start, i + 1)));
    start = i + 1;
    reader.cut(i);
  }
  return sentences;
}

function isEmptyLine(text: string, a: Piece | undefined, b: Piece | undefined): boolean {
  if (!a || !b || b.start - a.end < 2 || gapBetween(text, a, b) !== "line") return false;
  return /\n[^\S\n]*\n|\r[^\S\r\n]*\r|\u2029/.test(text.slice(a.end, Math.min(b.start, a.end + 200)));
}
