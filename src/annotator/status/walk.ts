import { childBy, childrenBy, isRelation, type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { StatusFinding } from "../layers.ts";
import { type Clause, isPredicate, readClause } from "./clause.ts";
import { clauseContext } from "./embedding.ts";
import { type Context, combine, type Node } from "./finding.ts";
import { isFutureTime } from "./future-time.ts";
import type { Marks } from "./marks.ts";
import { readNoun } from "./noun.ts";

export interface WalkOptions {
  readonly headline: boolean;
  /** Whether a word belongs to a time expression that lies after the day of publication. */
  readonly future: (word: Word) => boolean;
  /** Whether the two words stand for the same party: who announces its own doing has scheduled it. */
  readonly announces: (speaker: number, subject: number) => boolean;
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
  const timed = announced(tree, index, scheduledByTime(tree, index, clause, options), governor, marks, options);
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
  // "is expected to visit and sign": as deep as its first conjunct.
  return outer.context;
}

/** "will visit Tokyo on Monday" when Monday is still to come. */
function scheduledByTime(tree: Tree, index: number, clause: Clause, { future }: WalkOptions): Clause {
  const open =
    clause.rule === "status/future" || clause.rule === "status/present" || clause.rule === "status/progressive";
  if (!open) return clause;
  const timed = (tree.children[index] ?? []).some(
    (child) => future(wordAt(tree, child)) || isAsPlanned(tree, wordAt(tree, child)),
  );
  if (!timed && !(clause.rule === "status/future" && hasStrayTime(tree, index, future))) return clause;
  return { ...clause, status: "scheduled", rule: "status/future-with-time", tense: "future" };
}

/** "will be paid as planned" */
function isAsPlanned(tree: Tree, { index, deprel, text }: Word): boolean {
  return deprel === "advcl" && /^(?:planned|scheduled|announced)$/.test(text) && tree.words[index - 1]?.lemma === "as";
}

/** "landed on a tour that will end in Cairo later this week": a time to come is not that of a verb in the past. */
function hasStrayTime(tree: Tree, index: number, future: WalkOptions["future"]): boolean {
  return tree.words.some((word) => {
    if (word.index < index || word.head < 0 || word.head > index) return false;
    return wordAt(tree, word.head).xpos === "VBD" && (future(word) || isFutureTime(tree, word));
  });
}

/** "Seoul said it would send aid", "Seoul will send aid, the ministry said": a party announces its own doing. */
function announced(
  tree: Tree,
  index: number,
  clause: Clause,
  governor: Word | undefined,
  marks: Marks,
  { announces }: WalkOptions,
): Clause {
  const open = clause.rule === "status/future" || (clause.modal === "would" && clause.rule === "status/modal");
  if (!open || clause.negated) return clause;
  const subject = childBy(tree, index, "nsubj");
  const below =
    isRelation(wordAt(tree, index).deprel, "ccomp") && governor && isSaying(governor, marks) ? governor : undefined;
  const saying = below ?? childrenBy(tree, index, "parataxis").find((word) => isSaying(word, marks));
  const speaker = saying && childBy(tree, saying.index, "nsubj");
  if (!subject || !speaker || !announces(speaker.index, subject.index)) return clause;
  return { ...clause, status: "scheduled", rule: "status/announced", tense: "future" };
}

function isSaying(word: Word, marks: Marks): boolean {
  return word.upos === "VERB" && marks.operators.find("verb", word.lemma, "finite")?.name === "speech";
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
  if (headline && clause.rule === "status/infinitive" && finding.rule === "status/purpose" && word.head === tree.root) {
    return { status: "scheduled", rule: "status/headline-infinitive" };
  }
  if (word.head >= 0) return finding;
  if (clause.rule === "status/infinitive") return { status: "scheduled", rule: "status/headline-infinitive" };
  const last = tree.words[tree.words.length - 1]?.text;
  const wh = tree.words.slice(0, 3).some(({ xpos }) => xpos.startsWith("W"));
  if (last === "?" && !wh && context.status === null) return { status: "possible", rule: "status/question" };
  return finding;
}
