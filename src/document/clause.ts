import { childBy, childrenBy, isRelation, type Tree, type Word, wordAt } from "./tree.ts";

/** A prepositional dependent: "with Iran" is `{ preposition: "with", word: Iran }`. */
export interface Oblique {
  readonly preposition: string;
  readonly word: number;
}

/** Nouns that say when without a preposition: "met today", "fought last week". */
const TIMES = new Set(
  "today yesterday tomorrow tonight day week month year hour minute time morning evening night".split(" "),
);
const RELATIVE = new Set(["who", "which", "that", "whom", "whose"]);
/** Verbs whose object does what the infinitive says: "Iran" withdraws in "urged Iran to withdraw". */
const OBJECT_CONTROL = new Set(
  "ask urge order force tell press pressure push call allow permit let help make get want lead cause compel enable encourage authorize authorise convince persuade require request instruct invite warn expect advise beg exhort implore oblige ban prohibit bar prevent".split(
    " ",
  ),
);

/** The preposition or marker that introduces a word: "with" of "with Iran", "out of", "ahead of". */
export function caseOf(tree: Tree, word: number): string | undefined {
  const cases = childrenBy(tree, word, "case", "mark").filter((child) => child.index < word && child.upos !== "PART");
  const first = cases[0];
  if (!first) return caseOfTitle(tree, word);
  const fixed = childrenBy(tree, first.index, "fixed");
  return [first, ...fixed, ...cases.slice(1)].map((part) => part.text.toLowerCase()).join(" ");
}

/** "with the premier Leo Varadkar": the preposition may hang on the title before the name. */
function caseOfTitle(tree: Tree, word: number): string | undefined {
  const title = childBy(tree, word, "nmod:desc", "compound");
  return title && title.index < word ? caseOf(tree, title.index) : undefined;
}

/** Whether the verb stands in the passive: "was accused", "sanctions imposed on Iran". */
export function isPassive(tree: Tree, verb: number): boolean {
  if (childBy(tree, verb, "aux:pass")) return true;
  const word = wordAt(tree, verb);
  // "Estonia called for sanctions": a passive subject without an auxiliary belongs to a participle only.
  if (childBy(tree, verb, "nsubj:pass") && word.xpos !== "VBD" && !childBy(tree, verb, "obj")) return true;
  if (word.xpos !== "VBN") return false;
  return isRelation(word.deprel, "acl") || (word.deprel === "amod" && !childBy(tree, verb, "aux"));
}

/** The antecedent when a relative pronoun stands for it: "officials" for "who" in "officials who met Xi". */
function antecedent(tree: Tree, pronoun: number): number {
  if (!RELATIVE.has(wordAt(tree, pronoun).text.toLowerCase())) return pronoun;
  let current = wordAt(tree, pronoun);
  while (current.head >= 0) {
    if (current.deprel === "acl:relcl") return current.head;
    current = wordAt(tree, current.head);
  }
  return pronoun;
}

function ownSubjects(tree: Tree, verb: number): number[] {
  const subjects = childrenBy(tree, verb, "nsubj", "csubj");
  const before = subjects.filter((word) => word.index < verb);
  // Of several the nearest: "HARARE - Chamisa rejected …" has a dateline that looks like a second subject.
  const chosen = before.length > 0 ? nearest(tree, before) : subjects;
  return chosen.map((word) => antecedent(tree, word.index));
}

/** The last, with the one before where they act together: "UK and EU negotiators" may have two heads. */
function nearest(tree: Tree, subjects: readonly Word[]): readonly Word[] {
  const [first, last] = subjects.slice(-2);
  if (!first || !last) return subjects;
  const isJoined = childrenBy(tree, first.index, "conj").some((word) => word.index < last.index);
  const isApart = tree.words.slice(first.index, last.index).some(({ upos }) => upos === "PUNCT" || upos === "VERB");
  return isJoined && !isApart ? [first, last] : [last];
}

/** What the verb's clause inherits as its subject from the clause above, or nothing. */
function inheritedSubjects(tree: Tree, verb: number, depth: number): readonly number[] {
  const word = wordAt(tree, verb);
  if (word.head < 0 || depth > 6) return [];
  const head = wordAt(tree, word.head);
  switch (word.deprel) {
    case "conj":
    case "parataxis":
      return head.upos === "VERB" || head.upos === "AUX" || head.upos === "ADJ"
        ? subjectsOf(tree, head.index, depth + 1)
        : [];
    case "xcomp":
    case "advcl": {
      const controlled = OBJECT_CONTROL.has(head.lemma) ? directObjects(tree, head.index) : [];
      if (word.deprel === "xcomp" && controlled.length > 0) return controlled;
      return subjectsOf(tree, head.index, depth + 1);
    }
    case "ccomp":
      if (word.index < head.index) {
        // "Yemen and the rebels have agreed …, the envoy said": the first subject is not the speaker.
        const early = childrenBy(tree, head.index, "nsubj").filter((subject) => subject.index < word.index);
        if (early.length > 0) return early.map((subject) => subject.index);
      }
      return childBy(tree, verb, "mark")?.upos === "PART" || word.xpos === "VBG"
        ? subjectsOf(tree, head.index, depth + 1)
        : [];
    case "acl:relcl":
    case "acl":
      if (word.xpos === "VB") return nounOwner(tree, head.index, depth);
      return [head.index];
    default:
      return [];
  }
}

