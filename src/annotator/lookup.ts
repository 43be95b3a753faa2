import { withConjuncts, wordAt } from "../document/tree.ts";
import type { ActorMention } from "../record/actor.ts";
import type { Status } from "../record/event.ts";
import type { Anchor, Annotated, LinkedMention } from "./layers.ts";

/** Linked mentions by sentence, built once for each `actors` layer. */
const indices = new WeakMap<readonly LinkedMention[], Map<number, LinkedMention[]>>();

/** The linked mentions of a sentence, in text order. */
export function linkedIn(document: Annotated<"actors">, sentence: number): readonly LinkedMention[] {
  let index = indices.get(document.actors);
  if (!index) {
    index = new Map();
    for (const linked of document.actors) {
      const list = index.get(linked.mention.sentence);
      if (list) list.push(linked);
      else index.set(linked.mention.sentence, [linked]);
    }
    indices.set(document.actors, index);
  }
  return index.get(sentence) ?? [];
}

/**
 * The linked mentions that a word belongs to, the most specific first:
 * those whose syntactic head it is, then those that merely hold it, the shorter before the longer.
 */
export function linkedAt(document: Annotated<"actors">, sentence: number, word: number): readonly LinkedMention[] {
  return linkedIn(document, sentence)
    .filter(({ mention }) => mention.first <= word && word < mention.last)
    .sort((a, b) => rank(a, word) - rank(b, word));
}

function rank({ mention }: LinkedMention, word: number): number {
  return (mention.head === word ? 0 : 1000) + (mention.last - mention.first);
}

/**
 * The actors that a word stands for: those of the most specific mention that has any.
 * "Trump" in "US President Donald Trump" is Donald Trump, "US" is the United States; an empty list
 * means that the word stands for no actor, a `code` of null that it stands for an unknown one.
 */
export function actorsAt(document: Annotated<"actors">, sentence: number, word: number): readonly ActorMention[] {
  return linkedAt(document, sentence, word).find(({ actors }) => actors.length > 0)?.actors ?? [];
}

/** The actors of a word and its conjuncts, each once: both of "Hungary and Romania" from "Hungary". */
export function actorsOf(
  document: Annotated<"trees" | "actors">,
  sentence: number,
  word: number,
): readonly ActorMention[] {
  const tree = document.trees[sentence];
  if (!tree) return [];
  const found: ActorMention[] = [];
  for (const { index } of withConjuncts(tree, wordAt(tree, word).index)) {
    for (const actor of actorsAt(document, sentence, index)) {
      if (!found.some((known) => known.start === actor.start && known.id === actor.id && known.code === actor.code))
        found.push(actor);
    }
  }
  return found;
}

/** How real what a word stands for is; what nothing speaks against has happened. */
export function statusAt(document: Annotated<"statuses">, { sentence, word }: Anchor): Status {
  return document.statuses[sentence]?.[word]?.status ?? "happened";
}
