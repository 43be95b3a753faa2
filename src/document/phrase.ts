import { cover, type Span } from "./span.ts";
import { isRelation, type Tree, type Word, wordAt } from "./tree.ts";

/** A noun phrase in a list, by its words `first` up to, not including, `last`. */
export interface Phrase extends Span {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** What hangs on a noun but is no part of its name: "summit, which …", "minister, Hakan Fidan". */
const OUTSIDE = [
  "punct",
  "conj",
  "cc",
  "appos",
  "acl",
  "parataxis",
  "case",
  "advcl",
  "dep",
  "mark",
  "cop",
  "nsubj",
  "orphan",
  "list",
];

/** The noun phrase under a head without relative clauses, conjuncts, its own preposition and marks around it. */
export function nounPhrase(tree: Tree, head: number): Phrase {
  const indices: number[] = [head];
  const visit = (index: number, isHead: boolean): void => {
    for (const child of tree.children[index] ?? []) {
      const word = wordAt(tree, child);
      if (isHead && OUTSIDE.some((relation) => isRelation(word.deprel, relation))) continue;
      indices.push(child);
      visit(child, false);
    }
  };
  visit(head, true);
  const first = Math.min(...indices);
  let last = Math.max(...indices);
  while (last > head && wordAt(tree, last).upos === "PUNCT") last--;
  return { ...cover([wordAt(tree, first), wordAt(tree, last)]), first, last: last + 1, head };
}

/** Cuts articles and possessors off the front: "the bilateral trade tensions" → "bilateral trade tensions". */
export function withoutDeterminers(tree: Tree, phrase: Phrase): Phrase {
  let first = phrase.first;
  while (first < phrase.head && isDeterminer(wordAt(tree, first))) first++;
  return { ...phrase, first, start: wordAt(tree, first).start };
}

function isDeterminer(word: Word): boolean {
  return (
    word.upos === "DET" || word.upos === "PUNCT" || word.upos === "CCONJ" || word.xpos === "PRP$" || word.xpos === "POS"
  );
}

const IN_CHUNK = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM", "X"]);

/**
 * Reads a list of noun phrases from a word on, by parts of speech: "grain prices, visa rules, and border
 * checks" → 3. Long lists are where parsers go wrong most, and a list is regular enough to do without.
 */
export function readNounList(tree: Tree, from: number): Phrase[] {
  const phrases: Phrase[] = [];
  let at = from;
  while (at < tree.words.length) {
    const phrase = readChunk(tree, at);
    if (!phrase) break;
    phrases.push(phrase);
    const next = skipSeparator(tree, phrase.last);
    if (next === phrase.last || opensClause(tree, next)) break;
    at = next;
  }
  return phrases;
}

/** One noun phrase that starts at a word, its "of …" attribute included. */
function readChunk(tree: Tree, from: number): Phrase | null {
  let at = from;
  let head = -1;
  while (at < tree.words.length) {
    const word = wordAt(tree, at);
    const isOf = head >= 0 && word.text === "of" && isNominal(tree, at + 1);
    const isLink = word.xpos === "POS" || word.xpos === "HYPH" || /^[–-]$/.test(word.text) || word.xpos === "PRP$";
    if (!isPart(tree, word) && !isOf && !isLink) break;
    if (word.upos === "NOUN" || word.upos === "PROPN") head = headOf(head, at, tree);
    at++;
  }
  if (head < 0) return null;
  const whole = { ...cover([wordAt(tree, from), wordAt(tree, at - 1)]), first: from, last: at, head };
  return withoutDeterminers(tree, whole);
}

/** The last noun before "of" heads the chunk. */
function headOf(head: number, at: number, tree: Tree): number {
  const afterOf = head >= 0 && tree.words.slice(head + 1, at).some((word) => word.text === "of");
  return afterOf ? head : at;
}

function isNominal(tree: Tree, at: number): boolean {
  const word = tree.words[at];
  return word !== undefined && isPart(tree, word);
}

/**
 * Participles count when they describe a noun: "reduced tariffs", "growing pressure". A gerund with an object looks
 * the same ("addressing tariffs"), so a present participle needs the parser's word for it.
 */
function isPart(tree: Tree, word: Word): boolean {
  if (IN_CHUNK.has(word.upos)) return true;
  if (word.xpos !== "VBN" && word.xpos !== "VBG") return false;
  if (isRelation(word.deprel, "amod") || isRelation(word.deprel, "compound")) return true;
  const next = tree.words[word.index + 1];
  return word.xpos === "VBN" && next !== undefined && ["NOUN", "PROPN"].includes(next.upos);
}

function skipSeparator(tree: Tree, at: number): number {
  let next = at;
  while (next < tree.words.length && /^(?:,|;|and|or|&|as|well)$/.test(wordAt(tree, next).text)) next++;
  return next;
}

/** "…, and Tokyo will lift": a finite verb soon after means a new clause, not one more item. */
function opensClause(tree: Tree, at: number): boolean {
  const chunk = readChunk(tree, at);
  const after = chunk ? tree.words[chunk.last] : undefined;
  return after !== undefined && (after.upos === "AUX" || /^VB[DZP]$/.test(after.xpos));
}
