import { childBy, childrenBy, isRelation, subtree, type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { SpeechFrame } from "./frame.ts";
import { sourceOf } from "./source.ts";
import type { SpeechIndex } from "./speech-index.ts";
import { trim } from "./words.ts";

/** "according to Reuters, …" */
export function accordingFrame(tree: Tree, word: Word, index: SpeechIndex): SpeechFrame | undefined {
  if (!index.according.has(word.text.toLowerCase())) return undefined;
  const to = tree.words[word.index + 1];
  if (to?.text !== "to") return undefined;
  const source = namedBy(tree, word, to);
  if (!source) return undefined;
  const top = topOfPhrase(word, source);
  if (top.head < 0) return undefined;
  const content = trim(tree, subtree(tree, clauseOf(tree, top.head), top.index));
  const words = sourceOf(tree, source.index, word.index);
  return {
    sentence: tree.sentence,
    kind: "according",
    speech: true,
    word: word.index,
    cue: [word.index, to.index],
    source: { ...words, words: words.words.filter((at) => at > to.index) },
    content: content.filter((at) => at !== word.index && at !== to.index && !words.words.includes(at)),
    rule: "attribution/according-to",
  };
}

/** The noun after "according to", however the parser hangs the two words. */
function namedBy(tree: Tree, according: Word, to: Word): Word | undefined {
  if (according.deprel === "case" && according.head >= 0) return wordAt(tree, according.head);
  if (to.deprel === "case" && to.head !== according.index && to.head >= 0) return wordAt(tree, to.head);
  return childBy(tree, according.index, "obl", "nmod");
}

function topOfPhrase(according: Word, source: Word): Word {
  return source.head === according.index ? according : source;
}

/** The clause that a phrase comments on: up from a noun to its verb. */
function clauseOf(tree: Tree, index: number): number {
  let at = index;
  for (let depth = 0; depth < 6; depth += 1) {
    const word = wordAt(tree, at);
    if (word.upos === "VERB" || word.head < 0 || childBy(tree, at, "nsubj", "cop")) return at;
    at = word.head;
  }
  return at;
}

/** "Negotiations are reportedly centred on …": a hedge without a source. */
export function hedgeFrame(tree: Tree, word: Word, index: SpeechIndex): SpeechFrame | undefined {
  if (word.head < 0 || word.deprel !== "advmod" || !index.hedges.has(word.text.toLowerCase())) return undefined;
  return {
    sentence: tree.sentence,
    kind: "hedge",
    speech: true,
    word: word.index,
    cue: [word.index],
    content: trim(tree, subtree(tree, word.head, word.index)),
    rule: "attribution/hedge",
    hedge: word.text.toLowerCase(),
  };
}

/**
 * "is said to have fled": a hedge. "is expected to leave": the gold sets count it as attribution,
 * but it names nobody, and the record leaves it to the status.
 */
export function passiveFrame(tree: Tree, word: Word, index: SpeechIndex): SpeechFrame | undefined {
  if (word.xpos !== "VBN") return undefined;
  const hedges = index.passives.has(word.lemma);
  if (!hedges && !index.expected.has(word.lemma)) return undefined;
  const be = childBy(tree, word.index, "aux:pass");
  const clause = childBy(tree, word.index, "xcomp");
  if (!be || !clause || childBy(tree, word.index, "obl:agent")) return undefined;
  const subject = childBy(tree, word.index, "nsubj:pass");
  const cue: number[] = [];
  for (let at = be.index; at <= word.index; at += 1) cue.push(at);
  return {
    sentence: tree.sentence,
    kind: hedges ? "hedge" : "expected",
    speech: hedges,
    word: word.index,
    cue,
    content: trim(tree, [...(subject ? subtree(tree, subject.index) : []), ...subtree(tree, clause.index)]),
    rule: hedges ? "attribution/hedge" : "attribution/expected",
    ...(hedges ? { hedge: `${be.text} ${word.text}` } : {}),
  };
}

/** "in Beijing's view", "in the words of a diplomat" */
export function opinionFrame(tree: Tree, word: Word, index: SpeechIndex): SpeechFrame | undefined {
  if (!index.opinions.has(word.lemma) || word.head < 0 || !isRelation(word.deprel, "obl")) return undefined;
  if (!childrenBy(tree, word.index, "case").some(({ lemma }) => lemma === "in" || lemma === "by")) return undefined;
  const owner =
    childBy(tree, word.index, "nmod:poss") ??
    childrenBy(tree, word.index, "nmod").find(({ index: at }) =>
      childrenBy(tree, at, "case").some(({ lemma }) => lemma === "of"),
    );
  // "in view of" is a preposition; "in the view of" names whose view it is.
  const isNamed = childBy(tree, word.index, "nmod:poss", "det") !== undefined;
  if (!owner || !isNamed) return undefined;
  const source = sourceOf(tree, owner.index, word.index);
  return {
    sentence: tree.sentence,
    kind: "opinion",
    speech: true,
    word: word.index,
    cue: [word.index],
    source,
    content: trim(tree, subtree(tree, clauseOf(tree, word.head), word.index)),
    rule: "attribution/opinion",
  };
}

/** "Pence: Trump was mocking Clinton", "POLL: …": a short name, a colon and a sentence. */
export function colonFrame(tree: Tree): SpeechFrame | undefined {
  const limit = Math.min(tree.words.length - 2, 9);
  for (let at = 1; at <= limit; at += 1) {
    const word = wordAt(tree, at);
    if (word.text === ":") return colonAt(tree, at);
    if (
      word.upos === "VERB" ||
      word.upos === "AUX" ||
      (word.upos === "PUNCT" && word.text !== "." && word.text !== ",")
    )
      return undefined;
  }
  return undefined;
}

function colonAt(tree: Tree, at: number): SpeechFrame | undefined {
  const before = tree.words.slice(0, at).map(({ index }) => index);
  const head = before.find((index) => !before.includes(wordAt(tree, index).head)) ?? 0;
  const named = tree.words
    .slice(0, at)
    .some(({ upos, text }) => upos === "PROPN" || /^(?:poll|report|study|source|official|analyst)s?$/i.test(text));
  const content = trim(
    tree,
    tree.words.slice(at + 1).map(({ index }) => index),
  );
  if (
    !named ||
    content.length < 3 ||
    !content.some((index) => wordAt(tree, index).upos === "VERB" || wordAt(tree, index).upos === "AUX")
  )
    return undefined;
  return {
    sentence: tree.sentence,
    kind: "colon",
    speech: true,
    word: at,
    cue: [at],
    source: { head, words: before },
    content,
    rule: "attribution/colon",
  };
}
