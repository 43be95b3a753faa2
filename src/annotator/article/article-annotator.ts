import type { ArticleHints } from "../../document/document.ts";
import type { Span } from "../../document/span.ts";
import type { Dateline, Warning } from "../../record/reading.ts";
import type { Annotator } from "../annotator.ts";
import type { ArticleLayer } from "../layers.ts";
import { type FoundAgency, findAgenciesIn, findCredits, isAgency, type MediaNames } from "./agencies.ts";
import { type FoundDateline, findDateline, findLeadDate } from "./dateline.ts";
import { readHeader } from "./header.ts";
import { findHeaderDate } from "./header-date.ts";
import type { Header } from "./header-lines.ts";
import { checkLanguage } from "./language.ts";
import { findLines, findParagraphs } from "./lines.ts";

const NO_DATE: Warning = {
  code: "no-publication-date",
  message:
    "The article does not say when it was published, so relative dates keep their words only. Give the day with --published YYYY-MM-DD.",
};

/** Reads the article's own parts: headline, byline, agencies, outlet, dateline, publication date, body. */
export function createArticleAnnotator(media: MediaNames): Annotator<never, "article"> {
  return {
    name: "article",
    requires: [],
    assigns: "article",
    annotate: (document) => readArticle(document.text, document.hints, media),
  };
}

function readArticle(text: string, hints: ArticleHints, media: MediaNames): ArticleLayer {
  const lines = findLines(text);
  const { header, body } = readHeader(lines, hints);
  const paragraphs = findParagraphs(lines.slice(body));
  const stated = hints.published ? (findHeaderDate(hints.published)?.date ?? null) : (header.published?.date ?? null);
  const lead = paragraphs[0];
  const dateline = lead ? findDateline(text, lead, stated) : null;
  const leadDate = dateline && lead ? findLeadDate(text, { start: dateline.end, end: lead.end }) : null;
  const published = stated ?? dateline?.date ?? leadDate?.date ?? null;
  const bodyParagraphs = paragraphs
    .map((span, i) => (i === 0 && dateline ? { start: dateline.end, end: span.end } : span))
    .filter((span) => span.start < span.end);
  const whole = lead ? { start: lead.start, end: text.length } : { start: text.length, end: text.length };
  const carriers = findCarriers(text, header, dateline, media);
  const agencies = [...carriers, ...findCredits(text, whole, media)];
  checkLanguage(text.slice(whole.start));
  return {
    article: describe(text, hints, header, dateline, published, agencies, media),
    headline: header.headline ?? null,
    paragraphs: bodyParagraphs,
    found: findSpans(header, dateline, agencies),
    carriedBy: [...new Set(carriers.map((agency) => agency.name))],
    warnings: published ? [] : [NO_DATE],
  };
}

function findCarriers(text: string, header: Header, dateline: FoundDateline | null, media: MediaNames): FoundAgency[] {
  return [
    ...(header.byline ? findAgenciesIn(text, header.byline, media) : []),
    ...(dateline ? findAgenciesIn(text, dateline, media) : []),
  ];
}

function describe(
  text: string,
  hints: ArticleHints,
  header: Header,
  dateline: FoundDateline | null,
  published: string | null,
  agencies: readonly FoundAgency[],
  media: MediaNames,
): ArticleLayer["article"] {
  const at = (span: Span | undefined): string | undefined => (span ? text.slice(span.start, span.end) : undefined);
  const byline = hints.byline ?? authors(at(header.byline), media);
  const printedOutlet = hints.outlet ?? at(header.outlet);
  const outlet = printedOutlet === undefined ? undefined : (media.outlets.get(printedOutlet) ?? printedOutlet);
  const url = hints.url ?? at(header.url);
  const place: Dateline = {
    ...(dateline?.place ? { place: dateline.place } : {}),
    ...(dateline?.date ? { date: dateline.date } : {}),
  };
  return {
    headline: hints.headline ?? at(header.headline) ?? "",
    agencies: [...new Set(agencies.map((agency) => agency.name))],
    published,
    language: "en",
    ...(url ? { url } : {}),
    ...(outlet ? { outlet } : {}),
    ...(byline ? { byline } : {}),
    ...(place.place || place.date ? { dateline: place } : {}),
  };
}

/** "Staff, Agencies" → "Staff", "Jo Roe, AFP" → "Jo Roe": agencies have a field of their own, unless they are all. */
function authors(byline: string | undefined, media: MediaNames): string | undefined {
  const parts = byline?.split(/,|\band\b|\bwith\b|\|/).map((part) => part.trim()) ?? [];
  const kept = parts.filter((part) => part !== "" && !isAgency(part, media));
  return kept.length > 0 && kept.length < parts.length ? kept.join(", ") : byline;
}

function findSpans(
  header: Header,
  dateline: FoundDateline | null,
  agencies: readonly FoundAgency[],
): ArticleLayer["found"] {
  const spans = Object.entries(header).map(([field, span]: [string, Span]) => ({
    field,
    start: span.start,
    end: span.end,
  }));
  if (dateline) spans.push({ field: "dateline", start: dateline.start, end: dateline.end });
  return [...spans, ...agencies.map(({ start, end }) => ({ field: "agencies", start, end }))];
}
