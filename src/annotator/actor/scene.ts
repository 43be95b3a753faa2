import type { Mention } from "../../document/mention.ts";
import { type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { ActorIndex } from "../../lexicon/actor-index.ts";
import type { AgentMatcher } from "../../lexicon/agent-matcher.ts";
import type { ActorHow, ActorMention, Sector } from "../../record/actor.ts";
import type { Trace } from "../annotator.ts";

/** An actor apart from the words that mention it. */
export interface Identity {
  readonly id?: string;
  readonly name?: string;
  readonly code: string | null;
  readonly sector?: Sector;
}

/** What the resolvers of one document share. */
export interface Scene {
  readonly text: string;
  readonly trees: readonly Tree[];
  readonly mentions: readonly Mention[];
  /** The mentions of each sentence. */
  readonly bySentence: readonly (readonly Mention[])[];
  readonly index: ActorIndex;
  readonly matcher: AgentMatcher;
  /** The country of each place by where its name begins. */
  readonly countries: ReadonlyMap<number, string>;
  /** ISO day on which roles are looked up; null when the article has none. */
  readonly date: string | null;
  readonly trace: Trace;
}

/** The tree of a mention. Throws when there is none: mentions are made from trees. */
export function treeOf(scene: Scene, mention: Mention): Tree {
  const tree = scene.trees[mention.sentence];
  if (!tree) throw new RangeError(`There is no sentence ${mention.sentence}.`);
  return tree;
}

/** The syntactic head of a mention. */
export function headOf(scene: Scene, mention: Mention): Word {
  return wordAt(treeOf(scene, mention), mention.head);
}

/** The words of a mention from `first` on, as they stand. */
export function wordsOf(scene: Scene, mention: Mention): readonly Word[] {
  return treeOf(scene, mention).words.slice(mention.first, mention.last);
}

/** The mentions of a sentence, in text order. */
export function mentionsIn(scene: Scene, sentence: number): readonly Mention[] {
  return scene.bySentence[sentence] ?? [];
}

/** The mention whose head is a word, or the smallest that holds it. */
export function mentionAt(scene: Scene, sentence: number, word: number): Mention | undefined {
  const holding = mentionsIn(scene, sentence).filter((mention) => mention.first <= word && word < mention.last);
  return (
    holding.find((mention) => mention.head === word) ?? holding.sort((a, b) => a.last - a.first - (b.last - b.first))[0]
  );
}

/** An actor as a mention names it. */
export function actorOf(scene: Scene, mention: Mention, identity: Identity, how: ActorHow): ActorMention {
  const { start, end } = mention;
  return { text: scene.text.slice(start, end), start, end, ...identity, how };
}

/** Notes in the trace what was decided of a mention. */
export function note(scene: Scene, mention: Mention, rule: string, outcome: "fired" | "blocked", reason: string): void {
  scene.trace({
    annotator: "actor",
    rule,
    anchor: { sentence: mention.sentence, word: mention.head },
    outcome,
    reason,
  });
}

/** By id where both have one; else by code and name. */
export function sameActor(a: Identity, b: Identity): boolean {
  if (a.id !== undefined && b.id !== undefined) return a.id === b.id;
  return a.code === b.code && a.name === b.name;
}

/** Groups mentions by sentence. */
export function groupBySentence(trees: readonly Tree[], mentions: readonly Mention[]): Mention[][] {
  const groups: Mention[][] = trees.map(() => []);
  for (const mention of mentions) groups[mention.sentence]?.push(mention);
  return groups;
}

/** The actor of a mention without the words that mention it. */
export function identify({ id, name, code, sector }: Identity): Identity {
  return { ...(id ? { id } : {}), ...(name ? { name } : {}), code, ...(sector ? { sector } : {}) };
}

/** Whether the noun of a mention stands in the plural. */
export function isPluralNoun(scene: Scene, mention: Mention): boolean {
  return /^NNP?S$/.test(headOf(scene, mention).xpos);
}
