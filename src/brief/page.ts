import type { Claim } from "../record/claim.ts";
import type { Reading } from "../record/reading.ts";
import { PAGE_SCRIPT, PAGE_STYLE } from "./page-assets.ts";
import { describeAttribution, describeClaim } from "./words.ts";

/** One self-contained page: the text with its evidence marked beside the claims; hovering one shows the other. */
export function writePage(reading: Reading, text: string): string {
  const { article, claims } = reading;
  const title = escapeHtml(article.headline || "Article");
  const facts = [article.outlet, article.published, article.byline, ...article.agencies].filter(
    (fact) => fact !== undefined && fact !== null,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} — readout</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header><h1>${title}</h1><p>${escapeHtml(facts.join(" · "))}</p></header>
<main>
<article id="text" aria-label="Article">${markText(text, claims)}</article>
<section id="claims" aria-label="Claims"><ol>
${claims.map(writeClaim).join("\n")}
</ol></section>
</main>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

function writeClaim(claim: Claim, index: number): string {
  const says = describeAttribution(claim.attribution) || "the article itself";
  const evidence = claim.evidence
    .map(
      ({ field, quote, rule }) =>
        `<li><b>${escapeHtml(field ?? "claim")}</b> “${escapeHtml(quote)}” <code>${escapeHtml(rule)}</code></li>`,
    )
    .join("");
  return `<li tabindex="0" data-claims="${index}"><p><span class="kind">${claim.kind}</span> ${escapeHtml(describeClaim(claim))} <span class="status">${claim.status}</span></p>
<p class="source">${escapeHtml(says)}</p><details><summary>evidence</summary><ul>${evidence}</ul></details></li>`;
}

/** Cuts the text at every border of evidence, and says of each piece which claims rest on it. */
function markText(text: string, claims: readonly Claim[]): string {
  const borders = new Map<number, { opens: number[]; closes: number[] }>();
  const at = (position: number): { opens: number[]; closes: number[] } => {
    const known = borders.get(position) ?? { opens: [], closes: [] };
    borders.set(position, known);
    return known;
  };
  for (const [index, claim] of claims.entries()) {
    for (const { start, end } of claim.evidence) {
      at(start).opens.push(index);
      at(end).closes.push(index);
    }
  }
  const open = new Map<number, number>();
  let html = "";
  let from = 0;
  const flush = (to: number): void => {
    const piece = escapeHtml(text.slice(from, to));
    const active = [...open].filter(([, depth]) => depth > 0).map(([index]) => index);
    html += active.length > 0 && piece !== "" ? `<mark data-claims="${active.join(" ")}">${piece}</mark>` : piece;
    from = to;
  };
  for (const [position, { opens, closes }] of [...borders].sort(([a], [b]) => a - b)) {
    flush(position);
    for (const index of closes) open.set(index, (open.get(index) ?? 0) - 1);
    for (const index of opens) open.set(index, (open.get(index) ?? 0) + 1);
  }
  flush(text.length);
  return html;
}

/** Text for HTML content and attribute values; NUL, which HTML forbids, becomes the replacement character. */
function escapeHtml(text: string): string {
  return text.replaceAll("\0", "\ufffd").replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
