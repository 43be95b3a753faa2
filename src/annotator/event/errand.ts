import { contains } from "../../document/span.ts";
import { type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { Place, Time } from "../../record/value.ts";
import type { Core } from "./detail.ts";
import type { Scene } from "./scene.ts";

const GOAL: ReadonlySet<string> = new Set(["in", "to", "at", "into"]);

/**
 * When and where one goes in order to meet: "will travel to Tokyo on Thursday to meet him", "flew to Oslo on Monday for
 * talks with her", "is due in Baku on Friday, where he will meet them". What the journey's clause says holds for the
 * meeting too, as far as the meeting's own says nothing.
 */
export function findErrand({ document, tree }: Scene, core: Core): { readonly time?: Time; readonly place?: Place } {
  const journey = journeyOf(tree, core);
  if (journey === undefined) return {};
  const stays = [journey, ...dependentsOf(tree, journey)];
  const time = document.times.find((value) => contains(tree, value) && stays.some((word) => contains(value, word)));
  const goals = stays.filter((word) =>
    hasChild(tree, word, (child) => child.deprel === "case" && GOAL.has(child.lemma)),
  );
  const place = document.places.find((value) => contains(tree, value) && goals.some((word) => contains(value, word)));
  return { ...(time ? { time } : {}), ...(place ? { place } : {}) };
}

/** The verb, or the predicate, that says how one gets there. */
function journeyOf(tree: Tree, core: Core): Word | undefined {
  let top = wordAt(tree, core.light ?? core.word);
  while (top.head >= 0 && (top.deprel === "xcomp" || top.deprel === "conj")) top = wordAt(tree, top.head);
  if (top.head < 0) return undefined;
  const head = wordAt(tree, top.head);
  const isPurpose =
    top.deprel === "advcl" && hasChild(tree, top, ({ deprel, lemma }) => deprel === "mark" && lemma === "to");
  const isAim =
    top.deprel === "obl" && hasChild(tree, top, ({ deprel, lemma }) => deprel === "case" && lemma === "for");
  if ((isPurpose || isAim) && head.upos === "VERB") return head;
  const isThere = /^acl|^advcl/.test(top.deprel) && hasChild(tree, top, ({ lemma }) => lemma === "where");
  return isThere ? predicateOver(tree, head) : undefined;
}

/** "landed in Baku on Friday, where": what the place hangs on; "is in Baku, where": the place itself. */
function predicateOver(tree: Tree, place: Word): Word {
  return /^obl|^nmod/.test(place.deprel) && place.head >= 0 ? wordAt(tree, place.head) : place;
}

function dependentsOf(tree: Tree, word: Word): Word[] {
  return (tree.children[word.index] ?? [])
    .map((child) => wordAt(tree, child))
    .filter(({ deprel }) => /^obl|^nmod|^advmod/.test(deprel));
}

function hasChild(tree: Tree, word: Word, test: (child: Word) => boolean): boolean {
  return (tree.children[word.index] ?? []).some((child) => test(wordAt(tree, child)));
}
