/** What the caller knows of an article besides its text; every part may be missing. */
export interface ArticleHints {
  readonly url?: string;
  readonly outlet?: string;
  readonly headline?: string;
  readonly byline?: string;
  /** ISO date or date-time. */
  readonly published?: string;
}

/** A text to be read. Annotators add layers to it and never change it. */
export interface Document {
  readonly text: string;
  readonly hints: ArticleHints;
}
