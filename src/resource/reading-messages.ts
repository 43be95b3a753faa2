import type { ArticleHints } from "../document/document.ts";
import type { Reading } from "../record/reading.ts";

/** What the thread that reads is asked, and what it answers. */
export interface ReadQuestion {
  readonly id: number;
  readonly text: string;
  readonly hints: ArticleHints;
}

export type ReadAnswer =
  | { readonly id: number; readonly reading: Reading }
  /** `code` is that of a ReadoutError, null for any other error. */
  | { readonly id: number; readonly failure: { readonly code: string | null; readonly message: string } };
