import { cover, type Span } from "../../document/span.ts";
import { childBy, isRelation, type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { EmbeddedForm, StatusOperator } from "../../lexicon/status.ts";
import type { Status } from "../../record/event.ts";
import type { Clause } from "./clause.ts";
import { type Context, GONE, isReal, type Node, spanOf } from "./finding.ts";
import type { Marks } from "./marks.ts";
import type { OperatorKind } from "./operator-index.ts";

const INHERIT = "status/inherited";

/** What a word is as an operator; whatever is neither verb nor adjective counts as a noun. */
export function kindOf(word: Word): OperatorKind {
  if (word.upos === "VERB" || word.upos === "AUX") return "verb";
  return word.upos === "ADJ" || word.upos === "ADV" ? "adjective" : "noun";
}

/** The operator that a word is for an embedded form; a participle used as an adjective counts as both. */
export function operatorOf(
  word: Word,
  form: EmbeddedForm,
  marks: Marks,
  object = false,
  particle?: string,
): StatusOperator | undefined {
  const lemma = word.lemma.toLowerCase();
  const kind = kindOf(word);
  const phrasal = particle === undefined ? undefined : marks.operators.find(kind, `${lemma} ${particle}`, form, object);
  if (phrasal) return phrasal;
  const found = marks.operators.find(kind, lemma, form, object);
  if (found || kind === "noun") return found;
  const other = kind === "verb" ? "adjective" : "verb";
  return (
    marks.operators.find(other, word.text.toLowerCase(), form) ??
    (word.xpos === "VBN" ? undefined : marks.operators.find(other, lemma, form))
  );
}

/** "off" of "called off": what makes another verb of a verb. */
export function particleOf(tree: Tree, word: Word): string | undefined {
  return childBy(tree, word.index, "compound:prt")?.text.toLowerCase();
}

/** What an operator makes of something embedded in it. */
export function embed(operator: StatusOperator, outer: Node, attributed: boolean, span: Span): Context {
  const rule = `status/${operator.name}`;
  const speech = operator.name === "speech" || operator.name === "denial";
  const inner = outer.negated ? operator.negated : operator.inner;
  const status = outer.finding.status;
  const as = (value: Status | null): Context => ({ status: value, rule, span, attributed: attributed || speech });
  if (inner === "own") return as(outer.negated || GONE.has(status) ? "possible" : null);
  if (inner === "same") return as(outer.negated ? "happened" : status);
  if (outer.negated) return as(inner);
  if (GONE.has(status)) return as(operator.inner === "happened" ? "happened" : status);
  if (inner === "ongoing" && !isReal(status)) return as(status);
  if (inner === "averted" && !isReal(status)) return as("possible");
  return as(inner);
}

/** The words of an operator: "is expected to". */
export function operatorSpan(tree: Tree, word: Word, outer: Node, inner: number): Span {
  const parts: Span[] = [word, ...(outer.clause?.words ?? [])];
  const mark = (tree.children[inner] ?? [])
    .map((child) => wordAt(tree, child))
    .find(({ deprel, lemma }) => deprel === "mark" && lemma === "to");
  if (mark && mark.index - word.index === 1) parts.push(mark);
  return cover(parts);
}

/** What a clause inherits from its governor. */
export function clauseContext(
  tree: Tree,
  index: number,
  clause: Clause,
  governor: Word,
  outer: Node,
  marks: Marks,
): Context {
  const { deprel } = wordAt(tree, index);
  const attributed = outer.context.attributed;
  const own: Context = { status: null, rule: INHERIT, attributed };
  if (isRelation(deprel, "ccomp") || isRelation(deprel, "xcomp") || isRelation(deprel, "csubj")) {
    return complement(tree, index, clause, governor, outer, marks);
  }
  if (deprel === "acl:relcl") return own;
  if (isRelation(deprel, "acl")) return adnominal(tree, index, clause, governor, outer, marks);
  if (isRelation(deprel, "advcl")) return adverbial(tree, index, clause, governor, outer, marks);
  if (isRelation(deprel, "parataxis"))
    return {
      ...own,
      attributed: attributed || marks.operators.find("verb", wordAt(tree, index).lemma, "finite")?.name !== "speech",
    };
  // A predicate that stands where a noun would: "from attacking", "Xi's visiting Seoul".
  if (clause.status === null) return { ...own, status: outer.finding.status, ...spanOf(outer.finding.span) };
  return own;
}

function complement(tree: Tree, index: number, clause: Clause, governor: Word, outer: Node, marks: Marks): Context {
  const attributed = outer.context.attributed;
  const yet = yetBefore(tree, governor, index);
  if (yet) return { status: "averted", rule: "status/yet-to", span: yet, attributed };
  const operator = operatorOf(
    governor,
    clause.form,
    marks,
    hasObject(tree, index, governor),
    particleOf(tree, governor),
  );
  if (operator) {
    const context = embed(operator, outer, attributed, operatorSpan(tree, governor, outer, index));
    const whether = markOf(tree, index);
    if (context.status === null && (whether?.lemma === "whether" || whether?.lemma === "if"))
      return { ...context, status: "possible", rule: "status/whether", span: whether };
    return context;
  }
  const lemma = governor.lemma.toLowerCase();
  const status = outer.finding.status;
  if (clause.form === "finite")
    return { status: GONE.has(status) && !outer.negated ? status : null, rule: INHERIT, attributed };
  // "is to meet Xi" announces; "is going to" predicts.
  if (lemma === "be" && clause.form === "infinitive")
    return { status: "scheduled", rule: "status/is-to", span: governor, attributed };
  if (governor.xpos === "VBG" && lemma === "go" && clause.form === "infinitive")
    return { status: "expected", rule: "status/going-to", span: governor, attributed };
  if (clause.form === "infinitive" && isReal(status))
    return { status: "possible", rule: "status/infinitive", attributed };
  return { status, rule: INHERIT, attributed, ...spanOf(outer.finding.span) };
}

/** "has yet to leave", "is yet to be seen" */
function yetBefore(tree: Tree, governor: Word, index: number): Word | undefined {
  const { lemma } = governor;
  if (lemma !== "have" && lemma !== "be") return undefined;
  return tree.words.slice(governor.index + 1, index).find((word) => word.lemma === "yet");
}

/** "wants Japan to …", also where the parser hangs Japan on the inner verb. */
function hasObject(tree: Tree, index: number, governor: Word): boolean {
  const hasOne = (at: number, relation: string): boolean =>
    (tree.children[at] ?? []).some((child) => isRelation(wordAt(tree, child).deprel, relation));
  return hasOne(governor.index, "obj") || hasOne(governor.index, "iobj") || hasOne(index, "nsubj");
}

/** "the decision to withdraw", "evidence that it attacked", "the attack planned by the group". */
function adnominal(tree: Tree, index: number, clause: Clause, governor: Word, outer: Node, marks: Marks): Context {
  const attributed = outer.context.attributed;
  const status = outer.finding.status;
  const operator =
    clause.form === "gerund" && wordAt(tree, index).xpos === "VBN"
      ? undefined
      : operatorOf(governor, clause.form, marks);
  if (operator) return embed(operator, outer, attributed, operatorSpan(tree, governor, outer, index));
  if (clause.form === "infinitive" && isReal(status)) return { status: "expected", rule: "status/purpose", attributed };
  // "people affected by the fallout" are real even if what is said of them is not.
  return { status: GONE.has(status) && clause.status === null ? status : null, rule: INHERIT, attributed };
}

function adverbial(tree: Tree, index: number, clause: Clause, governor: Word, outer: Node, marks: Marks): Context {
  const attributed = outer.context.attributed;
  const status = outer.finding.status;
  const mark = markOf(tree, index);
  const lemma = mark?.lemma.toLowerCase() ?? "";
  const fixed = marks.clauses.get(lemma);
  if (mark && fixed && !(lemma === "until" && isReal(status)))
    return { status: fixed, rule: `status/${lemma}`, span: mark, attributed };
  if (clause.form === "infinitive") {
    // "is ready to sign", "was due to arrive": parsers disagree whether that is a complement.
    const operator =
      kindOf(governor) === "adjective" || governor.xpos === "VBN"
        ? operatorOf(governor, "infinitive", marks)
        : undefined;
    if (operator) return embed(operator, outer, attributed, operatorSpan(tree, governor, outer, index));
    if (GONE.has(status) || status === "possible" || status === "requested")
      return { status, rule: INHERIT, attributed, ...spanOf(outer.finding.span) };
    return { status: "expected", rule: "status/purpose", attributed, ...spanOf(mark) };
  }
  if (mark && marks.without.has(lemma)) return { status: "averted", rule: "status/without", span: mark, attributed };
  if (clause.form === "gerund") {
    if (lemma === "after" || lemma === "since")
      return { status: "happened", rule: "status/presupposed", span: mark as Word, attributed };
    return { status, rule: INHERIT, attributed, ...spanOf(outer.finding.span) };
  }
  // "when he visits Tokyo next week, he will …"
  if (
    clause.tense === "present" &&
    !isReal(status) &&
    !GONE.has(status) &&
    (lemma === "when" ||
      lemma === "once" ||
      lemma === "before" ||
      lemma === "after" ||
      lemma === "as" ||
      lemma === "until")
  ) {
    return { status: "expected", rule: `status/${lemma}`, span: mark as Word, attributed };
  }
  return { status: null, rule: INHERIT, attributed };
}

function markOf(tree: Tree, index: number): Word | undefined {
  for (const child of tree.children[index] ?? []) {
    const word = wordAt(tree, child);
    if (
      (word.deprel === "mark" || word.deprel === "case" || (word.deprel === "advmod" && word.xpos === "WRB")) &&
      word.lemma !== "to"
    )
      return word;
  }
  return undefined;
}
