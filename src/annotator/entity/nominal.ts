import { childrenBy, type Tree, type Word } from "../../document/tree.ts";
import type { AgentMatch, AgentMatcher } from "../../lexicon/agent-matcher.ts";
import type { Name } from "./name.ts";

/** A phrase around an agent noun: "the former US Secretary of State", "both sides". */
export interface Nominal {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: "person" | "organisation" | "place" | "other";
  /** Absent for "the two countries", "the country", "the pair". */
  readonly match?: AgentMatch;
}

const NOUN: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const BEFORE: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "DET", "NUM", "ADV", "PRON", "PART", "VERB"]);
const POSSESSIVE: ReadonlySet<string> = new Set(["'s", "’s", "'", "’"]);

/** Finds the agent nouns of a sentence outside names, with the words that belong before them. */
export function findNominals(tree: Tree, names: readonly Name[], matcher: AgentMatcher): Nominal[] {
  const { countries, pairs, partitives } = matcher.lexicon;
  const words = tree.words.map((word) => word.text);
  const found: Nominal[] = [];
  for (let i = 0; i < words.length; ) {
    const match = isTaken(names, i) ? undefined : matcher.longest(words, i);
    const word = tree.words[match?.head ?? i] as Word;
    const lemma = word.lemma.toLowerCase();
    if (match && isNoun(word) && !isTaken(names, match.head)) {
      found.push({
        first: startOf(tree, matcher, names, match.first),
        last: match.last,
        head: match.head,
        kind: match.agent.kind,
        match,
      });
    } else if (isPartitive(tree, i, partitives, lemma)) {
      found.push({ first: startOf(tree, matcher, names, i), last: endOfCounted(tree, i), head: i, kind: "person" });
    } else if (isReference(tree, i, countries, lemma) || (NOUN.has(word.upos) && isPair(tree, i, pairs, lemma))) {
      found.push({
        first: startOf(tree, matcher, names, i),
        last: i + 1,
        head: i,
        kind: pairs.alone.includes(lemma) ? "person" : "place",
      });
    }
    i = match?.last ?? i + 1;
  }
  return found;
}

/** "dozens of Russian peacekeepers": an amount of agents. */
function isPartitive(tree: Tree, index: number, partitives: readonly string[], lemma: string): boolean {
  return partitives.includes(lemma) && tree.words[index + 1]?.text.toLowerCase() === "of";
}

/** The end of "dozens of Russian peacekeepers": the noun that is counted. */
function endOfCounted(tree: Tree, index: number): number {
  const counted = childrenBy(tree, index, "nmod")[0]?.index ?? index;
  return Math.max(index, counted < index + 8 ? counted : index) + 1;
}

/** "a suspected Islamist militant" is often tagged as an adjective. */
function isNoun(word: Word): boolean {
  return NOUN.has(word.upos) || (word.upos === "ADJ" && /^(?:nsubj|obj|iobj|obl|nmod|appos|conj)/.test(word.deprel));
}

/** "the country", "this nation": only with a determiner or a possessor, and not as a modifier. */
function isReference(tree: Tree, index: number, countries: readonly string[], lemma: string): boolean {
  const word = tree.words[index] as Word;
  if (word.upos !== "NOUN" || !countries.includes(lemma)) return false;
  return !["compound", "amod"].includes(word.deprel);
}

function isPair(
  tree: Tree,
  index: number,
  pairs: { states: readonly string[]; alone: readonly string[] },
  lemma: string,
): boolean {
  const before = tree.words[index - 1]?.text.toLowerCase() ?? "";
  if (pairs.alone.includes(lemma)) return before === "the";
  return pairs.states.includes(lemma) && /^(?:both|two)$/.test(before);
}

function isTaken(names: readonly Name[], index: number): boolean {
  return names.some((name) => name.first <= index && index < name.last);
}

/**
 * The first word of the phrase that ends in the noun at `from`. Names before it belong to it as a whole; other nouns
 * only when the tree hangs them on the phrase: "told officials" | "Japan's new prime minister".
 */
function startOf(tree: Tree, matcher: AgentMatcher, names: readonly Name[], from: number): number {
  let first = from;
  while (first > 0) {
    const name = names.find((other) => other.last === first);
    if (name && belongs(tree, name.last - 1, from)) {
      first = name.first;
      continue;
    }
    const word = tree.words[first - 1] as Word;
    if (POSSESSIVE.has(word.text) && first > 1) first -= 1;
    else if (word.text === "-" && first > 1 && tree.words[first - 2]?.end === word.start) first -= 2;
    else if (isPremodifier(tree, matcher, word, from)) first -= 1;
    else break;
    if (word.upos === "DET" && /^(?:the|a|an|this|these|those|that)$/i.test(word.text)) break;
  }
  return first;
}

/** Money, dates and names of anything may stand before the noun, but a name that is a sentence part of its own may not. */
function belongs(tree: Tree, index: number, head: number): boolean {
  const word = tree.words[index] as Word;
  const after = tree.words[index + 1];
  if (after && (POSSESSIVE.has(after.text) || after.text === "-")) return true;
  return (
    word.head > index || (word.head >= 0 && word.head >= head) || !/^(?:nsubj|obj|iobj|obl|root)/.test(word.deprel)
  );
}

function isPremodifier(tree: Tree, matcher: AgentMatcher, word: Word, head: number): boolean {
  // "at least five people"
  if (/^(?:least|most)$/i.test(word.text)) return false;
  if (!BEFORE.has(word.upos)) return false;
  // "the rulers free President Bazoum": a plural agent is no modifier.
  if (/^NNP?S$/.test(word.xpos) && matcher.longest([word.text], 0)) return false;
  if (word.upos === "VERB") return /^VB[NG]$/.test(word.xpos) && word.deprel === "amod";
  if (word.upos === "PRON") return word.xpos === "PRP$";
  if (word.upos === "PART") return word.xpos === "POS";
  if (word.upos === "DET" || word.upos === "NUM" || word.upos === "ADJ") return word.head >= word.index;
  if (word.upos === "ADV") return word.head > word.index && word.deprel === "advmod" && isAdjective(tree, word.head);
  return word.head > word.index && word.head <= head + 3;
}

function isAdjective(tree: Tree, index: number): boolean {
  return tree.words[index]?.upos === "ADJ";
}
