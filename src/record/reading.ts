import type { Claim } from "./claim.ts";

export interface Dateline {
  readonly place?: string;
  readonly date?: string;
}

export interface Article {
  readonly id: string;
  readonly url?: string;
  readonly outlet?: string;
  /** Agencies the article is taken from, or credits in its text. An unnamed "Agencies" stands as it is. */
  readonly agencies: readonly string[];
  readonly byline?: string;
  readonly headline: string;
  readonly dateline?: Dateline;
  /** ISO date, or null when the article does not say. */
  readonly published: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly sha256: string;
}

/** Hashes: the same three give the same claims. */
export interface Engine {
  readonly version: string;
  readonly models: Readonly<Record<string, string>>;
  readonly lexicons: string;
}

/** What could not be read, in a sentence that says what to do. */
export interface Warning {
  readonly code: string;
  readonly message: string;
}

/** What one article was read as. */
export interface Reading {
  readonly schema: "readout/reading@1";
  readonly article: Article;
  readonly engine: Engine;
  readonly claims: readonly Claim[];
  readonly warnings: readonly Warning[];
}