/** Who the infinitive of a noun belongs to: "Iran" in "Iran's decision to leave", "it made a threat to leave". */
export function nounOwner(tree: Tree, noun: number, depth = 0): readonly number[] {
  const owner = childBy(tree, noun, "nmod:poss");
  if (owner) return [owner.index];
  const { head, deprel } = wordAt(tree, noun);
  const isObject = deprel === "obj" || deprel.startsWith("obl");
  return head >= 0 && isObject && wordAt(tree, head).upos === "VERB" ? agentsOf(tree, head, depth + 1) : [];
}

/** Who does what the verb says, passive subjects included; through control, coordination and relative clauses. */
export function subjectsOf(tree: Tree, verb: number, depth = 0): readonly number[] {
  const own = ownSubjects(tree, verb);
  return own.length > 0 ? own : inheritedSubjects(tree, verb, depth);
}

/** The verb's own objects; a bare noun after the verb counts although the parser calls it an oblique. */
export function directObjects(tree: Tree, verb: number): readonly number[] {
  const objects = childrenBy(tree, verb, "obj");
  const found = (objects.length > 0 ? objects : childrenBy(tree, verb, "iobj")).map((word) =>
    antecedent(tree, word.index),
  );
  if (found.length > 0) return found;
  const subjects = childrenBy(tree, verb, "nsubj");
  const late = subjects.filter((word) => word.index > verb && !childBy(tree, verb, "ccomp", "parataxis"));
  if (late.length > 0 && late.length < subjects.length) return late.map((word) => word.index);
  return childrenBy(tree, verb, "obl")
    .filter((word) => word.index > verb && isBareNominal(tree, word))
    .map((word) => word.index)
    .slice(0, 1);
}

function isBareNominal(tree: Tree, word: Word): boolean {
  return (
    (word.deprel === "obl" || word.deprel === "obl:unmarked") &&
    (word.upos === "NOUN" || word.upos === "PROPN") &&
    !TIMES.has(word.lemma.toLowerCase()) &&
    !word.entity.endsWith("-date") &&
    !childBy(tree, word.index, "case")
  );
}

/** Objects for the active, subjects for the passive. "sanctions" in both "imposed sanctions" and "sanctions were imposed". */
export function patientsOf(tree: Tree, verb: number): readonly number[] {
  if (isPassive(tree, verb)) {
    const passive = subjectsOf(tree, verb);
    if (passive.length > 0) return passive;
  }
  const found = directObjects(tree, verb);
  if (found.length > 0) return found;
  const word = wordAt(tree, verb);
  const shared = word.deprel === "conj" && wordAt(tree, word.head).upos === "VERB" && word.head < verb;
  if (shared) return [];
  const later = childrenBy(tree, verb, "conj").find((next) => next.upos === "VERB" && next.index === verb + 2);
  return later ? directObjects(tree, later.index) : [];
}

/** Who acts: the subjects of an active verb, the by-phrase of a passive one. */
export function agentsOf(tree: Tree, verb: number, depth = 0): readonly number[] {
  if (!isPassive(tree, verb)) return subjectsOf(tree, verb, depth);
  return childrenBy(tree, verb, "obl", "nmod")
    .filter((word) => word.deprel === "obl:agent" || caseOf(tree, word.index) === "by")
    .map((word) => word.index);
}

/** Prepositional dependents of a word, in text order. */
export function obliquesOf(tree: Tree, word: number): readonly Oblique[] {
  const found: Oblique[] = [];
  for (const child of childrenBy(tree, word, "obl", "nmod")) {
    if (child.deprel === "nmod:poss") continue;
    const preposition = caseOf(tree, child.index);
    if (preposition) found.push({ preposition, word: child.index });
  }
  return found;
}

/** Clauses that complete the word: "to lift" of "agreed to lift", "that it will" of "said that it will". */
export function complementsOf(tree: Tree, word: number): readonly Word[] {
  const own = childrenBy(tree, word, "xcomp", "ccomp", "advcl").filter(
    (child) => child.deprel !== "advcl" || (child.xpos === "VB" && childBy(tree, child.index, "mark")?.upos === "PART"),
  );
  if (own.length > 0 || !OBJECT_CONTROL.has(wordAt(tree, word).lemma)) return own;
  // "ordered the senator to appear": the infinitive may hang on the object.
  return childrenBy(tree, word, "obj")
    .flatMap((object) => childrenBy(tree, object.index, "acl"))
    .filter((clause) => clause.xpos === "VB" && childBy(tree, clause.index, "mark")?.upos === "PART");
}
