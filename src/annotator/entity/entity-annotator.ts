import type { Mention } from "../../document/mention.ts";
import type { Tree, Word } from "../../document/tree.ts";
import type { ActorIndex } from "../../lexicon/actor-index.ts";
import { type AgentMatcher, createAgentMatcher } from "../../lexicon/agent-matcher.ts";
import type { AgentsLexicon } from "../../lexicon/agents.ts";
import type { Annotator } from "../annotator.ts";
import { readLabels } from "./labels.ts";
import { findListed } from "./listed.ts";
import { rememberNames } from "./memory.ts";
import { mergeNames } from "./merge.ts";
import { type Name, within } from "./name.ts";
import { findNominals } from "./nominal.ts";
import { joinTitles } from "./title.ts";
import { joinPieces } from "./whole.ts";

/** Personal pronouns that may stand for an actor. */
const PRONOUN =
  /^(?:he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves|it|its|itself|we|us|our|ours|ourselves|i|my|me)$/i;

/** Finds what the text speaks of: names, phrases around agent nouns, and pronouns, each sentence in text order. */
export function createEntityAnnotator(index: ActorIndex, agents: AgentsLexicon): Annotator<"trees", "mentions"> {
  const matcher = createAgentMatcher(agents);
  return {
    name: "entity",
    requires: ["trees"],
    assigns: "mentions",
    annotate({ trees }) {
      const names = findNames(trees, index);
      return trees.flatMap((tree, i) =>
        [...findMentions(tree, names[i] ?? [], matcher), ...findPieces(tree, names[i] ?? [])].sort(inTextOrder),
      );
    },
  };
}

/** The names of each sentence: the network's labels, mended by the actor list and by the rest of the article. */
export function findNames(trees: readonly Tree[], index: ActorIndex): Name[][] {
  const merged = trees.map((tree) => mergeNames(tree, joinPieces(readLabels(tree)), findListed(tree, index)));
  return rememberNames(trees, merged);
}

function findMentions(tree: Tree, names: readonly Name[], matcher: AgentMatcher): Mention[] {
  const nominals = findNominals(tree, names, matcher);
  const titled = joinTitles(tree, names, nominals, matcher.lexicon);
  const joined = new Set(titled.map((person) => person.title));
  return [
    ...titled.map(({ first, last }) => mentionOf(tree, first, last, "name", "person")),
    ...names
      .filter((name) => name.kind !== "person")
      .map(({ first, last, kind }) => mentionOf(tree, first, last, "name", kind)),
    ...nominals
      .filter((nominal) => !joined.has(nominal))
      .map(({ first, last, kind, head }) => mentionOf(tree, first, last, "nominal", kind, head)),
    ...tree.words.filter(isPronoun).map(({ index }) => mentionOf(tree, index, index + 1, "pronoun", "other")),
  ];
}

/** The nation or person that a longer name begins with stands for itself too: "Saudi" in "Saudi Aramco". */
function findPieces(tree: Tree, names: readonly Name[]): Mention[] {
  return readLabels(tree)
    .filter(({ kind }) => kind === "nationality" || kind === "place" || kind === "person")
    .filter((piece) =>
      names.some((name) => name.first === piece.first && within(piece, name) && name.kind !== "person"),
    )
    .map(({ first, last, kind }) => mentionOf(tree, first, last, "name", kind));
}

function inTextOrder(a: Mention, b: Mention): number {
  return a.first - b.first || b.last - a.last;
}

function isPronoun(word: Word): boolean {
  // "Both agreed", but not "both sides" or "both Hungary and Romania".
  if (/^(?:both|neither)$/i.test(word.text)) return /^(?:nsubj|obj|obl|nmod)/.test(word.deprel);
  return word.upos === "PRON" && PRONOUN.test(word.text) && word.deprel !== "expl";
}

function mentionOf(
  tree: Tree,
  first: number,
  last: number,
  form: Mention["form"],
  kind: Mention["kind"],
  head?: number,
): Mention {
  const words = tree.words.slice(first, last);
  return {
    sentence: tree.sentence,
    first,
    last,
    head: head ?? headOf(words, first, last),
    form,
    kind,
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
  };
}

/** The word that hangs on something outside; the last one when a broken parse leaves several. */
function headOf(words: readonly Word[], first: number, last: number): number {
  const outward = words.filter((word) => (word.head < first || word.head >= last) && word.upos !== "PUNCT");
  const nominal = outward.filter((word) => !/^(?:case|det|amod|punct|mark|nummod)/.test(word.deprel));
  return (nominal.at(-1) ?? outward.at(-1) ?? words.at(-1))?.index ?? first;
}
