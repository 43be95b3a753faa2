import type { Article } from "../record/reading.ts";

/** Headline, and the facts below it: "Isar Online · 2024-02-17 · by Lena Vogl · through Reuters". */
export function describeArticle(article: Article): { readonly headline: string; readonly facts: string } {
  const agencies = article.agencies.map((agency) => (agency === "Agencies" ? "unnamed agencies" : agency));
  const facts = [
    article.outlet,
    article.published ?? "no publication date",
    article.byline ? `by ${article.byline}` : undefined,
    agencies.length > 0 ? `through ${agencies.join(", ")}` : undefined,
    article.dateline?.place,
  ];
  return {
    headline: article.headline || "(no headline)",
    facts: facts.filter((fact) => fact !== undefined).join(" · "),
  };
}
