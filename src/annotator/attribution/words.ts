import type { Span } from "../../document/span.ts";
import { type Tree, wordAt } from "../../document/tree.ts";

const OPENING = new Set(["“", "‘", "``", "(", "["]);
const CLOSING = new Set(["”", "’", "''", ")", "]"]);
const STRAIGHT = new Set(['"', "'", "''"]);

function isEdge(tree: Tree, index: number): boolean {
  const { upos, text } = wordAt(tree, index);
  return upos === "PUNCT" && !OPENING.has(text) && !CLOSING.has(text) && !STRAIGHT.has(text);
}

/** Drops commas, stops and dashes at both ends, but keeps quotation marks and what they hold: "…,” he said". */
export function trim(tree: Tree, words: readonly number[]): number[] {
  let first = 0;
  let last = words.length;
  while (
    first < last &&
    (isEdge(tree, words[first] as number) || CLOSING.has(wordAt(tree, words[first] as number).text))
  )
    first += 1;
  while (last > first && isEdge(tree, words[last - 1] as number)) last -= 1;
  return words.slice(first, last);
}

/** Stretches of the text that the words cover; marks between them do not divide. */
export function spansOf(tree: Tree, words: readonly number[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  let previous = -2;
  for (const index of words) {
    const word = wordAt(tree, index);
    const last = spans[spans.length - 1];
    if (last && previous + 1 === index) last.end = word.end;
    else spans.push({ start: word.start, end: word.end });
    previous = index;
  }
  return spans;
}

/** Adds the marks between words that stand side by side: "in the past, “we could”". */
export function withMarks(tree: Tree, words: readonly number[], without: ReadonlySet<number>): number[] {
  const filled: number[] = [];
  for (const index of words) {
    const previous = filled[filled.length - 1];
    for (let at = (previous ?? index) + 1; at < index; at += 1) {
      if (!onlyMarks(tree, at, index, without)) break;
      filled.push(at);
    }
    filled.push(index);
  }
  return filled;
}

function onlyMarks(tree: Tree, from: number, to: number, without: ReadonlySet<number>): boolean {
  for (let at = from; at < to; at += 1) if (wordAt(tree, at).upos !== "PUNCT" || without.has(at)) return false;
  return true;
}

/** Drops words that are marks at the ends of a stretch: "the years that followed, [it said,] brought". */
export function edgeless(tree: Tree, words: readonly number[]): number[] {
  return words.filter((index, position) => {
    if (!isEdge(tree, index)) return true;
    return words[position - 1] === index - 1 && words[position + 1] === index + 1;
  });
}
