import type { Sentence } from "../../document/sentence.ts";
import { cover, overlaps, type Span } from "../../document/span.ts";
import { type Tree, wordAt } from "../../document/tree.ts";
import type { SpeechFrame } from "./frame.ts";
import type { Quote } from "./quotes.ts";
import { edgeless, spansOf, withMarks } from "./words.ts";

/** A frame in the text: its cue, source and content as spans, with the quotations it runs over. */
export interface Act {
  readonly frame: SpeechFrame;
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  readonly quoted: boolean;
  /** The cue itself stands in somebody's quotation. */
  readonly nested: boolean;
}

/** What the placing of frames looks at. */
export interface Setting {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly trees: readonly Tree[];
  readonly quotes: readonly Quote[];
  readonly bySentence: readonly (readonly Quote[])[];
}

/** Places each frame in the text and gives each quotation to whoever speaks there. */
export function placeActs(setting: Setting, frames: readonly (readonly SpeechFrame[])[]): readonly Act[] {
  const taken = new Set<Quote>();
  const acts: Act[] = [];
  for (const [index, list] of frames.entries()) {
    const tree = setting.trees[index];
    if (!tree || list.length === 0) continue;
    // "“What did they expect?” the envoy said": the quotation may be a sentence of its own.
    const before = setting.bySentence[index - 1]?.filter((quote) => standsAlone(setting, quote, index)) ?? [];
    for (const frame of list) {
      const here = setting.bySentence[index] ?? [];
      const near = frame.content.length === 0 ? [...before, ...here] : here;
      const act = place(setting, tree, frame, near, taken);
      // What a speaker says that others said is his to answer for.
      if (act.content.length > 0 && !act.nested) acts.push(act);
    }
  }
  return acts;
}

function place(setting: Setting, tree: Tree, frame: SpeechFrame, quotes: readonly Quote[], taken: Set<Quote>): Act {
  const cue = spansOf(tree, frame.cue);
  const source = frame.source ? spansOf(tree, frame.source.words) : [];
  const word = wordAt(tree, frame.word);
  const nested = quotes.some((quote) => quote.start <= word.start && word.end <= quote.end);
  const base = { frame, cue, source, nested };
  const apart = new Set([...frame.cue, ...(frame.source?.words ?? [])]);
  const spans = spansOf(tree, edgeless(tree, withMarks(tree, frame.content, apart)));
  if (nested || quotes.length === 0 || frame.kind === "hedge") return { ...base, content: spans, quoted: false };
  if (takesQuotes(frame)) {
    const direct = directQuotes(setting, frame, cover([...cue, ...source]), spans, quotes, taken);
    if (direct.length > 0) return { ...base, content: direct, quoted: true };
  }
  const content: Span[] = [];
  for (const span of spans) {
    const quote = quotes.find((candidate) => overlaps(candidate, span));
    push(content, quote ? whole(span, quote) : span);
  }
  return {
    ...base,
    content,
    quoted:
      frame.kind === "describe" || frame.kind === "regard"
        ? quotes.some((quote) => content.some((span) => overlaps(span, quote)))
        : mostlyQuoted(content, quotes),
  };
}

/** A quotation that is the whole sentence before, in the same paragraph. */
function standsAlone({ sentences }: Setting, quote: Quote, index: number): boolean {
  const before = sentences[index - 1];
  const here = sentences[index];
  if (!before || !here || before.paragraph !== here.paragraph) return false;
  return quote.firstSentence === quote.lastSentence && quote.start - before.start < 2 && before.end - quote.end < 2;
}

function takesQuotes({ kind }: SpeechFrame): boolean {
  return QUOTED.has(kind);
}

const QUOTED = new Set(["say", "ask", "commit", "according", "opinion"]);

/** Quotations that stand beside the speaker and the saying word: "“…,” he said, “…”". */
function directQuotes(
  { text }: Setting,
  frame: SpeechFrame,
  group: Span,
  spans: readonly Span[],
  quotes: readonly Quote[],
  taken: Set<Quote>,
): Span[] {
  const found: Span[] = [];
  for (const quote of quotes) {
    if (taken.has(quote) || overlaps(quote, group)) continue;
    const starts = spans.some((span) => span.start >= quote.start - 1 && span.start <= quote.start + 1);
    const covered = spans.some((span) => overlaps(span, quote));
    const before = quote.end <= group.start && BESIDE.test(text.slice(quote.end, group.start));
    const after =
      quote.start >= group.end &&
      AFTER.test(text.slice(group.end, quote.start)) &&
      /^\s*[“"«`']/.test(text.slice(quote.start));
    const chained =
      after && (found.length > 0 || !spans.some((span) => span.start < quote.start - 1 && span.end > quote.start));
    // "It is, she said, “too early”": the rest of the content is not quoted.
    const partial = spans.some((span) => span.start < quote.start - 1 && overlaps(span, quote));
    if (partial) continue;
    if (
      (before && text.slice(quote.end, group.start).length < 6) ||
      chained ||
      (starts && covered && quote.end > quote.start + 8)
    ) {
      if (frame.content.length > 0 && !covered && !before && !BESIDE.test(text.slice(group.end, quote.start))) continue;
      taken.add(quote);
      found.push({ start: quote.start, end: quote.end });
    }
  }
  return found;
}

const BESIDE = /^[\s,:–—-]*$/;
/** "told reporters on Tuesday, “…”" */
const AFTER = /^(?:[\s,:–—-]*|[^.!?;“”"]{1,60}[,:]\s*)$/;

/** "that Iran “was wrong.”": a content that ends within a quotation ends with it. */
function whole(span: Span, quote: Quote): Span {
  if (span.start < quote.start && span.end > quote.start && span.end < quote.end && quote.end - span.end < 200) {
    return { start: span.start, end: quote.end };
  }
  return span;
}

function push(spans: Span[], span: Span): void {
  const last = spans[spans.length - 1];
  if (last && overlaps(last, span)) spans[spans.length - 1] = cover([last, span]);
  else spans.push(span);
}

function mostlyQuoted(content: readonly Span[], quotes: readonly Quote[]): boolean {
  let length = 0;
  let inside = 0;
  for (const span of content) {
    length += span.end - span.start;
    for (const quote of quotes) {
      if (overlaps(span, quote)) inside += Math.min(span.end, quote.end) - Math.max(span.start, quote.start);
    }
  }
  return length > 0 && inside * 10 >= length * 7;
}
