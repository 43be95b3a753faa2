import { caseOf } from "../../../document/clause.ts";
import { type Tree, wordAt } from "../../../document/tree.ts";
import type { Party } from "./party.ts";

/** What is asked of the words of a tree again and again, for one pair after the other. */
interface Notes {
  readonly terms: (string | undefined)[];
  readonly relations: (string | undefined)[];
  readonly chains: (readonly number[] | undefined)[];
}

const PREDICATE = /^(?:VERB|NOUN|ADJ|AUX)$/;
const notes = new WeakMap<Tree, Notes>();

function notesOf(tree: Tree): Notes {
  const known = notes.get(tree) ?? { terms: [], relations: [], chains: [] };
  notes.set(tree, known);
  return known;
}

/** The lemma; for a name what kind of name it is, for a number that it is one: "Busan" → "place". */
export function termOf(tree: Tree, index: number): string {
  const { terms } = notesOf(tree);
  terms[index] ??= readTerm(tree, index);
  return terms[index] as string;
}

function readTerm(tree: Tree, index: number): string {
  const { upos, entity, lemma } = wordAt(tree, index);
  const isName = upos === "PROPN" || upos === "ADJ" || upos === "NUM";
  if (isName && entity !== "O") return entity.slice(2);
  if (upos === "NUM") return "NUM";
  return upos === "PROPN" ? "NAME" : lemma.toLowerCase();
}

/** How a word hangs on its head; with the preposition for phrases: "obl:with". */
export function relationOf(tree: Tree, index: number): string {
  const { relations } = notesOf(tree);
  relations[index] ??= readRelation(tree, index);
  return relations[index] as string;
}

function readRelation(tree: Tree, index: number): string {
  const { deprel } = wordAt(tree, index);
  if (deprel.startsWith("nmod:poss")) return "poss";
  const phrase = /^(?:obl|nmod)/.exec(deprel)?.[0];
  return phrase ? `${phrase}:${caseOf(tree, index) ?? ""}` : deprel;
}

/** A word and its heads up to the root. */
export function chainOf(tree: Tree, index: number): readonly number[] {
  const { chains } = notesOf(tree);
  chains[index] ??= readChain(tree, index);
  return chains[index] as readonly number[];
}

function readChain(tree: Tree, index: number): readonly number[] {
  const chain = [index];
  for (let head = wordAt(tree, index).head; head >= 0; head = wordAt(tree, head).head) chain.push(head);
  return chain;
}

/** The nearest word above a party, outside it, that can say what happens. */
export function predicateOf(tree: Tree, { head, first, last }: Party): number | undefined {
  return chainOf(tree, head).find((i) => (i < first || i >= last) && PREDICATE.test(wordAt(tree, i).upos));
}

/** The lowest word above both. */
export function joinOf(tree: Tree, actor: Party, recipient: Party): number | undefined {
  const above = chainOf(tree, recipient.head);
  return chainOf(tree, actor.head).find((index) => above.includes(index));
}

/** The relation by which the branch of a word hangs on a word above it. */
export function relationTo(tree: Tree, index: number, above: number): string {
  const chain = chainOf(tree, index);
  const branch = chain[chain.indexOf(above) - 1];
  return branch === undefined ? "self" : relationOf(tree, branch);
}

/** The words from a word up to, but without, one above it. */
export function untilTop(tree: Tree, index: number, top: number): readonly number[] {
  const chain = chainOf(tree, index);
  return chain.slice(0, chain.indexOf(top));
}
