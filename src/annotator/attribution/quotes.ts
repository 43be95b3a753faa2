import type { Sentence, Token } from "../../document/sentence.ts";
import type { Span } from "../../document/span.ts";

/** A quotation with its marks; it may span sentences, never paragraphs. */
export interface Quote extends Span {
  readonly paragraph: number;
  readonly firstSentence: number;
  readonly lastSentence: number;
}

/** A mark that may open and a mark that may close are the same sign in "straight" quotes. */
const OPEN: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["«", "»"],
  ["``", "''"],
  ['"', '"'],
  ["''", "''"],
]);

/** Copy mixes “curly" and straight marks. */
const CLOSING: ReadonlyMap<string, readonly string[]> = new Map([
  ["”", ["”", '"']],
  ['"', ['"', "”"]],
  ["''", ["''", "'''"]],
  ["»", ["»"]],
]);

/** A quotation shorter than this is a scare quote or a title. */
const SHORTEST = 2;

/**
 * Quotations of the article in text order. One that its paragraph does not close ends with the paragraph
 * when the next one opens again; otherwise its mark is a slip, or inches.
 */
export function findQuotes(sentences: readonly Sentence[]): readonly Quote[] {
  const quotes: Quote[] = [];
  let open: { token: Token; close: string; sentence: Sentence } | undefined;
  let last: { token: Token; sentence: Sentence } | undefined;
  const close = (token: Token, sentence: Sentence): void => {
    if (open && token.end - open.token.start > SHORTEST) {
      quotes.push({
        start: open.token.start,
        end: token.end,
        paragraph: sentence.paragraph,
        firstSentence: open.sentence.index,
        lastSentence: sentence.index,
      });
    }
    open = undefined;
  };
  for (const sentence of sentences) {
    if (open && last && open.sentence.paragraph !== sentence.paragraph) {
      if (OPEN.has(sentence.tokens[0]?.text ?? "")) close(last.token, last.sentence);
      else open = undefined;
    }
    for (const token of sentence.tokens) {
      if (open && CLOSING.get(open.close)?.includes(token.text)) close(token, sentence);
      else if (!open) {
        const closing = OPEN.get(token.text);
        if (closing !== undefined) open = { token, close: closing, sentence };
      }
      last = { token, sentence };
    }
  }
  if (last) close(last.token, last.sentence);
  return quotes;
}

/** For each sentence the quotations that touch it. */
export function quotesBySentence(sentences: number, quotes: readonly Quote[]): readonly (readonly Quote[])[] {
  const found: Quote[][] = Array.from({ length: sentences }, () => []);
  for (const quote of quotes) {
    for (let at = quote.firstSentence; at <= quote.lastSentence; at += 1) found[at]?.push(quote);
  }
  return found;
}
