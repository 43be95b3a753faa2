import { ancestors, childrenBy, isRelation, type Tree, type Word } from "../../document/tree.ts";

/** Nouns for what parties do when they talk: "the summit on grain". */
const TALKS = new Set([
  "agenda",
  "talk",
  "discussion",
  "negotiation",
  "meeting",
  "summit",
  "dialogue",
  "consultation",
  "conversation",
  "call",
  "visit",
  "trip",
  "exchange",
  "session",
  "conference",
  "round",
  "phone",
]);
/** Verbs that say what talks are about: "the summit will cover …". */
const FOCUS = new Set([
  "focus",
  "center",
  "centre",
  "cover",
  "include",
  "address",
  "revolve",
  "touch",
  "concentrate",
  "feature",
  "dominate",
  "tackle",
  "deal",
]);
/** Verbs whose object is what is talked about. */
const DISCUSS = new Set(["discuss", "negotiate", "debate", "address", "tackle"]);

/** Where a sentence begins to list issues. */
export interface Opening {
  readonly rule: string;
  /** The talks themselves, whose phrase names the parties. */
  readonly talks: number;
  /** Where the issues are listed from. */
  readonly from: readonly number[];
}

/** Decides whether a word opens a list of issues, and where that list starts. */
export function findOpening(tree: Tree, word: Word): Opening | null {
  const lemma = word.lemma.toLowerCase();
  const isVerb = word.upos === "VERB";
  if (isVerb && DISCUSS.has(lemma)) {
    const objects = childrenBy(tree, word.index, "obj").map((each) => each.index);
    return objects.length > 0 ? { rule: "agenda/discuss", talks: word.index, from: objects } : null;
  }
  if (isVerb && FOCUS.has(lemma)) return openFocus(tree, word);
  if (word.upos === "NOUN" && TALKS.has(lemma)) {
    const about = childrenBy(tree, word.index, "nmod").filter((each) => isAbout(tree, each.index));
    return about.length > 0
      ? { rule: "agenda/talks-on", talks: word.index, from: about.map((each) => each.index) }
      : null;
  }
  return null;
}

/** "the summit will focus on …", "his meeting with Xi, focused on easing … and addressing …" */
function openFocus(tree: Tree, word: Word): Opening | null {
  const talks =
    childrenBy(tree, word.index, "nsubj", "nsubj:pass").find(isTalks) ??
    ancestors(tree, word.index)
      .map((each) => talksUnder(tree, each))
      .find((each) => each);
  if (!talks) return null;
  const from = [
    ...childrenBy(tree, word.index, "obj").map((each) => each.index),
    ...childrenBy(tree, word.index, "obl")
      .filter((each) => isAbout(tree, each.index, word.lemma.toLowerCase() === "deal"))
      .map((each) => each.index),
    ...gerunds(tree, word.index),
  ];
  return from.length > 0 ? { rule: "agenda/focus-on", talks: talks.index, from } : null;
}

/** The talks that a participle describes when they are its head or stand beside it: "precedes his meeting …, focused on". */
function talksUnder(tree: Tree, word: Word): Word | undefined {
  if (isTalks(word)) return word;
  const dependents = childrenBy(tree, word.index, "obj", "obl", "nsubj", "nsubj:pass").filter(isTalks);
  return dependents.find((each) => !isRelation(each.deprel, "nsubj")) ?? dependents[0];
}

function isTalks(word: Word): boolean {
  return word.upos === "NOUN" && TALKS.has(word.lemma.toLowerCase());
}

/** "talks on grain"; "to deal with grain" names its issue by "with", which elsewhere names a party. */
function isAbout(tree: Tree, index: number, isDealt = false): boolean {
  const preposition = isDealt ? /^with$/i : /^(?:on|about|over|around|regarding|concerning)$/i;
  return childrenBy(tree, index, "case").some((each) => preposition.test(each.text));
}

/** "focused on easing tensions and addressing tariffs": the objects of the gerunds, which are themselves not the issue. */
function gerunds(tree: Tree, index: number): number[] {
  return childrenBy(tree, index, "advcl", "xcomp", "ccomp", "acl")
    .filter((each) => each.xpos === "VBG")
    .flatMap((each) => [each, ...childrenBy(tree, each.index, "conj").filter((other) => other.xpos === "VBG")])
    .flatMap((each) => childrenBy(tree, each.index, "obj").map((object) => object.index));
}
