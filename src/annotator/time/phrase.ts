import type { Tree } from "../../document/tree.ts";
import type { Atom } from "./atom.ts";
import type { Features } from "./features.ts";
import type { Said } from "./said.ts";

/** What a phrase type found: the atoms `first … last - 1` and what they say. */
export interface Match {
  readonly last: number;
  readonly said: Said;
}

/** The sentence that a phrase type reads. */
export interface Reading {
  readonly tree: Tree;
  readonly atoms: readonly Atom[];
}

/** One type of phrase. It is tried at each atom that has one of the features in `starts`. */
export interface Phrase {
  readonly name: string;
  readonly starts: readonly (keyof Features)[];
  match(reading: Reading, index: number): Match | null;
}

/** A list of phrase types as one, for phrases that hold others. */
export type Matcher = (reading: Reading, index: number) => Match | null;

const NONE: Atom = { lower: "", text: "", start: -1, end: -1, word: -1, glued: false, features: {} };

/** The atom at an index, or one that means nothing beyond either end. */
export function at(reading: Reading, index: number): Atom {
  return reading.atoms[index] ?? NONE;
}

/** Whether the atom at an index is one of the given words. */
export function is(reading: Reading, index: number, ...words: readonly string[]): boolean {
  return words.includes(at(reading, index).lower);
}

const DASHES = ["-", "–", "—"];

/** The index after a hyphen or dash, or the same index. */
export function skipDash(reading: Reading, index: number): number {
  return DASHES.includes(at(reading, index).lower) ? index + 1 : index;
}

/** The index after any of the given words, each at most once and in this order. */
export function skip(reading: Reading, index: number, ...words: readonly string[]): number {
  let next = index;
  for (const word of words) if (at(reading, next).lower === word) next += 1;
  return next;
}

/** Whether the word an atom belongs to has one of the given tags. */
export function tagged(reading: Reading, index: number, ...tags: readonly string[]): boolean {
  const word = reading.tree.words[at(reading, index).word];
  return word !== undefined && tags.includes(word.upos);
}

/** Whether the atom begins with a capital letter. */
export function capital(reading: Reading, index: number): boolean {
  const first = at(reading, index).text.charAt(0);
  return first !== first.toLowerCase();
}
