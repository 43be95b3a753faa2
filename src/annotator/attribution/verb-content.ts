import { childBy, childrenBy, isRelation, subtree, type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { SpeechClass } from "../../lexicon/speech.ts";
import { subjectOf } from "./source.ts";

/** What a verb takes as content. */
export interface Content {
  readonly words: readonly number[];
  /** Words that belong to the cue: the preposition of "called for". */
  readonly cue: readonly number[];
}

/** The first kind of content that the class takes and the verb has. */
export function contentOf(tree: Tree, verb: Word, entry: SpeechClass): Content | undefined {
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
  const clauses = childrenBy(tree, verb.index, "ccomp", "csubj:pass").filter((word) => isContent(tree, verb, word));
  const clause = clauses.find(({ index }) => isPredicate(tree, index)) ?? clauses[0];
  if (clause) return { words: together(tree, verb, clause, clauses), cue: [] };
  const object = childBy(tree, verb.index, "obj");
  // "…, diplomats say" inserts; "…, Pyongyang threatens answer" goes on.
  if ((isRelation(verb.deprel, "parataxis") && (!object || DATIVE.has(verb.lemma))) || inserted(tree, verb)) {
    return verb.head < 0 ? undefined : { words: subtree(tree, verb.head, verb.index), cue: [] };
  }
  const apposed = childrenBy(tree, verb.index, "parataxis").find(
    ({ index }) => quoted(tree, index) || tree.words[verb.index + 1]?.text === ":",
  );
  return apposed ? { words: subtree(tree, apposed.index), cue: [] } : undefined;
}

/** Parsers may hang the parts of one content side by side. */
function together(tree: Tree, verb: Word, chosen: Word, clauses: readonly Word[]): number[] {
  const speaker = subjectOf(tree, verb.index);
  const subjects = childrenBy(tree, verb.index, "nsubj").filter(
    ({ index }) => speaker && index < chosen.index && chosen.index < speaker.index,
  );
  const side = [...subjects, ...clauses].filter(({ index }) => index < verb.index === chosen.index < verb.index);
  return [...new Set(side.flatMap(({ index }) => subtree(tree, index)))].sort((a, b) => a - b);
}

const DATIVE = new Set(["tell", "assure", "remind", "inform", "warn", "ask"]);

/** Not "to …", not "who …", and not an apposition: "Wang, also a member of the bureau, said". */
function isContent(tree: Tree, verb: Word, clause: Word): boolean {
  if (isInfinitive(tree, clause) && !childBy(tree, clause.index, "nsubj")) return false;
  const first = wordAt(tree, subtree(tree, clause.index)[0] ?? clause.index);
  if ((first.text === "who" || first.text === "which") && tree.words[first.index - 1]?.text === ",") return false;
  const subject = subjectOf(tree, verb.index);
  const between = subject !== undefined && subject.index < clause.index && clause.index < verb.index;
  return !between || isPredicate(tree, clause.index);
}

function isPredicate(tree: Tree, index: number): boolean {
  return wordAt(tree, index).upos === "VERB" || childBy(tree, index, "nsubj", "cop") !== undefined;
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
    ({ index }) => index > verb.index && index < clause.index && caseMark(tree, index)?.text === "on",
  );
  const parts = [...objects, ...called];
  if (clause.deprel === "advcl" && parts.length === 0) return undefined;
  const cue = called.map(({ index }) => (caseMark(tree, index) as Word).index);
  return {
    words: [...parts.flatMap(({ index }) => subtree(tree, index, ...cue)), ...subtree(tree, clause.index)].sort(
      (a, b) => a - b,
    ),
    cue,
  };
}

function caseMark(tree: Tree, index: number): Word | undefined {
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
  if (!first && !(entry.second && seconds.length > 0)) return undefined;
  if (entry.second === "required" && seconds.length === 0) return undefined;
  if (entry.second && seconds.length === 0 && first && first.index < verb.index) return undefined;
  const parts = [...(first ? [first] : []), ...(entry.second ? seconds : [])];
  const within = relativeHead(verb);
  const words = parts.flatMap(({ index }) => (index === within ? [index] : subtree(tree, index)));
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

function relativeHead(verb: Word): number {
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
  return {
    words: subtree(tree, phrase.index, preposition.index),
    cue: [preposition.index],
  };
}
