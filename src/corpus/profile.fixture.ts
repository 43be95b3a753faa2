import type { Article, Reading } from "../record/reading.ts";

/** The reading of an article that makes no claims, for tests. */
export function bareReading(article: Partial<Article> = {}): Reading {
  return {
    schema: "readout/reading@1",
    article: { id: "a", headline: "", agencies: [], published: null, language: "en", sha256: "", ...article },
    engine: { version: "0", models: {}, lexicons: "" },
    claims: [],
    warnings: [],
  };
}
