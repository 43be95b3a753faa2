import type { Span } from "../../document/span.ts";

/** What is shown of a text at most, in UTF-16 units. */
const LONGEST = 600;
/** How far around a place its sentence is looked for: a text without stops is no reason to go through all of it. */
const WINDOW = 2_000;

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
/** A stop after these ends no sentence: "Gen. Milley", "the U.S. envoy", "No. 4". */
const ABBREVIATION =
  /(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Sen|Rep|Gov|St|No|vs|Jan|Feb|Aug|Sept?|Oct|Nov|Dec))\.\s*$/u;

/** The sentence, or sentences, around a span; of a very long one the part that has the span in it. */
export function sentenceAround(text: string, span: Span): Span {
  const start = Math.max(0, Math.min(span.start, text.length));
  const end = Math.max(start, Math.min(span.end, text.length));
  const from = paragraphStart(text, start);
  const to = paragraphEnd(text, end);
  const borders = sentenceBorders(text.slice(from, to)).map((border) => border + from);
  const whole = {
    start: borders.findLast((border) => border <= start) ?? from,
    end: borders.find((border) => border >= end && border > start) ?? to,
  };
  return trim(text, shorten(text, whole, { start, end }));
}

/** A blank line parts paragraphs. */
const BLANK_LINE = /\n[^\S\n]*\n/g;

function paragraphStart(text: string, place: number): number {
  const from = Math.max(0, place - WINDOW);
  const last = [...text.slice(from, place).matchAll(BLANK_LINE)].at(-1);
  return last === undefined ? from : from + last.index + last[0].length;
}

function paragraphEnd(text: string, place: number): number {
  const index = text.slice(place, place + WINDOW).search(/\n[^\S\n]*\n/);
  return index === -1 ? Math.min(text.length, place + WINDOW) : place + index;
}

/** Where sentences begin and end, the beginning and the end of the text among them. */
function sentenceBorders(text: string): number[] {
  const borders = [0];
  for (const { index, segment } of segmenter.segment(text)) {
    if (!ABBREVIATION.test(segment)) borders.push(index + segment.length);
  }
  return [...borders, text.length];
}

/** Cut at spaces, with some of what goes before the span. */
function shorten(text: string, whole: Span, span: Span): Span {
  if (whole.end - whole.start <= LONGEST) return whole;
  const before = Math.max(0, Math.min(span.start - whole.start, Math.floor((LONGEST - (span.end - span.start)) / 2)));
  const start = whole.start === span.start - before ? whole.start : afterSpace(text, span.start - before, span.start);
  const end = Math.min(whole.end, start + LONGEST);
  return { start, end: end === whole.end ? end : beforeSpace(text, end, Math.min(span.end, end)) };
}

function afterSpace(text: string, from: number, most: number): number {
  const space = text.slice(from, most).search(/\s/);
  return space === -1 ? most : from + space + 1;
}

function beforeSpace(text: string, to: number, least: number): number {
  const space = text.slice(least, to).search(/\s\S*$/);
  if (space !== -1) return least + space;
  // Half of a pair of surrogates is no character.
  return /[\uD800-\uDBFF]/.test(text.charAt(least - 1)) ? least - 1 : least;
}

function trim(text: string, { start, end }: Span): Span {
  const sentence = text.slice(start, end);
  const leading = sentence.length - sentence.trimStart().length;
  return { start: start + leading, end: Math.max(start + leading, start + sentence.trimEnd().length) };
}
