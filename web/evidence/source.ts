import type { Citation } from "../../src/record/answer.ts";
import type { Parameters } from "../address/address.ts";
import { segment } from "../address/address.ts";

interface Source {
  readonly path: string;
  readonly parameters: Parameters;
  readonly hash: string;
}

/** Where the words stand: the article, at its claim. */
export function addressOfSource({ article, claim, start, marks }: Citation, field?: string): Source {
  const mark =
    marks.find((each) => (field === undefined ? each.field === null : isOfField(each.field, field))) ?? marks[0];
  return {
    path: `/articles/${segment(article)}`,
    parameters: { sel: claim },
    hash: `#at-${start + (mark?.start ?? 0)}`,
  };
}

/** "actors.1" is of "actors". */
export function isOfField(marked: string | null, field: string): boolean {
  return marked === field || marked?.startsWith(`${field}.`) === true;
}

/** "The Daily Wire, through Reuters, 2025-10-30" */
export function describeSource({ outlet, agencies, published, headline }: Citation): string {
  const through = agencies.length === 0 ? [] : [`through ${agencies.join(", ")}`];
  return [outlet ?? (headline || "an article without a headline"), ...through, published ?? "undated"].join(", ");
}

/** A citation to be pasted elsewhere: the words, who printed them, when, and where they stand. */
export function writeCitation(citation: Citation, origin: string): string {
  const { sentence, headline, url, article, claim } = citation;
  const title = headline === "" ? "" : ` “${headline}”.`;
  const link = `${origin}/articles/${segment(article)}?sel=${segment(claim)}`;
  return `“${sentence.replace(/\s+/g, " ").trim()}” —${title} ${describeSource(citation)}.${url === null ? "" : ` ${url}`} [${link}]`;
}
