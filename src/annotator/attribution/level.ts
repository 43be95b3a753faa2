import { subtree, type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { SourceWords, SpeechFrame } from "./frame.ts";
import type { Quote } from "./quotes.ts";

/** For each word the quotation it stands in, or -1. */
export type Levels = readonly number[];

/** Finds the quotation around each word of a sentence. */
export function levelsOf(tree: Tree, quotes: readonly Quote[]): Levels {
  return tree.words.map(({ start, end }) => quotes.findIndex((quote) => quote.start <= start && end <= quote.end));
}

/**
 * Parsers attach across quotation marks; speakers do not. Within a quotation a frame keeps to that quotation;
 * outside, a source that stands in one is replaced by the noun phrase beside the saying word.
 */
export function levelled(tree: Tree, frame: SpeechFrame, levels: Levels): SpeechFrame {
  const level = levels[frame.word] ?? -1;
  const { source: _, ...rest } = frame;
  if (level >= 0) {
    const source = frame.source && levels[frame.source.head] === level ? frame.source : undefined;
    return {
      ...rest,
      ...(source ? { source } : {}),
      content: frame.content.filter((index) => levels[index] === level),
    };
  }
  if (!frame.source || frame.source.words.some((index) => levels[index] === -1)) return frame;
  const source = beside(tree, wordAt(tree, frame.word), levels);
  return {
    ...rest,
    ...(source ? { source } : {}),
    content: frame.content.filter((index) => !source?.words.includes(index)),
  };
}

/** "“…,” state Sen. Holsman said", "“…,” said the minister" */
function beside(tree: Tree, verb: Word, levels: Levels): SourceWords | undefined {
  const before: number[] = [];
  for (let index = verb.index - 1; index >= 0 && levels[index] === -1; index -= 1) before.unshift(index);
  while (
    before.length > 0 &&
    !isNominal(wordAt(tree, before[before.length - 1] as number)) &&
    wordAt(tree, before[before.length - 1] as number).text !== ")"
  )
    before.pop();
  while (before.length > 0 && wordAt(tree, before[0] as number).upos === "PUNCT") before.shift();
  const last = before.findLast((index) => isNominal(wordAt(tree, index)));
  if (last !== undefined && before.length <= 25) {
    const head =
      before.find((index) => isNominal(wordAt(tree, index)) && !before.includes(wordAt(tree, index).head)) ?? last;
    return { head, words: before };
  }
  const after = tree.words
    .slice(verb.index + 1, verb.index + 8)
    .find((word) => isNominal(word) && (levels[word.index] ?? -1) === -1 && word.head <= verb.index);
  if (!after) return undefined;
  return {
    head: after.index,
    words: subtree(tree, after.index).filter((index) => index > verb.index && levels[index] === -1),
  };
}

function isNominal({ upos }: Word): boolean {
  return upos === "NOUN" || upos === "PROPN" || upos === "PRON";
}
