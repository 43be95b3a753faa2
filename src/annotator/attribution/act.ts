import type { Sentence } from "../../document/sentence.ts";
import { cover, overlaps, type Span } from "../../document/span.ts";
import { type Tree, wordAt } from "../../document/tree.ts";
import type { SpeechFrame } from "./frame.ts";
import type { Quote } from "./quotes.ts";
import { spansOf } from "./words.ts";

/** A frame in the text: its cue, source and content as spans, with the quotations it runs over. */
export interface Act {
  readonly frame: SpeechFrame;
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  readonly quoted: boolean;
}

/** Places each frame in the text and gives the quotations of a paragraph to whoever speaks there. */
export function placeActs(
  sentences: readonly Sentence[],
  trees: readonly Tree[],
  frames: readonly (readonly SpeechFrame[])[],
  quotes: readonly Quote[],
): readonly Act[] {
  const taken = new Set<Quote>();
  const acts: Act[] = [];
  for (const [index, list] of frames.entries()) {
    const tree = trees[index];
    if (!tree) continue;
    const near = quotes.filter((quote) => quote.firstSentence <= index && index <= quote.lastSentence);
    for (const frame of list) acts.push(place(tree, frame, near, taken));
  }
  return acts.map((act) => continueQuotes(act, sentences, trees, frames, quotes, taken));
}

function place(tree: Tree, frame: SpeechFrame, quotes: readonly Quote[], taken: Set<Quote>): Act {
  const cue = spansOf(tree, frame.cue);
  const source = frame.source ? spansOf(tree, frame.source.words) : [];
  const word = wordAt(tree, frame.word);
  const content: Span[] = [];
  let quoted = false;
  for (const span of spansOf(tree, frame.content)) {
    const quote = quotes.find(
      (candidate) =>
        overlaps(candidate, span) && !overlaps(candidate, word) && !source.some((part) => overlaps(part, candidate)),
    );
    if (quote && fills(quote, span)) {
      quoted = true;
      taken.add(quote);
      push(content, quote);
    } else push(content, quote ? whole(span, quote) : span);
  }
  return { frame, cue, source, content, quoted };
}

/** The span lies in the quotation, or is hardly more than it. */
function fills(quote: Quote, span: Span): boolean {
  return span.start >= quote.start - 1 && span.start <= quote.start + 1
    ? span.end <= quote.end + 2
    : quote.start <= span.start && span.end <= quote.end;
}

/** "that Iran “was wrong.”": a content that ends within a quotation ends with it. */
function whole(span: Span, quote: Quote): Span {
  if (span.start < quote.start && span.end > quote.start && span.end < quote.end)
    return { start: span.start, end: quote.end };
  return span;
}

function push(spans: Span[], span: Span): void {
  const last = spans[spans.length - 1];
  const next = { start: span.start, end: span.end };
  if (!last) spans.push(next);
  else if (overlaps(last, next) || last.start === next.start) spans[spans.length - 1] = cover([last, next]);
  else spans.push(next);
}

/** "“…,” he said. “…”": a quotation that opens the next sentence of the paragraph belongs to the same speaker. */
function continueQuotes(
  act: Act,
  sentences: readonly Sentence[],
  trees: readonly Tree[],
  frames: readonly (readonly SpeechFrame[])[],
  quotes: readonly Quote[],
  taken: Set<Quote>,
): Act {
  if (!act.quoted || !act.frame.speech) return act;
  const at = act.frame.sentence;
  const paragraph = sentences[at]?.paragraph;
  const content = [...act.content];
  for (let next = at; next < sentences.length; next += 1) {
    const sentence = sentences[next];
    if (!sentence || sentence.paragraph !== paragraph) break;
    if (next > at && hasSpeaker(frames[next], trees[next], quotes)) break;
    const after = content[content.length - 1] as Span;
    const quote = quotes.find(
      (candidate) =>
        candidate.firstSentence === next &&
        candidate.start >= after.end &&
        !taken.has(candidate) &&
        (next === at || candidate.start - sentence.start < 3),
    );
    if (!quote) {
      if (next > at) break;
      continue;
    }
    taken.add(quote);
    content.push({ start: quote.start, end: quote.end });
    next = Math.max(next, quote.lastSentence);
  }
  return { ...act, content };
}

/** Whether somebody is named as speaking outside the quotations of a sentence. */
function hasSpeaker(
  frames: readonly SpeechFrame[] | undefined,
  tree: Tree | undefined,
  quotes: readonly Quote[],
): boolean {
  if (!frames || !tree) return false;
  return frames.some((frame) => {
    const word = wordAt(tree, frame.word);
    return (
      frame.speech &&
      frame.source !== undefined &&
      !quotes.some((quote) => quote.start <= word.start && word.end <= quote.end)
    );
  });
}
