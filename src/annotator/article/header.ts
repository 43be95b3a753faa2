import type { ArticleHints } from "../../document/document.ts";
import { type Header, readBylineLine, readDatedHeadline, readDateLine, readField } from "./header-lines.ts";
import type { Line } from "./lines.ts";

const HEADER_LINES = 12;
const HEADLINE_WORDS = 30;
/** "Ministry of External Affairs" above a read-out is its letterhead, not its headline. */
const LETTERHEAD =
  /^(?:the )?(?:ministry|government|office|department|embassy|permanent mission|republic|press (?:release|office|service)|for immediate release|statement$|analysis$|opinion$)/i;

/**
 * Reads the header and returns it with the index of the first line of the body. Known are `date 2025-10-27 Headline`,
 * a block of `name: value` lines, and plain headline, byline and date lines, in any order; a line that stands
 * between them and is none of these is a deck and belongs to neither header nor body.
 */
export function readHeader(lines: readonly Line[], hints: ArticleHints): { header: Header; body: number } {
  const header: Header = {};
  const titles: { readonly line: Line; readonly index: number }[] = [];
  let body = 0;
  for (const [index, line] of lines.slice(0, HEADER_LINES).entries()) {
    if (readMetadata(header, line)) body = index + 1;
    else if (isTitle(line, hints)) titles.push({ line, index });
    else if (!isNote(line)) break;
  }
  const isLast = (index: number): boolean => index >= lines.length - 1;
  const title = titles.find(({ line, index }) => !LETTERHEAD.test(line.text) && !isLast(index)) ?? titles[0];
  if (!header.headline && title && !isLast(title.index)) {
    header.headline = { start: title.line.start, end: title.line.end };
    body = Math.max(body, title.index + 1);
  }
  return { header, body };
}

function readMetadata(header: Header, line: Line): boolean {
  return (
    readDatedHeadline(header, line) ||
    readField(header, line) ||
    readBylineLine(header, line) ||
    readDateLine(header, line)
  );
}

/** A short line that is no sentence of the body: no full stop at its end, no dateline at its head. */
function isTitle(line: Line, hints: ArticleHints): boolean {
  if (hints.headline !== undefined && hints.headline.trim() === line.text) return true;
  return (
    line.text.split(/\s+/, HEADLINE_WORDS + 1).length <= HEADLINE_WORDS &&
    !/[.;,]["”]?$/.test(line.text.replace(/\b(?:\p{Lu}\.){2,}$/u, "")) &&
    !/^[\p{Ll}(]/u.test(line.text) &&
    !/[)\]]\s*(?:-{1,2}|–|—)\s/.test(line.text)
  );
}

/** "(Corrects paragraph 3 to say …)": a note of the editors above the text. */
function isNote(line: Line): boolean {
  return /^[([].*[)\]]$/.test(line.text);
}
