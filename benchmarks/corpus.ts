import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "..", "fixtures", "articles");

/** The project's own articles. */
export function loadArticles(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(join(FOLDER, name), "utf8"));
}

/** One long article: the body of the first, so many times over. */
export function repeatArticle(times: number): string {
  const [article = ""] = loadArticles();
  const [head = "", ...body] = article.split("\n\n");
  return [head, ...Array.from({ length: times }, () => body.join("\n\n"))].join("\n\n");
}
