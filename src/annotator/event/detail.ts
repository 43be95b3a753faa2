import { contains, cover, type Span } from "../../document/span.ts";
import { subtree, type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { EventClaim } from "../../record/claim.ts";
import type { Amount, Place, Time } from "../../record/value.ts";
import { findPlace, nearest } from "./place-of.ts";
import type { Scene } from "./scene.ts";

/** The words an event is told with: its trigger, a light verb, other words of the pattern. */
export interface Core {
  readonly word: number;
  readonly light?: number;
  readonly used: readonly number[];
}

/** When, where and how much, and what it is about. */
export type EventDetails = Pick<EventClaim, "amounts" | "topics" | "contexts"> & {
  readonly time?: Time;
  readonly place?: Place;
};

/** Reads what stands in the event's own clause and nowhere else; `given` are the contexts that its rule names. */
export function findDetails(
  scene: Scene,
  core: Core,
  clause: ReadonlySet<number>,
  given: EventClaim["contexts"],
): EventDetails {
  const { document, tree } = scene;
  const inClause = (span: Span): boolean => {
    const word = wordIn(tree, span);
    return word !== undefined && clause.has(word);
  };
  const times = document.times.filter((value) => contains(tree, value));
  const time =
    nearest(tree, core, times.filter(inClause)) ?? times.find((value) => isLeftOver(tree, core, value, times));
  const place = findPlace(
    tree,
    core,
    document.places.filter((value) => contains(tree, value) && inClause(value)),
  );
  const amounts: readonly Amount[] = document.amounts.filter((value) => contains(tree, value) && inClause(value));
  const { topics, contexts } = findTopics(scene, core, clause, given);
  return { ...(time ? { time } : {}), ...(place ? { place } : {}), amounts, topics, contexts };
}

/**
 * "landed on Monday at the start of a tour that will end with talks later this week": a verb has one time, so a second
 * one that the parser hung on it belongs to the event just before it.
 */
function isLeftOver(tree: Tree, core: Core, time: Span, times: readonly Span[]): boolean {
  const first = wordIn(tree, time);
  if (first === undefined || first < core.word) return false;
  const between = tree.words.slice(core.word + 1, first);
  if (between.some((word) => word.upos === "VERB" || (word.upos === "PUNCT" && /[,;:—]/.test(word.text)))) return false;
  const governor = governorOf(tree, time);
  return times.some((other) => other !== time && governorOf(tree, other) === governor);
}

/** The word outside a stretch that the stretch hangs on. */
function governorOf(tree: Tree, span: Span): number | undefined {
  const isInside = (word: Word): boolean => word.start >= span.start && word.end <= span.end;
  const top = tree.words.find((word) => isInside(word) && word.head >= 0 && !isInside(wordAt(tree, word.head)));
  return top?.head;
}

/** The words of the clause an event stands in: down to, but not into, clauses that hold other events. */
export function clauseOf(tree: Tree, core: Core, others: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  const stack = [core.light ?? core.word];
  let top = wordAt(tree, core.light ?? core.word);
  while (top.head >= 0 && (top.deprel === "xcomp" || top.deprel === "conj")) {
    const head = wordAt(tree, top.head);
    if (others.has(head.index) && top.deprel === "conj") break;
    found.add(head.index);
    for (const child of tree.children[head.index] ?? []) {
      if (child !== top.index && /^(obl|advmod|nsubj)/.test(wordAt(tree, child).deprel)) stack.push(child);
    }
    top = head;
  }
  while (stack.length > 0) {
    const index = stack.pop() as number;
    if (found.has(index)) continue;
    found.add(index);
    for (const child of tree.children[index] ?? []) {
      if (!isOtherClause(tree, child, others)) stack.push(child);
    }
  }
  return found;
}

function isOtherClause(tree: Tree, index: number, others: ReadonlySet<number>): boolean {
  if (!/^(acl|advcl|conj|parataxis|ccomp|appos)/.test(wordAt(tree, index).deprel)) return false;
  return (
    wordAt(tree, index).upos === "VERB" &&
    (others.has(index) || /^(acl:relcl|parataxis)/.test(wordAt(tree, index).deprel))
  );
}

function wordIn(tree: Tree, span: Span): number | undefined {
  return tree.words.find((word) => word.start >= span.start && word.start < span.end)?.index;
}

function findTopics(
  scene: Scene,
  core: Core,
  clause: ReadonlySet<number>,
  given: EventClaim["contexts"],
): Pick<EventClaim, "topics" | "contexts"> {
  const { tree, codebook } = scene;
  const words = new Set([...clause, ...subtree(tree, core.word)]);
  const topics = new Set<string>();
  const contexts = new Set(given);
  for (const index of words) {
    const word = wordAt(tree, index);
    const lemma = word.lemma.toLowerCase();
    for (const key of [
      lemma,
      word.text.toLowerCase(),
      `${lemma} ${tree.words[index + 1]?.lemma.toLowerCase() ?? ""}`,
    ]) {
      for (const topic of codebook.topics.get(key) ?? []) topics.add(topic);
      for (const context of codebook.contexts.get(key) ?? []) contexts.add(context);
    }
  }
  return { topics: [...topics].sort(), contexts: [...contexts].sort() };
}

/** The stretch from the first to the last word that made the claim. */
export function evidenceSpan(tree: Tree, core: Core, parties: readonly Span[]): Span {
  const words = [core.word, ...core.used, ...(core.light === undefined ? [] : [core.light])];
  return cover([...words.map((word) => wordAt(tree, word)), ...parties.filter((span) => contains(tree, span))]);
}
