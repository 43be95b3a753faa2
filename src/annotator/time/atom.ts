import type { Tree, Word } from "../../document/tree.ts";
import { type Features, featuresOf } from "./features.ts";

/**
 * A piece of a sentence as the time grammar reads it: "mid-March" and "10am" are two, "Oct." is one,
 * whatever the tokenizer made of them.
 */
export interface Atom {
  readonly lower: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Index of the word that it belongs to. */
  readonly word: number;
  /** No space before it. */
  readonly glued: boolean;
  readonly features: Features;
}

const ABBREVIATION = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|thu|fri|sat|sun)$/;
const NEEDS_SPLIT = /\d|.[-–—/].|^['’]\d|['’]s$/;
const PIECES = /\d+(?:,\d{3})+(?!\d)|\d+(?:st|nd|rd|th)\b|\d+|\p{L}+(?:['’.]\p{L}+)*\.?|./gu;

/** The atoms of a sentence, in order. */
export function toAtoms(tree: Tree): Atom[] {
  const atoms: Atom[] = [];
  for (const word of tree.words) {
    if (joinsPrevious(word, atoms)) continue;
    if (NEEDS_SPLIT.test(word.text)) splitWord(word, atoms);
    else atoms.push(atom(word, word.text, word.start, atoms));
  }
  return atoms;
}

function atom(word: Word, text: string, start: number, before: readonly Atom[]): Atom {
  let lower = text.toLowerCase();
  if (lower.length > 1 && lower.endsWith(".")) lower = lower.slice(0, -1);
  if (lower === "a.m" || lower === "p.m") lower = lower.replace(".", "");
  const glued = before.length > 0 && before[before.length - 1]?.end === start;
  return { lower, text, start, end: start + text.length, word: word.index, glued, features: featuresOf(lower) };
}

function splitWord(word: Word, atoms: Atom[]): void {
  const possessive = /['’]s$/.test(word.text) && word.text.length > 2;
  const text = possessive ? word.text.slice(0, -2) : word.text;
  for (const piece of text.matchAll(PIECES)) atoms.push(atom(word, piece[0], word.start + piece.index, atoms));
  if (possessive) atoms.push(atom(word, word.text.slice(-2), word.end - 2, atoms));
}

/** "Oct" + "." and "a" + "." + "m" + "." become one atom. */
function joinsPrevious(word: Word, atoms: Atom[]): boolean {
  const last = atoms[atoms.length - 1];
  if (!last || last.end !== word.start) return false;
  if (word.text === ".") {
    if (!ABBREVIATION.test(last.lower) && last.lower !== "am" && last.lower !== "pm") return false;
    atoms[atoms.length - 1] = { ...last, text: `${last.text}.`, end: word.end };
    return true;
  }
  const before = atoms[atoms.length - 2];
  const isMeridiem = (word.text === "m" || word.text === "m.") && last.lower === "." && before?.end === last.start;
  if (!isMeridiem || (before.lower !== "a" && before.lower !== "p")) return false;
  atoms.length -= 2;
  atoms.push({
    ...atom(word, `${before.text}.m`, before.start, atoms),
    lower: `${before.lower}m`,
    end: word.end,
    features: {},
  });
  return true;
}
