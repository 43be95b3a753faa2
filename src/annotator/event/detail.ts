import { contains, cover, type Span } from "../../document/span.ts";
import { subtree, type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { EventClaim } from "../../record/claim.ts";
import type { Amount, Place, Time } from "../../record/value.ts";
import type { Scene } from "./participant.ts";
import type { Match } from "./rule/match.ts";

/** When, where and how much, and what it is about. */
export type EventDetails = Pick<EventClaim, "amounts" | "topics" | "contexts"> & {
  readonly time?: Time;
  readonly place?: Place;
};

/** Reads what stands in the match's own clause and nowhere else. */
export function findDetails(scene: Scene, match: Match, clause: ReadonlySet<number>): EventDetails {
  const { document, tree } = scene;
  const inClause = (span: Span): boolean => {
    const word = wordIn(tree, span);
    return word !== undefined && clause.has(word);
  };
  const times = document.times.filter((value) => contains(tree, value));
  const time =
    nearest(tree, match, times.filter(inClause)) ?? times.find((value) => isLeftOver(tree, match, value, times));
  const place = nearest(
    tree,
    match,
    document.places.filter((value) => contains(tree, value) && inClause(value)),
  );
  const amounts: readonly Amount[] = document.amounts.filter((value) => contains(tree, value) && inClause(value));
  const { topics, contexts } = findTopics(scene, match, clause);
  return { ...(time ? { time } : {}), ...(place ? { place } : {}), amounts, topics, contexts };
}

/**
 * "landed on Monday at the start of a tour that will end with talks later this week": a verb has one time, so a second
 * one that the parser hung on it belongs to the event just before it.
 */
function isLeftOver(tree: Tree, match: Match, time: Span, times: readonly Span[]): boolean {
  const first = wordIn(tree, time);
  if (first === undefined || first < match.word) return false;
  const between = tree.words.slice(match.word + 1, first);
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

/** The words of the clause a match stands in: down to, but not into, clauses that hold other matches. */
export function clauseOf(tree: Tree, match: Match, others: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  const stack = [match.light ?? match.word];
  let top = wordAt(tree, match.light ?? match.word);
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

function nearest<T extends Span>(tree: Tree, match: Match, values: readonly T[]): T | undefined {
  const at = wordAt(tree, match.light ?? match.word).start;
  return [...values].sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0];
}

function findTopics(scene: Scene, match: Match, clause: ReadonlySet<number>): Pick<EventClaim, "topics" | "contexts"> {
  const { tree, codebook } = scene;
  const words = new Set([...clause, ...subtree(tree, match.word)]);
  const topics = new Set<string>();
  const contexts = new Set<string>(match.entry.rule.contexts);
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
export function evidenceSpan(tree: Tree, match: Match, parties: readonly Span[]): Span {
  const words = [match.word, ...match.used, ...(match.light === undefined ? [] : [match.light])];
  return cover([...words.map((word) => wordAt(tree, word)), ...parties.filter((span) => contains(tree, span))]);
}
