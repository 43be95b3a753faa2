import type { Span } from "./span.ts";

/** A word or mark, exactly as it stands: `text === document.text.slice(start, end)`. */
export interface Token extends Span {
  /** Position in its sentence, from 0. */
  readonly index: number;
  readonly text: string;
}

/** Which part of the article a sentence belongs to. Only `headline` and `body` are read for claims. */
export type SentencePart = "headline" | "body";

/** A sentence, or a fragment that stands alone such as a headline. */
export interface Sentence extends Span {
  /** Position in the document, from 0. */
  readonly index: number;
  /** Paragraph in the body, from 0; -1 for the headline. */
  readonly paragraph: number;
  readonly part: SentencePart;
  readonly tokens: readonly Token[];
}
