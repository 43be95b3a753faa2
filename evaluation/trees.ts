import { readFileSync } from "node:fs";
import { createTree, type Tree, type Word } from "../src/document/tree.ts";

/** Gold offsets are Python code points; documents count UTF-16 units. */
export function toUtf16(text: string): (offset: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (offset) => offset;
  const units: number[] = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  units.push(unit);
  return (offset) => units[offset] ?? unit;
}

export function readLines<T>(path: string): T[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}

/**
 * Trees parsed beforehand: `<base>.idx` has `[document id, offset]` and `<base>.parse` the words of one sentence a line,
 * with offsets in code points of the sentence.
 */
export function loadTrees(base: string, texts: ReadonlyMap<string, string>): Map<string, Tree[]> {
  const places = readLines<[string, number]>(`${base}.idx`);
  const parses = readLines<{ words: Word[] }>(`${base}.parse`);
  const trees = new Map<string, Tree[]>();
  places.forEach(([id, offset], i) => {
    const convert = toUtf16(texts.get(id) ?? "");
    const words = (parses[i]?.words ?? []).map((word) => ({
      ...word,
      start: convert(word.start + offset),
      end: convert(word.end + offset),
    }));
    if (words.length === 0) return;
    const list = trees.get(id) ?? [];
    list.push(createTree(list.length, withoutCycles(words)));
    trees.set(id, list);
  });
  return trees;
}

/** Hangs the words of a cycle on the root: a quick parser may give one, the engine never does. */
function withoutCycles(words: readonly Word[]): Word[] {
  const root = words.findIndex((word) => word.head < 0);
  const reaches = (index: number): boolean => {
    let head = index;
    for (let steps = 0; steps <= words.length && head >= 0; steps += 1) head = words[head]?.head ?? -1;
    return head < 0;
  };
  return words.map((word) => (reaches(word.index) ? word : { ...word, head: root }));
}
