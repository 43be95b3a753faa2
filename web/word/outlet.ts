import type { KeptArticle } from "../../src/record/kept.ts";

/** Who printed an article, as far as it says. */
export function outletOf({ article }: Pick<KeptArticle, "article">): string {
  return article.outlet ?? article.agencies[0] ?? "an unnamed outlet";
}

/** Each outlet once, in order. */
export function outletsOf(articles: readonly Pick<KeptArticle, "article">[]): string[] {
  return [...new Set(articles.map(outletOf))];
}
