import { cover, type Span } from "../../document/span.ts";
import { isRelation, type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { EmbeddedForm } from "../../lexicon/status.ts";
import type { Status } from "../../record/event.ts";
import { isFutureTime } from "./future-time.ts";
import type { Marks } from "./marks.ts";

export type Tense = "past" | "present" | "future" | "modal" | "none";

/** What a predicate says of itself, before anything it is embedded in. */
export interface Clause {
  /** null: it has no tense of its own. */
  readonly status: Status | null;
  readonly rule: string;
  readonly span?: Span;
  readonly tense: Tense;
  readonly form: EmbeddedForm;
  readonly negated: boolean;
  readonly modal?: string;
  /** The marking words, if any: "is expected" from "expected". */
  readonly words: readonly Word[];
}

/** Auxiliaries, negation and markers among the dependents of a predicate. */
interface Parts {
  readonly modal?: Word;
  readonly have?: Word;
  readonly be?: Word;
  readonly passive?: Word;
  readonly does?: Word;
  readonly to?: Word;
  readonly negator?: Word;
  readonly subject?: Word;
  readonly future?: Word;
  readonly condition?: Word;
  /** "going to meet". */
  readonly predicted?: Word;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function partsOf(tree: Tree, index: number, marks: Marks): Parts {
  const parts: Mutable<Parts> = {};
  for (const child of tree.children[index] ?? []) {
    const word = wordAt(tree, child);
    const { deprel, lemma, upos } = word;
    const lower = lemma.toLowerCase();
    if (upos === "AUX" || deprel === "cop") {
      if (word.xpos === "MD") parts.modal ??= word;
      else if (deprel === "aux:pass") parts.passive = word;
      else if (lower === "have") parts.have = word;
      else if (lower === "do") parts.does = word;
      else if (lower === "be") parts.be = word;
    } else if (deprel === "mark" && lower === "to") parts.to = word;
    else if (isNegator(tree, word, marks)) parts.negator = word;
    else if (isRelation(deprel, "nsubj")) {
      parts.subject = word;
      if (marks.nobody.has(lower) || hasNo(tree, child)) parts.negator = word;
    } else if (deprel === "obj" && (marks.nobody.has(lower) || hasNo(tree, child))) parts.negator = word;
    else if (deprel === "advcl" && hasCondition(tree, child)) parts.condition = word;
    if (deprel === "xcomp" && upos === "VERB") parts.predicted = word;
    if (marks.future.has(lower) || isFutureTime(tree, word)) parts.future = word;
  }
  return parts;
}

/** "not", "n't", "never"; but "not only" does not negate, and "no longer" does. */
function isNegator(tree: Tree, word: Word, marks: Marks): boolean {
  if (word.deprel !== "advmod" && word.deprel !== "cc" && word.deprel !== "mark" && word.deprel !== "cc:preconj")
    return false;
  const lower = word.lemma.toLowerCase();
  if (marks.negators.has(lower)) {
    const next = tree.words[word.index + 1]?.lemma;
    return next !== "only" && next !== "just" && next !== "merely";
  }
  return (lower === "longer" || lower === "long") && tree.words[word.index - 1]?.lemma === "no";
}

/** "no agreement". */
export function hasNo(tree: Tree, index: number): boolean {
  return (tree.children[index] ?? []).some((child) => {
    const word = wordAt(tree, child);
    return word.deprel === "det" && word.lemma.toLowerCase() === "no";
  });
}

function hasCondition(tree: Tree, index: number): boolean {
  return (tree.children[index] ?? []).some((child) => {
    const word = wordAt(tree, child);
    return word.deprel === "mark" && (word.lemma === "if" || word.lemma === "unless");
  });
}

/** Whether a word heads a clause: a verb, or anything with a copula or a subject. */
export function isPredicate(tree: Tree, index: number): boolean {
  const word = wordAt(tree, index);
  if (word.upos === "VERB") return true;
  return (tree.children[index] ?? []).some((child) => {
    const { deprel } = wordAt(tree, child);
    return deprel === "cop" || isRelation(deprel, "nsubj");
  });
}

/** Reads tense, modality and negation of a predicate off its own words. */
export function readClause(tree: Tree, index: number, marks: Marks, shared?: Clause): Clause {
  const word = wordAt(tree, index);
  const parts = partsOf(tree, index, marks);
  const words = [parts.modal, parts.have, parts.be, parts.passive, parts.does, parts.negator].filter(
    (part) => part !== undefined,
  );
  const negated = parts.negator !== undefined;
  const bare = words.length === 0 && !parts.to && !parts.subject;
  // "will visit Tokyo and meet the emperor": the second verb stands under the first one's auxiliaries.
  if (shared && bare && !["VBD", "VBZ", "VBP"].includes(word.xpos)) return shared;
  const span = words.length > 0 ? { span: cover([...words]) } : {};
  return { ...tensed(word, parts, marks), ...span, negated, words };
}

type Tensed = Pick<Clause, "status" | "rule" | "tense" | "form" | "modal">;

function tensed(word: Word, parts: Parts, marks: Marks): Tensed {
  const { modal, have, be, passive, does, to, future, condition } = parts;
  if (modal)
    return modality(
      modal.lemma.toLowerCase(),
      have !== undefined,
      future !== undefined,
      condition !== undefined,
      marks,
    );
  if (to && be?.deprel === "cop" && parts.subject)
    return { status: "scheduled", rule: "status/is-to", tense: "future", form: "finite" };
  if (to)
    return have
      ? { status: "happened", rule: "status/perfect-infinitive", tense: "past", form: "infinitive" }
      : { status: null, rule: "status/infinitive", tense: "none", form: "infinitive" };
  const finite = have ?? passive ?? be ?? does ?? word;
  const past = finite.xpos === "VBD" || (finite === word && word.xpos === "VBN" && parts.subject !== undefined);
  const tense: Tense = past ? "past" : "present";
  const form = "finite";
  if (!past && finite.xpos !== "VBZ" && finite.xpos !== "VBP") return nonfinite(word, finite, parts);
  if (future && !past && !have)
    return { status: "scheduled", rule: "status/present-with-future-time", tense: "future", form };
  if (have) return { status: "happened", rule: "status/perfect", tense: "past", form };
  if (word.text === "going" && be && !past && parts.predicted)
    return { status: "expected", rule: "status/going-to", tense: "future", form };
  if (word.xpos === "VBG" && be && !past) return { status: "ongoing", rule: "status/progressive", tense, form };
  if (passive && be && !past) return { status: "ongoing", rule: "status/progressive-passive", tense, form };
  if (past) return { status: "happened", rule: "status/past", tense, form };
  const state = be !== undefined || marks.stative.has(word.lemma);
  return { status: state ? "ongoing" : "happened", rule: state ? "status/state" : "status/present", tense, form };
}

function nonfinite(word: Word, finite: Word, parts: Parts): Tensed {
  if (finite === word && word.xpos === "VB" && !parts.subject)
    return { status: null, rule: "status/bare", tense: "none", form: "infinitive" };
  return { status: null, rule: "status/participle", tense: "none", form: word.xpos === "VB" ? "infinitive" : "gerund" };
}

function modality(lemma: string, perfect: boolean, future: boolean, condition: boolean, marks: Marks): Tensed {
  const base = marks.modals.get(lemma) ?? "possible";
  const at = (status: Status, rule: string): Tensed => ({
    status,
    rule: `status/${rule}`,
    tense: base === "expected" ? "future" : "modal",
    form: "finite",
    modal: lemma,
  });
  if (perfect && marks.counterfactual.has(lemma)) return at("averted", "counterfactual");
  if (condition && base !== "requested") return at("conditional", "condition");
  if (future && base === "expected") return at("scheduled", "future-with-time");
  return at(base, base === "expected" ? "future" : "modal");
}
