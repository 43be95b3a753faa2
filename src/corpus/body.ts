import type { Article } from "../record/reading.ts";

/** "WASHINGTON, Oct 3 (Reuters) - ", "(CNN) -- ". */
const AGENCY_DATELINE = /^(?:\p{Lu}[\p{L}.'’]*,?\s+(?:\d{1,2},?\s+)?){0,6}\(\p{Lu}[\p{L}. /-]{1,30}\)\s*[-–—:]+\s*/u;
/** "AMMAN: ", "NEW YORK, Oct. 3 — ". */
const PLACE_DATELINE = /^\p{Lu}{3,}(?:[ ,]+(?:\p{Lu}[\p{L}.]*|\d{1,2}))*(?::|\s*[–—]+|\s-+)\s+/u;
/** "Reporting by Jane Doe; Editing by John Roe", "Copyright 2014 …". */
const CREDIT =
  /^\W*(?:by\s+\p{Lu}|(?:additional |writing and )?(?:reporting|writing|editing|compiled|translated) by\b|copyright\b|©|all rights reserved|(?:this )?(?:story|article|report|material) (?:is|was|has|may)\b.*\b(?:updated|published|republish|redistributed|corrected)|(?:follow|click|read more|sign up|subscribe|share)\b|\(?with (?:files|reporting|inputs?) (?:from|by)\b)/iu;
const SENTENCE_END = /[.!?…]["”’')\]]*$/;
const FEWEST_WORDS = 6;

/**
 * Paragraphs of the running text: without headline, byline, dateline, captions, headings and credits, which differ
 * between copies of one report. Where nothing looks like running text, all paragraphs.
 */
export function bodyOf(text: string, article: Pick<Article, "headline" | "byline">): string[] {
  const paragraphs = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const body = paragraphs.filter((paragraph) => isRunningText(paragraph, article));
  const kept = body.length > 0 ? body : paragraphs;
  return kept.map((paragraph, i) =>
    i === 0 ? paragraph.replace(AGENCY_DATELINE, "").replace(PLACE_DATELINE, "") : paragraph,
  );
}

function isRunningText(paragraph: string, { headline, byline }: Pick<Article, "headline" | "byline">): boolean {
  if (paragraph === headline || paragraph === byline || CREDIT.test(paragraph)) return false;
  return SENTENCE_END.test(paragraph) && paragraph.split(/\s+/).length >= FEWEST_WORDS;
}
