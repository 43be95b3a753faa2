import type { Sentence, SentencePart } from "../../document/sentence.ts";
import type { Span } from "../../document/span.ts";
import type { Annotator } from "../annotator.ts";
import type { SegmenterModel } from "./segmenter-model.ts";
import { splitSentences } from "./split-sentences.ts";
import { type Piece, tokenize } from "./tokenize.ts";

/** A stretch of the text to be parted into sentences. */
interface Stretch {
  readonly span: Span;
  readonly part: SentencePart;
  readonly paragraph: number;
}

/** Headline and paragraphs → sentences and their tokens. No sentence goes over the end of either. */
export function createSegmentAnnotator(model: SegmenterModel): Annotator<"article", "sentences"> {
  return {
    name: "segment",
    requires: ["article"],
    assigns: "sentences",
    annotate(document) {
      const { headline, paragraphs } = document.article;
      const stretches: Stretch[] = paragraphs.map((span, paragraph) => ({ span, part: "body", paragraph }));
      if (headline) stretches.unshift({ span: headline, part: "headline", paragraph: -1 });
      return segment(document.text, stretches, model);
    },
  };
}

/** The sentences of plain paragraphs, for text that is no article. */
export function segmentParagraphs(text: string, paragraphs: readonly Span[], model: SegmenterModel): Sentence[] {
  return segment(
    text,
    paragraphs.map((span, paragraph) => ({ span, part: "body", paragraph })),
    model,
  );
}

function segment(text: string, stretches: readonly Stretch[], model: SegmenterModel): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { span, part, paragraph } of stretches) {
    const pieces = tokenize(text, span.start, span.end);
    for (const sentence of splitSentences(text, pieces, model)) {
      sentences.push(createSentence(sentence, { index: sentences.length, part, paragraph }));
    }
  }
  return sentences;
}

function createSentence(pieces: readonly Piece[], place: Pick<Sentence, "index" | "part" | "paragraph">): Sentence {
  const start = pieces[0]?.start ?? 0;
  const end = pieces.at(-1)?.end ?? start;
  return { ...place, start, end, tokens: pieces.map(({ text, start, end }, index) => ({ index, text, start, end })) };
}
