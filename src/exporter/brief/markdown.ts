import type { Snapshot } from "../../record/snapshot.ts";
import { type Citation, urnOf } from "../citation.ts";
import type { Exporter } from "../exporter.ts";
import { plainLine } from "../text.ts";
import type { BriefLine } from "./brief.ts";
import { createFootnotes, type Footnotes, nameSource } from "./footnotes.ts";
import { readBrief } from "./read-brief.ts";

/** The record for a reader: what happened by day, what is expected, deals; every line with its footnotes. */
export const markdown: Exporter = {
  name: "markdown",
  description: "A brief with footnotes in Markdown",
  extension: ".md",
  mediaType: "text/markdown; charset=utf-8",
  write: writeMarkdown,
};

async function* writeMarkdown(snapshot: Snapshot): AsyncGenerator<string> {
  const { title, facts, sections } = await readBrief(snapshot);
  const notes = createFootnotes();
  yield `# ${title}\n\n${facts}\n`;
  if (sections.length === 0) yield "\nNothing is in the record.\n";
  for (const section of sections) {
    yield `\n## ${section.title}\n`;
    for (const group of section.groups) {
      yield group.title === null ? "\n" : `\n### ${group.title}\n\n`;
      for (const line of group.lines) yield writeLine(line, notes, "");
    }
  }
  let separator = "\n";
  for (const [number, citation] of notes.list()) {
    yield `${separator}[^${number}]: ${writeNote(citation)}\n`;
    separator = "";
  }
}

function writeLine({ badge, isMarked, parts, details }: BriefLine, notes: Footnotes, indent: string): string {
  const words = parts.map(({ text, citations }) => {
    const marks = citations.map((citation) => `[^${notes.refer(citation).number}]`);
    return escapeMarkdown(plainLine(text)) + marks.join("");
  });
  const status = badge === null ? "" : `**${badge}** · `;
  const below = details.map((detail) => writeLine(detail, notes, `${indent}  `));
  return `${indent}- ${status}${isMarked ? "⚠ " : ""}${words.join("")}\n${below.join("")}`;
}

function writeNote(citation: Citation): string {
  const quote = plainLine(citation.quote);
  const address = citation.url === null ? urnOf("article", citation.article) : citation.url;
  return `“${escapeMarkdown(quote)}” — ${escapeMarkdown(nameSource(citation))}, <${address}>`;
}

/**
 * Every mark that could mean something in a line or at its beginning ("1. "); "://" and "www." too, which some readers
 * turn into links.
 */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&^$!]|:(?=\/\/)|(?<=www)\.|@|^[-+=]|(?<=^\d+)[.)]/gi, "\\$&");
}
