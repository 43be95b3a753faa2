import type { Snapshot } from "../../record/snapshot.ts";
import { type Citation, urnOf } from "../citation.ts";
import type { Exporter } from "../exporter.ts";
import { plainLine } from "../text.ts";
import type { BriefLine } from "./brief.ts";
import { createFootnotes, type Footnotes, nameSource } from "./footnotes.ts";
import { BRIEF_STYLE } from "./page-style.ts";
import { readBrief } from "./read-brief.ts";

/** The same brief as one page without script, for screens light and dark and for paper. */
export const html: Exporter = {
  name: "html",
  description: "A brief with footnotes as one HTML page",
  extension: ".html",
  mediaType: "text/html; charset=utf-8",
  write: writePage,
};

async function* writePage(snapshot: Snapshot): AsyncGenerator<string> {
  const { title, facts, sections } = await readBrief(snapshot);
  const notes = createFootnotes();
  yield writeHead(title, facts);
  if (sections.length === 0) yield "<p>Nothing is in the record.</p>\n";
  for (const section of sections) {
    yield `<section>\n<h2>${section.title}</h2>\n`;
    for (const group of section.groups) {
      if (group.title !== null) yield `<h3>${escapeHtml(group.title)}</h3>\n`;
      yield "<ul>\n";
      for (const line of group.lines) yield writeLine(line, notes);
      yield "</ul>\n";
    }
    yield "</section>\n";
  }
  yield* writeNotes(notes);
  yield "</main>\n</body>\n</html>\n";
}

function writeHead(title: string, facts: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${BRIEF_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="facts">${escapeHtml(facts)}</p>
`;
}

function writeLine({ badge, isMarked, parts, details }: BriefLine, notes: Footnotes): string {
  const words = parts.map(({ text, citations }) => {
    const marks = citations.map((citation) => writeReference(citation, notes)).join("");
    return `${escapeHtml(plainLine(text))}${marks === "" ? "" : `<sup>${marks}</sup>`}`;
  });
  const status = badge === null ? "" : `<span class="badge ${badge}">${escapeHtml(badge)}</span> `;
  const below = details.map((detail) => writeLine(detail, notes)).join("");
  const list = below === "" ? "" : `\n<ul>\n${below}</ul>\n`;
  return `<li${isMarked ? ' class="marked"' : ""}>${status}${words.join("")}${list}</li>\n`;
}

function writeReference(citation: Citation, notes: Footnotes): string {
  const { number, isFirst } = notes.refer(citation);
  const id = isFirst ? ` id="ref-${number}"` : "";
  return `<a href="#note-${number}"${id} aria-label="Footnote ${number}">${number}</a>`;
}

function* writeNotes(notes: Footnotes): Generator<string> {
  let isOpen = false;
  for (const [number, citation] of notes.list()) {
    if (!isOpen) yield '<section class="notes">\n<h2>Sources</h2>\n<ol>\n';
    isOpen = true;
    yield `<li id="note-${number}">${writeNote(citation)} <a class="back" href="#ref-${number}" aria-label="Back to the text">↩</a></li>\n`;
  }
  if (isOpen) yield "</ol>\n</section>\n";
}

function writeNote(citation: Citation): string {
  const { url, article } = citation;
  const href = escapeHtml(url ?? "");
  const address =
    url === null ? `<code>${escapeHtml(urnOf("article", article))}</code>` : `<a href="${href}">${href}</a>`;
  return `<q>${escapeHtml(plainLine(citation.quote))}</q> — ${escapeHtml(nameSource(citation))}<br>${address}`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
