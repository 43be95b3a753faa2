import { caseOf } from "../../document/clause.ts";
import type { Span } from "../../document/span.ts";
import { childrenBy, isRelation, type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { Place } from "../../record/value.ts";

/** The word that tells an event, and the verb that lends it its subject. */
interface Core {
  readonly word: number;
  readonly light?: number;
}

const THERE = new Set(
  "in at near outside inside within on off across around along over to into toward towards under from".split(" "),
);
/** Relations of those who take part. */
const PARTY = /^(?:nsubj|obl:agent|iobj)/;
const WITH = new Set(["with", "between", "by", "against", "among", "than"]);

/**
 * The nearest place that a preposition names: "Muscat" of "the Iranian minister met the US envoy in Muscat"; else the
 * nearest that is not merely whose the parties are.
 */
export function findPlace(tree: Tree, core: Core, places: readonly Place[]): Place | undefined {
  const tops = new Map(places.map((place) => [place, topOf(tree, place)]));
  const isThere = (top: Word): boolean => THERE.has(caseOf(tree, top.index) ?? "");
  const among = (holds: (top: Word) => boolean): readonly Place[] =>
    places.filter((place) => holds(tops.get(place) as Word));
  return (
    nearest(
      tree,
      core,
      among((top) => isThere(top) && !isUnder(tree, core, top, isActing)),
    ) ??
    nearest(
      tree,
      core,
      among((top) => !isUnder(tree, core, top, isParty)),
    )
  );
}

type WordCheck = (tree: Tree, word: Word, top: Word) => boolean;

/**
 * "A newspaper in Bahrain reported": where somebody is at home is not where he acts; nor is it where something else
 * happens: "talks, the first since fighting flared around Goma".
 */
function isActing(_: Tree, { deprel, upos }: Word): boolean {
  return PARTY.test(deprel) || (upos === "VERB" && /^(?:advcl|acl:relcl|parataxis)/.test(deprel));
}

/** "Kenya" of "the president of Kenya", "US" of "met US envoy Steve Witkoff": part of the name of who takes part. */
function isParty(tree: Tree, word: Word, top: Word): boolean {
  if (isActing(tree, word) || WITH.has(caseOf(tree, word.index) ?? "")) return true;
  return isRelation(word.deprel, "obj") && word !== top && hasPersonName(tree, word);
}

/** Whether something holds on the way from a place up to the event. */
function isUnder(tree: Tree, core: Core, top: Word, holds: WordCheck): boolean {
  let word = top;
  while (word.head >= 0 && word.index !== core.word && word.index !== core.light) {
    if (holds(tree, word, top)) return true;
    if (word.upos === "VERB") return false;
    word = wordAt(tree, word.head);
  }
  return false;
}

/** "US envoy Steve Witkoff" */
function hasPersonName(tree: Tree, word: Word): boolean {
  return [word, ...childrenBy(tree, word.index, "appos", "flat", "nmod:desc")].some(({ entity }) =>
    /-person$/.test(entity),
  );
}

/** The word of a stretch that the others hang on. */
function topOf(tree: Tree, span: Span): Word {
  const words = tree.words.filter((word) => word.start >= span.start && word.end <= span.end);
  return words.find(({ head }) => head < 0 || !words.some(({ index }) => index === head)) ?? wordAt(tree, tree.root);
}

/** The value that stands closest to the word that tells the event. */
export function nearest<T extends Span>(tree: Tree, core: Core, values: readonly T[]): T | undefined {
  const at = wordAt(tree, core.light ?? core.word).start;
  return [...values].sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0];
}
