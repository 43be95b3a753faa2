import type { Store } from "../../src/store/store.ts";

/** The id of the article with that headline. */
export async function findArticle(store: Store, headline: string): Promise<string> {
  const all = await store.articles.page(null, null, 500);
  const found = all.find(({ article }) => article.headline === headline);
  if (found === undefined) throw new RangeError(`The record of the tests has no article “${headline}”.`);
  return found.article.id;
}
