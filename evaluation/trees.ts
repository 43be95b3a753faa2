import { readFileSync } from "node:fs";
import type { Annotator } from "../src/annotator/annotator.ts";
import { segmentParagraphs } from "../src/annotator/segment/segment-annotator.ts";
import { createSegmenterModel, type SegmenterModel } from "../src/annotator/segment/segmenter-model.ts";
import { createLemmatizer } from "../src/annotator/syntax/lemma.ts";
import { createSyntaxAnnotator } from "../src/annotator/syntax/syntax-annotator.ts";
import type { Span } from "../src/document/span.ts";
import type { Tree } from "../src/document/tree.ts";
import { loadResources } from "../src/resource/load.ts";

/** Gold offsets are Python code points; documents count UTF-16 units. */
export function toUtf16(text: string): (offset: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (offset) => offset;
  const units: number[] = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  units.push(unit);
  return (offset) => units[offset] ?? unit;
}

export function readLines<T>(path: string): T[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}

/** Parses plain text with the package's own models; each line is a paragraph. */
export async function createTextParser(): Promise<(text: string) => readonly Tree[]> {
  const { models } = await loadResources();
  const segmenter: SegmenterModel = createSegmenterModel(models.segmenter);
  const syntax = createSyntaxAnnotator(models.network, createLemmatizer(models.lemmas)) as Annotator<
    "sentences",
    "trees"
  >;
  return (text) => {
    const sentences = segmentParagraphs(text, paragraphsOf(text), segmenter);
    return syntax.annotate({ text, hints: {}, sentences }, () => {});
  };
}

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/\S[^\n]*/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.trimEnd().length,
  }));
}
