import { putInWords } from "../../brief/claim-words.ts";
import { disarm } from "../../brief/terminal.ts";
import type { Framing, RelationPoint, Story } from "../../record/derived.ts";
import type { KeptArticle, Report } from "../../record/kept.ts";
import { nameParty } from "../../record/value-words.ts";
import { citeReport } from "./occurrence-view.ts";
import { bold, dim, quoted } from "./print.ts";

/** "2025-10-30  Headline · 7 articles, 3 independent" */
export function viewStory({ id, headline, articles, independent, firstPublished, lastPublished }: Story): string {
  const days = firstPublished === lastPublished ? firstPublished : `${firstPublished} to ${lastPublished}`;
  const count =
    articles.length === 1 ? "1 article" : `${articles.length} articles, independent sources: ${independent}`;
  return `${days}  ${bold(headline || "(no headline)")} · ${count}  ${dim(id)}`;
}

export function viewArticle({ article, recordedAt, knownFrom, knownTo, ending, copyOf, story }: KeptArticle): string[] {
  const facts = [article.published ?? "undated", article.outlet, article.byline, ...article.agencies].filter(
    (fact) => fact !== undefined,
  );
  return [
    `${bold(article.headline || "(no headline)")}  ${dim(article.id)}`,
    `  ${disarm(facts.join(" · "))}`,
    ...(article.url ? [`  ${disarm(article.url)}`] : []),
    `  known from ${knownFrom}${knownTo ? ` to ${knownTo}` : ""} · recorded ${recordedAt} · story ${story}`,
    ...(copyOf === article.id ? [] : [`  near copy of ${copyOf}`]),
    ...(ending?.kind === "superseded" ? [`  superseded by ${ending.by}`] : []),
    ...(ending?.kind === "retracted" ? [`  retracted by ${disarm(`${ending.by}: ${ending.reason}`)}`] : []),
  ];
}

export function viewClaim(report: Report): string[] {
  const { what, details, quote, says } = putInWords(report.claim);
  return [
    `  [${report.claim.status}] ${disarm(what)}  ${dim(report.claim.id)}`,
    ...details.map((detail) => `      ${disarm(detail)}`),
    ...(quote === "" ? [] : [`      ${quoted(quote)}${says === "" ? "" : ` — ${disarm(says)}`}`]),
  ];
}

/** One block for each side; "not reported" where it said nothing. */
export function viewFraming({ columns }: Framing): string[] {
  return columns.flatMap(({ party, statements }) => [
    `  ${bold(nameParty(party))}`,
    ...(statements.length === 0
      ? ["    not reported"]
      : statements.flatMap((report) => [
          `    ${quoted(report.claim.content.text)}`,
          `      ${dim(citeReport(report))}`,
        ])),
  ]);
}

const WIDEST = 30;

/** "2025-10  ████ 4  sum +7.6, mean 1.9 · verbal cooperation 3, material conflict 1" */
export function viewRelation(points: readonly RelationPoint[], grain: "week" | "month"): string[] {
  const most = Math.max(1, ...points.map(({ count }) => count));
  return points.flatMap(({ from, count, sum, mean, quads }) => {
    const bar = "█".repeat(Math.max(1, Math.round((count / most) * Math.min(WIDEST, most))));
    const parts = Object.entries(quads).filter(([, number]) => number > 0);
    const mix = parts.map(([quad, number]) => `${quad.replace("-", " ")} ${number}`).join(", ");
    return [
      `${grain === "month" ? from.slice(0, 7) : from}  ${bar} ${count}  sum ${signed(sum)}, mean ${signed(mean)} · ${mix}`,
    ];
  });
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
