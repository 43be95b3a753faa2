import type { Claim, Evidence } from "../record/claim.ts";
import type { Reading } from "../record/reading.ts";
import { putInWords } from "./claim-words.ts";
import { describeArticle } from "./head.ts";
import { escapeHtml, writeText } from "./html.ts";
import { PAGE_SCRIPT, PAGE_STYLE } from "./page-assets.ts";
import { anchorOf, markText } from "./page-text.ts";
import { NO_CLAIMS, statusToShow, toSections } from "./sections.ts";
import { shorten } from "./terminal.ts";

const LONGEST_QUOTE = 160;

/**
 * One self-contained page: the text with its evidence marked beside the claims; hovering or following one shows the
 * other. The article's text is shown as it is, whatever characters it holds, and never runs.
 */
export function writePage(reading: Reading, text: string): string {
  const { claims } = reading;
  const { headline, facts } = describeArticle(reading.article);
  const warnings = reading.warnings.map(({ message }) => `<p class="warning">${writeText(message)}</p>`).join("\n");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(headline)} — readout</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#claims">Skip to the claims</a>
<header>
<h1>${writeText(headline)}</h1>
<p>${writeText(facts)}</p>
${warnings}
</header>
<main>
<article id="text" aria-label="Text of the article">${markText(text, claims)}</article>
<div id="claims" role="region" aria-label="Claims" tabindex="-1">
${writeSections(claims)}
</div>
</main>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

function writeSections(claims: readonly Claim[]): string {
  if (claims.length === 0) return `<p>${NO_CLAIMS}</p>`;
  const numbers = new Map(claims.map((claim, number) => [claim, number]));
  return toSections(claims)
    .map(({ title, claims: held }) => {
      const items = held.map((claim) => writeClaim(claim, numbers.get(claim) ?? 0));
      return `<section>\n<h2>${title}</h2>\n<ul>\n${items.join("\n")}\n</ul>\n</section>`;
    })
    .join("\n");
}

function writeClaim(claim: Claim, number: number): string {
  const { what, details, quote, says } = putInWords(claim);
  const status = statusToShow(claim);
  const badge = status === undefined ? "" : `<span class="status ${status}">${status}</span> `;
  const parts = details.map((detail) => `<p class="detail">${writeText(detail)}</p>`).join("");
  const citation = quote === "" ? "" : `<p class="quote">“${writeText(shorten(quote, LONGEST_QUOTE))}”</p>`;
  const source = says === "" ? "" : `<p class="source">${writeText(says)}</p>`;
  const rows = claim.evidence.map(writeEvidence).join("");
  return `<li class="claim" id="claim-${number}" data-claims="${number}"><p>${badge}${writeText(what)}</p>${parts}${citation}${source}
<details><summary>Evidence</summary><dl>${rows}</dl></details></li>`;
}

/** "actors 1: “Trump” (event/visit)", the quote a link to its place in the text. */
function writeEvidence(evidence: Evidence): string {
  const { field, quote, rule } = evidence;
  return `<dt>${escapeHtml(nameField(field))}</dt><dd><a href="#${anchorOf(evidence)}">“${writeText(quote)}”</a> <code>${escapeHtml(rule)}</code></dd>`;
}

/** "legs.0.amount" → "legs 1 amount" */
function nameField(field = "claim"): string {
  return field.replace(/\d+/g, (index) => String(Number(index) + 1)).replaceAll(".", " ");
}
