import { childrenBy, isRelation, type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { SpeechClass } from "../../lexicon/speech.ts";
import type { SpeechFrame } from "./frame.ts";
import { findSource } from "./source.ts";
import type { SpeechIndex } from "./speech-index.ts";
import { trim, under } from "./words.ts";

/** Attributions whose cue is a verb: "said that", "…, he added", "urged Iran to", "described it as". */
export function verbFrame(tree: Tree, verb: Word, index: SpeechIndex): SpeechFrame | undefined {
  let lone: SpeechClass | undefined;
  for (const entry of index.classesOf(verb)) {
    const found = contentOf(tree, verb, entry);
    if (!found) {
      lone ??= entry.name === "say" ? entry : undefined;
      continue;
    }
    const content = trim(tree, found.words);
    if (content.length === 0 && entry.name !== "say") continue;
    const source = findSource(tree, verb.index);
    const cue = [...cueWords(tree, verb), ...found.cue].sort((a, b) => a - b);
    const hedge = source ? undefined : passiveHedge(tree, verb, index);
    return {
      sentence: tree.sentence,
      kind: hedge ? "hedge" : entry.name,
      speech: entry.speech,
      word: verb.index,
      cue,
      ...(source ? { source } : {}),
      content: content.filter((word) => !cue.includes(word) && !(source?.words.includes(word) ?? false)),
      rule: `attribution/${entry.name}`,
      ...(hedge ? { hedge } : {}),
    };
  }
  return lone ? loneFrame(tree, verb, lone) : undefined;
}

/** A saying word whose quotation the parser has not seen as its clause. */
function loneFrame(tree: Tree, verb: Word, entry: SpeechClass): SpeechFrame | undefined {
  const source = findSource(tree, verb.index);
  if (!source) return undefined;
  return {
    sentence: tree.sentence,
    kind: entry.name,
    speech: true,
    word: verb.index,
    cue: cueWords(tree, verb),
    source,
    content: [],
    rule: "attribution/say-quote",
  };
}

/** "is said to", "it was reported that" */
function passiveHedge(tree: Tree, verb: Word, index: SpeechIndex): string | undefined {
  if (!index.passives.has(verb.lemma) || verb.xpos !== "VBN") return undefined;
  const be = childrenBy(tree, verb.index, "aux:pass", "cop")[0];
  return be ? `${be.text} ${verb.text}` : undefined;
}

interface Content {
  readonly words: readonly number[];
  /** Words that belong to the cue: the preposition of "called for". */
  readonly cue: readonly number[];
}

function contentOf(tree: Tree, verb: Word, entry: SpeechClass): Content | undefined {
  for (const taking of entry.takes) {
    const found =
      taking === "finite"
        ? finite(tree, verb)
        : taking === "infinitive"
          ? infinitive(tree, verb)
          : taking === "object"
            ? object(tree, verb, entry)
            : oblique(tree, verb, entry);
    if (found) return found;
  }
  return undefined;
}

/** "said that …", "said: …", "…, he said". */
function finite(tree: Tree, verb: Word): Content | undefined {
  const clause = childrenBy(tree, verb.index, "ccomp", "csubj:pass").find((word) => !isInfinitive(tree, word));
  if (clause) return { words: under(tree, clause.index), cue: [] };
  if (isRelation(verb.deprel, "parataxis") || inserted(tree, verb)) {
    return verb.head < 0 ? undefined : { words: under(tree, verb.head, verb.index), cue: [] };
  }
  const apposed = childrenBy(tree, verb.index, "parataxis").find(
    ({ index }) => quoted(tree, index) || tree.words[verb.index + 1]?.text === ":",
  );
  return apposed ? { words: under(tree, apposed.index), cue: [] } : undefined;
}

/** "as Beijing put it", "as he noted" */
function inserted(tree: Tree, verb: Word): boolean {
  if (!isRelation(verb.deprel, "advcl")) return false;
  return childrenBy(tree, verb.index, "mark").some(({ lemma }) => lemma === "as");
}

function quoted(tree: Tree, index: number): boolean {
  return (tree.children[index] ?? []).some((child) => /^(?:[“"«]|``|'')$/.test(wordAt(tree, child).text));
}

function isInfinitive(tree: Tree, word: Word): boolean {
  return childrenBy(tree, word.index, "mark").some(({ lemma, index }) => lemma === "to" && index < word.index);
}

/** "pledged to …", "urged Iran to …", "told to …" */
function infinitive(tree: Tree, verb: Word): Content | undefined {
  const clause = childrenBy(tree, verb.index, "xcomp", "ccomp", "advcl").find(
    (word) => isInfinitive(tree, word) && word.index > verb.index,
  );
  if (!clause) return undefined;
  const objects = childrenBy(tree, verb.index, "obj", "iobj").filter(
    ({ index }) => index > verb.index && index < clause.index,
  );
  const called = childrenBy(tree, verb.index, "obl").filter(
    ({ index }) => index > verb.index && index < clause.index && caseOf(tree, index)?.text === "on",
  );
  const parts = [...objects, ...called];
  if (clause.deprel === "advcl" && parts.length === 0) return undefined;
  const cue = called.map(({ index }) => (caseOf(tree, index) as Word).index);
  return {
    words: [...parts.flatMap(({ index }) => under(tree, index, ...cue)), ...under(tree, clause.index)].sort(
      (a, b) => a - b,
    ),
    cue,
  };
}

function caseOf(tree: Tree, index: number): Word | undefined {
  return childrenBy(tree, index, "case")[0];
}

/** "describes the visit as an effort", "called it a disgrace", "accused Iran of lying"; "announced a plan". */
function object(tree: Tree, verb: Word, entry: SpeechClass): Content | undefined {
  const first = childrenBy(tree, verb.index, "obj")[0] ?? relativeObject(tree, verb);
  const seconds = [
    ...childrenBy(tree, verb.index, "xcomp"),
    ...childrenBy(tree, verb.index, "obl", "advcl").filter(
      ({ index }) => index > verb.index && leads(tree, index, entry.prepositions),
    ),
  ];
  if (!first && !(entry.secondary && seconds.length > 0)) return undefined;
  if (entry.secondary && seconds.length === 0 && first && first.index < verb.index) return undefined;
  const parts = [...(first ? [first] : []), ...(entry.secondary ? seconds : [])];
  const within = relativeHead(tree, verb);
  const words = parts.flatMap(({ index }) => (index === within ? [index] : under(tree, index)));
  return { words: [...new Set(words)].sort((a, b) => a - b), cue: [] };
}

function leads(tree: Tree, index: number, prepositions: readonly string[] | undefined): boolean {
  return childrenBy(tree, index, "case", "mark").some(({ lemma }) => prepositions?.includes(lemma) === true);
}

/** "what Washington describes as": the pronoun is the object. */
function relativeObject(tree: Tree, verb: Word): Word | undefined {
  if (verb.deprel !== "acl:relcl" || verb.head < 0) return undefined;
  const head = wordAt(tree, verb.head);
  return head.xpos === "WP" ? head : undefined;
}

function relativeHead(_tree: Tree, verb: Word): number {
  return verb.deprel === "acl:relcl" ? verb.head : -1;
}

/** "called for talks", "referred to the summit" */
function oblique(tree: Tree, verb: Word, entry: SpeechClass): Content | undefined {
  const phrase = childrenBy(tree, verb.index, "obl", "advcl").find(
    ({ index }) => index > verb.index && leads(tree, index, entry.prepositions),
  );
  if (!phrase) return undefined;
  const preposition = childrenBy(tree, phrase.index, "case", "mark").find(({ index }) => index < phrase.index);
  if (!preposition) return undefined;
  const joined = preposition.index === verb.index + 1;
  return {
    words: under(tree, phrase.index, preposition.index),
    cue: joined ? [preposition.index] : [preposition.index],
  };
}

/** The verb group: auxiliaries and adverbs before the verb, a particle after it, "in a statement", a colon. */
export function cueWords(tree: Tree, verb: Word): number[] {
  const words = [verb.index];
  for (let index = verb.index - 1; index >= 0; index -= 1) {
    const word = wordAt(tree, index);
    const part =
      word.head === verb.index &&
      ["aux", "aux:pass", "advmod", "cop"].includes(word.deprel) &&
      word.upos !== "SCONJ" &&
      word.xpos !== "WRB";
    const negator = word.upos === "PART" && word.head === verb.index;
    if (!part && !negator) break;
    words.unshift(index);
  }
  let next = verb.index + 1;
  if (wordAt(tree, Math.min(next, tree.words.length - 1)).deprel === "compound:prt") words.push(next++);
  if (
    tree.words[next]?.text === "in" &&
    (tree.words[next + 1]?.lemma === "a" || tree.words[next + 1]?.lemma === "an") &&
    MEDIA.has(tree.words[next + 2]?.lemma ?? "")
  ) {
    words.push(next, next + 1, next + 2);
    next += 3;
  }
  if (tree.words[next]?.text === ":") words.push(next);
  return words;
}

const MEDIA = new Set(["statement", "interview", "speech", "tweet", "letter", "email", "post", "report"]);
