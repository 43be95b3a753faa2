import { isRelation, type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { Status } from "../../record/event.ts";
import type { StatusFinding } from "../layers.ts";
import { hasNo } from "./clause.ts";
import { embed, kindOf, operatorOf, operatorSpan, particleOf } from "./embedding.ts";
import { GONE, isReal, type Node, spanOf } from "./finding.ts";
import { isFutureTime } from "./future-time.ts";
import type { Marks } from "./marks.ts";

/** How real what a noun stands for is: by its own modifiers, else by what it is embedded in. */
export function readNoun(
  tree: Tree,
  index: number,
  governor: Word | undefined,
  outer: Node | undefined,
  future: (word: Word) => boolean,
  marks: Marks,
): StatusFinding {
  const own = modified(tree, index, future, marks);
  if (!governor || !outer) return own ?? { status: "happened", rule: "status/noun" };
  // "will end with long-awaited talks later this week": what is announced with its day is more than awaited.
  if (own?.status === "expected" && outer.finding.status === "scheduled")
    return { ...outer.finding, rule: "status/inherited" };
  const embedded = embeddedNoun(tree, index, governor, outer, marks);
  if (own && !(embedded && GONE.has(embedded.status))) return own;
  return embedded ?? { status: "happened", rule: "status/noun" };
}

/** "a planned visit", "an alleged attack", "no deal", "the summit next week", "talks scheduled for Monday". */
function modified(tree: Tree, index: number, future: (word: Word) => boolean, marks: Marks): StatusFinding | undefined {
  let found: StatusFinding | undefined;
  for (const child of tree.children[index] ?? []) {
    const word = wordAt(tree, child);
    const { deprel } = word;
    if (deprel === "amod" || (deprel === "acl" && word.xpos === "VBN")) {
      const operator = operatorOf(word, "noun", marks);
      if (operator && operator.inner !== "own" && operator.inner !== "same" && usable(word, operator.objects)) {
        return { status: operator.inner, rule: `status/${operator.name}`, span: word };
      }
    } else if (deprel === "case" || deprel === "mark") {
      found ??= prepositional(word, marks);
    } else if (isFutureTime(tree, word) || future(word)) {
      found = { status: "scheduled", rule: "status/future-time", span: word };
    }
  }
  if (hasNo(tree, index)) return { status: "averted", rule: "status/negation" };
  return found;
}

/** A participle embeds a noun only when its verb takes objects: "planned talks", not "said talks". */
function usable(word: Word, objects: boolean | undefined): boolean {
  return kindOf(word) !== "verb" || (objects === true && word.xpos === "VBN");
}

function prepositional(word: Word, marks: Marks): StatusFinding | undefined {
  const lemma = word.lemma.toLowerCase();
  if (lemma === "without" || marks.without.has(lemma)) return { status: "averted", rule: "status/without", span: word };
  if (marks.announcing.has(lemma)) return { status: "scheduled", rule: "status/ahead-of", span: word };
  return undefined;
}

function embeddedNoun(tree: Tree, index: number, governor: Word, outer: Node, marks: Marks): StatusFinding | undefined {
  const word = wordAt(tree, index);
  if (isRelation(word.deprel, "conj")) return outer.finding;
  const operator = operatorOf(governor, "noun", marks, false, particleOf(tree, governor));
  if (operator && embedsNoun(tree, word, governor, operator.objects === true, operator.prepositions)) {
    const context = embed(operator, outer, false, operatorSpan(tree, governor, outer, index));
    return { status: context.status ?? "happened", rule: context.rule, ...spanOf(context.span) };
  }
  const status = outer.finding.status;
  if (presupposed(tree, index, marks)) return { status: "happened", rule: "status/presupposed" };
  if (isReal(status)) return laterObject(word, governor, marks);
  return inherits(tree, word, governor, status, marks) ? { ...outer.finding, rule: "status/inherited" } : undefined;
}

/** "his visit precedes the summit" */
function laterObject(word: Word, governor: Word, marks: Marks): StatusFinding | undefined {
  if (word.deprel === "obj" && governor.xpos !== "VBD" && marks.preceding.has(governor.lemma))
    return { status: "scheduled", rule: "status/preceding", span: governor };
  return undefined;
}

function embedsNoun(
  tree: Tree,
  word: Word,
  governor: Word,
  objects: boolean,
  prepositions: readonly string[] | undefined,
): boolean {
  const { deprel } = word;
  const kind = kindOf(governor);
  if (kind === "noun") return deprel === "compound" || (deprel === "nmod" && hasNounCase(tree, word.index));
  if (deprel === "nsubj:pass" || (deprel === "obj" && kind === "verb")) return objects;
  if (isRelation(deprel, "nsubj")) return kind === "adjective" || (governor.xpos === "VBN" && objects);
  if (isRelation(deprel, "obl")) {
    return (tree.children[word.index] ?? []).some((child) => {
      const { deprel: relation, lemma } = wordAt(tree, child);
      return relation === "case" && prepositions?.includes(lemma.toLowerCase()) === true;
    });
  }
  return false;
}

const NOUN_CASES = new Set(["of", "for", "to", "on", "against"]);

/** "plans for talks", "the threat of war"; not "the demand from Beijing". */
function hasNounCase(tree: Tree, index: number): boolean {
  return (tree.children[index] ?? []).some((child) => {
    const { deprel, lemma } = wordAt(tree, child);
    return deprel === "case" && NOUN_CASES.has(lemma.toLowerCase());
  });
}

/** "after the attack", "amid talks", "since his return". */
function presupposed(tree: Tree, index: number, marks: Marks): boolean {
  return (tree.children[index] ?? []).some((child) => {
    const { deprel, lemma } = wordAt(tree, child);
    return deprel === "case" && marks.presupposing.has(lemma.toLowerCase());
  });
}

/** "will hold talks" makes the talks no more real than the holding; "may discuss the attack" does not touch the attack. */
function inherits(tree: Tree, word: Word, governor: Word, status: Status, marks: Marks): boolean {
  const { deprel } = word;
  const lemma = governor.lemma.toLowerCase();
  if (kindOf(governor) === "noun") return deprel === "compound" || deprel === "nmod" || deprel === "appos";
  if (deprel === "nsubj:pass") return marks.objects.has(lemma) || indefinite(tree, word.index);
  if (isRelation(deprel, "nsubj"))
    return marks.subjects.has(lemma) || (GONE.has(status) && indefinite(tree, word.index));
  return marks.objects.has(lemma) || indefinite(tree, word.index);
}

function indefinite(tree: Tree, index: number): boolean {
  return !(tree.children[index] ?? []).some((child) => {
    const { deprel, lemma, xpos } = wordAt(tree, child);
    return (
      deprel === "nmod:poss" ||
      (deprel === "det" &&
        (lemma.toLowerCase() === "the" ||
          (xpos === "DT" && ["this", "that", "these", "those"].includes(lemma.toLowerCase()))))
    );
  });
}
