import { type Phrase, readNounList } from "../../document/phrase.ts";
import { contains } from "../../document/span.ts";
import { childBy, subtree, type Tree, wordAt } from "../../document/tree.ts";
import type { Annotated } from "../layers.ts";
import { actorsAt } from "../lookup.ts";

/** Nouns that only announce an issue: "discussions on missile systems" is about missile systems; alone they are none. */
const CARRIERS = new Set([
  "discussion",
  "talk",
  "issue",
  "question",
  "matter",
  "way",
  "effort",
  "range",
  "topic",
  "number",
  "series",
  "exchange",
  "view",
  "package",
  "deal",
  "proposal",
]);
/** "talks on the sidelines of a meeting", "on behalf of", "on the basis of" name no issue. */
const NO_ISSUES = new Set([
  "sideline",
  "margin",
  "basis",
  "behalf",
  "invitation",
  "condition",
  "phone",
  "telephone",
  "occasion",
]);
/** A longer phrase is a clause that was misread. */
const MAX_WORDS = 8;

/** The issues listed from a word on, each as a noun phrase without the parties' own names. */
export function findIssues(document: Annotated<"actors" | "times" | "trees">, tree: Tree, index: number): Phrase[] {
  const word = wordAt(tree, index);
  const lemma = word.lemma.toLowerCase();
  if (CARRIERS.has(lemma)) {
    const inner = childBy(tree, index, "nmod", "acl", "obl");
    if (!inner) return [];
    return inner.upos === "VERB" ? objectsOf(document, tree, inner.index) : findIssues(document, tree, inner.index);
  }
  if (NO_ISSUES.has(lemma) || document.times.some((time) => contains(time, word))) return [];
  return readNounList(tree, firstOf(tree, index))
    .map((phrase) => withoutActors(document, tree, phrase))
    .filter((phrase): phrase is Phrase => phrase !== null && phrase.last - phrase.first <= MAX_WORDS);
}

function objectsOf(document: Annotated<"actors" | "times" | "trees">, tree: Tree, verb: number): Phrase[] {
  const object = childBy(tree, verb, "obj");
  return object ? findIssues(document, tree, object.index) : [];
}

/** The first word of the noun phrase, without its preposition. */
function firstOf(tree: Tree, index: number): number {
  const marks = new Set(["case", "mark", "punct", "cc", "advmod"]);
  return Math.min(
    ...subtree(tree, index).filter((i) => i <= index && !marks.has(wordAt(tree, i).deprel) && isBefore(tree, i, index)),
  );
}

/** Only what leads up to the head without a gap belongs to its phrase. */
function isBefore(tree: Tree, i: number, head: number): boolean {
  return (
    tree.words.slice(i, head).every((word) => word.upos !== "VERB" || word.deprel === "amod") && head - i < MAX_WORDS
  );
}

/** "Greek–Turkish sea borders" → "sea borders"; an issue that is nothing but a known actor is none. */
function withoutActors(document: Annotated<"actors" | "trees">, tree: Tree, phrase: Phrase): Phrase | null {
  let first = phrase.first;
  const isKnown = (i: number): boolean =>
    actorsAt(document, tree.sentence, i).some((actor) => actor.how !== "pronoun" && actor.code !== null);
  const isLink = (i: number): boolean => /^[-–'’]s?$/.test(wordAt(tree, i).text);
  while (first < phrase.last && (isKnown(first) || isLink(first))) first++;
  if (first >= phrase.last || isKnown(phrase.head)) return null;
  const start = first > phrase.head ? phrase.first : first;
  return { ...phrase, first: start, start: wordAt(tree, start).start };
}
