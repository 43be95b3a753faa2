import type { Claim } from "../record/claim.ts";
import type { Article } from "../record/reading.ts";
import { newArticle } from "../store/samples.fixture.ts";
import type { ReadArticle } from "./add-articles.ts";

/** An article that was read as these claims. */
export function read(id: string, day: string, claims: readonly Claim[], more: Partial<Article> = {}): ReadArticle {
  const { reading } = newArticle(id, day);
  const text = `${reading.article.headline}\n\n${claims.map(({ evidence }) => evidence[0]?.quote).join(" ")}\n`;
  return { text, reading: { ...reading, claims, article: { ...reading.article, ...more } } };
}
