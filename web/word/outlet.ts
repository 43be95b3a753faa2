import type { KeptArticle } from "../../src/record/kept.ts";

/** Who printed an article, as far as it says. */
export function outletOf({ article }: Pick<KeptArticle, "article">): string {
  return article.outlet ?? article.agencies[0] ?? "an unnamed outlet";
}
