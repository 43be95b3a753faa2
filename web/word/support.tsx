import type { Support } from "../../src/record/derived.ts";

/** "3 independent sources": what counts is not how often a report was printed. */
export function SupportCount({ support }: { readonly support: Support }) {
  const { independent } = support;
  const articles = new Set(support.articles).size;
  return (
    <span class="support" title={`${articles} ${articles === 1 ? "article" : "articles"}`}>
      {independent === 1 ? "1 source" : `${independent} independent sources`}
    </span>
  );
}
