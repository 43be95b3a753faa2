import { firstDay } from "../../record/day.ts";
import type { Revision, Story } from "../../record/derived.ts";
import type { KeptArticle } from "../../record/kept.ts";

/** What articles about one happening are together; in canonical order and never empty. */
export function summariseStory(articles: readonly KeptArticle[]): Omit<Story, keyof Revision> {
  const [first] = articles;
  if (first === undefined) throw new RangeError("A story has at least one article.");
  const days = articles.map(({ article, knownFrom }) =>
    article.published === null ? knownFrom : firstDay(article.published),
  );
  return {
    headline: first.article.headline,
    articles: articles.map(({ article }) => article.id),
    independent: new Set(articles.map(({ copyOf }) => copyOf)).size,
    firstPublished: days.reduce((a, b) => (a < b ? a : b)),
    lastPublished: days.reduce((a, b) => (a > b ? a : b)),
  };
}
