import type { Phrase } from "../../document/phrase.ts";
import { ancestors, childrenBy, isRelation, type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { ActorMention } from "../../record/actor.ts";
import type { AgendaClaim } from "../../record/claim.ts";
import type { Annotator, Trace } from "../annotator.ts";
import type { Annotated, Draft } from "../layers.ts";
import { findIssues } from "./issues.ts";
import { findParties } from "./parties.ts";

const REQUIRES = ["trees", "actors", "times"] as const;
export type AgendaLayers = (typeof REQUIRES)[number];

/** Words that open a list of issues, with the relation of the word that the list hangs on. */
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
const DISCUSS = new Set(["discuss", "negotiate", "debate", "address", "tackle"]);

/** What is on the table between parties: "the Greek–Turkish agenda includes …", "met to discuss …". */
export function createAgendaAnnotator(): Annotator<AgendaLayers, "agendas"> {
  return { name: "agenda", requires: REQUIRES, assigns: "agendas", annotate: findAgendas };
}

function findAgendas(document: Annotated<AgendaLayers>, trace: Trace): readonly Draft<AgendaClaim>[] {
  const found: Draft<AgendaClaim>[] = [];
  for (const tree of document.trees) {
    for (const word of tree.words) {
      const opening = findOpening(tree, word);
      if (!opening) continue;
      const draft = readAgenda(document, tree, word, opening);
      const anchor = { sentence: tree.sentence, word: word.index };
      if (draft) found.push(draft);
      trace({
        annotator: "agenda",
        rule: opening.rule,
        anchor,
        outcome: draft ? "fired" : "blocked",
        reason: draft ? draft.issues.join("; ") : "no two parties, or no issue",
      });
    }
  }
  return mergeAgendas(found);
}

interface Opening {
  readonly rule: string;
  /** The talks themselves, whose phrase names the parties. */
  readonly talks: number;
  /** Where the issues are listed from. */
  readonly from: readonly number[];
}

/** Decides whether a word opens a list of issues, and where that list starts. */
function findOpening(tree: Tree, word: Word): Opening | null {
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
      .filter((each) => isAbout(tree, each.index))
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

function isAbout(tree: Tree, index: number): boolean {
  return childrenBy(tree, index, "case").some((each) =>
    /^(?:on|about|over|around|regarding|concerning)$/i.test(each.text),
  );
}

/** "focused on easing tensions and addressing tariffs": the objects of the gerunds, which are themselves not the issue. */
function gerunds(tree: Tree, index: number): number[] {
  return childrenBy(tree, index, "advcl", "xcomp", "ccomp", "acl")
    .filter((each) => each.xpos === "VBG")
    .flatMap((each) => [each, ...childrenBy(tree, each.index, "conj").filter((other) => other.xpos === "VBG")])
    .flatMap((each) => childrenBy(tree, each.index, "obj").map((object) => object.index));
}

function readAgenda(
  document: Annotated<AgendaLayers>,
  tree: Tree,
  word: Word,
  opening: Opening,
): Draft<AgendaClaim> | null {
  const issues = opening.from.flatMap((from) => findIssues(document, tree, from));
  const parties = findParties(document, tree, opening.talks, [word.index, ...opening.from]);
  if (issues.length === 0 || parties.length < 2) return null;
  const span = {
    start: wordAt(tree, Math.min(word.index, opening.talks)).start,
    end: Math.max(...issues.map((issue) => issue.end)),
  };
  const evidence = {
    start: Math.min(span.start, ...issues.map((issue) => issue.start)),
    end: Math.max(span.end, word.end),
  };
  return {
    kind: "agenda",
    parties,
    issues: [...new Set(issues.map((issue) => textOf(document, issue)))],
    // The talks are what takes place or not, whatever word lists their issues.
    anchor: { sentence: tree.sentence, word: opening.talks },
    evidence: [
      { ...evidence, quote: document.text.slice(evidence.start, evidence.end), rule: opening.rule },
      ...issues.map((issue) => ({
        field: "issues",
        start: issue.start,
        end: issue.end,
        quote: textOf(document, issue),
        rule: opening.rule,
      })),
    ],
  };
}

function textOf(document: Annotated<AgendaLayers>, phrase: Phrase): string {
  return document.text.slice(phrase.start, phrase.end);
}

/** One claim for each set of parties and sentence. */
function mergeAgendas(drafts: readonly Draft<AgendaClaim>[]): Draft<AgendaClaim>[] {
  const merged = new Map<string, Draft<AgendaClaim>>();
  for (const draft of drafts) {
    const key = `${draft.anchor.sentence} ${draft.parties.map(partyKey).sort().join(" ")}`;
    const other = merged.get(key);
    merged.set(
      key,
      other
        ? {
            ...other,
            issues: [...new Set([...other.issues, ...draft.issues])],
            evidence: [...other.evidence, ...draft.evidence],
          }
        : draft,
    );
  }
  return [...merged.values()];
}

function partyKey(actor: ActorMention): string {
  return actor.code ?? actor.id ?? actor.text;
}
