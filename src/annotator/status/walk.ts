import { isRelation, type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { StatusFinding } from "../layers.ts";
import { type Clause, isPredicate, readClause } from "./clause.ts";
import { clauseContext } from "./embedding.ts";
import { type Context, combine, type Node } from "./finding.ts";
import type { Marks } from "./marks.ts";
import { readNoun } from "./noun.ts";

export interface WalkOptions {
  readonly headline: boolean;
  /** Whether a word belongs to a time expression that lies after the day of publication. */
  readonly future: (word: Word) => boolean;
}

const ROOT: Context = { status: null, rule: "status/root", attributed: false };

/** Status of every word of a sentence, from the root down. */
export function walk(tree: Tree, marks: Marks, options: WalkOptions): readonly StatusFinding[] {
  const nodes: Node[] = [];
  const stack = [tree.root];
  while (stack.length > 0) {
    const index = stack.pop() as number;
    nodes[index] = visit(tree, index, nodes, marks, options);
    stack.push(...(tree.children[index] ?? []));
  }
  return nodes.map(({ finding }) => finding);
}

function visit(tree: Tree, index: number, nodes: readonly Node[], marks: Marks, options: WalkOptions): Node {
  const word = wordAt(tree, index);
  const governor = word.head < 0 ? undefined : wordAt(tree, word.head);
  const outer = nodes[word.head];
  if (isPredicate(tree, index) && word.deprel !== "amod")
    return predicate(tree, index, governor, outer, marks, options);
  const context = outer?.context ?? ROOT;
  if (word.upos === "NOUN" || word.upos === "PROPN") {
    return { finding: readNoun(tree, index, governor, outer, options.future, marks), context, negated: false };
  }
  return { finding: outer?.finding ?? { status: "happened", rule: "status/fragment" }, context, negated: false };
}

function predicate(
  tree: Tree,
  index: number,
  governor: Word | undefined,
  outer: Node | undefined,
  marks: Marks,
  options: WalkOptions,
): Node {
  const word = wordAt(tree, index);
  const coordinated = isRelation(word.deprel, "conj") && outer?.clause !== undefined;
  const clause = readClause(tree, index, marks, coordinated ? outer?.clause : undefined);
  const context = contextOf(tree, index, clause, governor, outer, coordinated, marks);
  const timed = scheduledByTime(tree, index, clause, options);
  const finding = combine(timed, context);
  return {
    finding: rootless(tree, word, clause, context, finding, options),
    context,
    clause: timed,
    negated: clause.negated,
  };
}

function contextOf(
  tree: Tree,
  index: number,
  clause: Clause,
  governor: Word | undefined,
  outer: Node | undefined,
  coordinated: boolean,
  marks: Marks,
): Context {
  if (!governor || !outer) return ROOT;
  if (!coordinated) return clauseContext(tree, index, clause, governor, outer, marks);
  // "is expected to visit and sign": as deep as its first conjunct, unless it has a tense of its own.
  return clause.status === null || clause === outer.clause
    ? outer.context
    : outer.context.status === null
      ? outer.context
      : { ...outer.context };
}

/** "will visit Tokyo on Monday" when Monday is still to come. */
function scheduledByTime(tree: Tree, index: number, clause: Clause, { future }: WalkOptions): Clause {
  const open =
    clause.rule === "status/future" || clause.rule === "status/present" || clause.rule === "status/progressive";
  if (!open || !(tree.children[index] ?? []).some((child) => future(wordAt(tree, child)))) return clause;
  return { ...clause, status: "scheduled", rule: "status/future-with-time", tense: "future" };
}

/** Predicates without tense that stand alone: "Trump to visit Japan", "Leave now.", "Did they meet?" */
function rootless(
  tree: Tree,
  word: Word,
  clause: Clause,
  context: Context,
  finding: StatusFinding,
  { headline }: WalkOptions,
): StatusFinding {
  if (clause.rule === "status/bare" && context.status === null && !headline)
    return { status: "requested", rule: "status/imperative" };
  if (clause.rule === "status/infinitive" && context.status === null && word.head >= 0)
    return { status: "expected", rule: "status/purpose" };
  if (word.head >= 0) return finding;
  if (clause.rule === "status/infinitive") return { status: "scheduled", rule: "status/headline-infinitive" };
  const last = tree.words[tree.words.length - 1]?.text;
  const wh = tree.words.slice(0, 3).some(({ xpos }) => xpos.startsWith("W"));
  if (last === "?" && !wh && context.status === null) return { status: "possible", rule: "status/question" };
  return finding;
}
