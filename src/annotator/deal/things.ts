import { nounPhrase, type Phrase, withoutDeterminers } from "../../document/phrase.ts";
import { contains } from "../../document/span.ts";
import {
  childBy,
  childrenBy,
  isRelation,
  subtree,
  type Tree,
  type Word,
  withConjuncts,
  wordAt,
} from "../../document/tree.ts";
import type { Annotated } from "../layers.ts";
import type { Scene } from "./scene.ts";

/**
 * The objects; when the object is only a sum, the thing that the sum is in ("$5 billion in loans"); and the whole
 * verb phrase where what is done is the thing: "pay Paraguay $2.4 million for dredging", "exempt the plant".
 */
export function givenThings(scene: Scene, verb: Word, limit: number): Phrase[] {
  const { document, tree, giving } = scene;
  const lemma = verb.lemma.toLowerCase();
  const equipped = SUPPLYING.has(lemma)
    ? childrenBy(tree, verb.index, "obl").find((each) => isWith(tree, each))
    : undefined;
  if (equipped) return [withoutDeterminers(tree, nounPhrase(tree, equipped.index))];
  const objects = childrenBy(tree, verb.index, "obj", "nsubj:pass").flatMap((object) =>
    withConjuncts(tree, object.index),
  );
  const sums = [...objects, ...childrenBy(tree, verb.index, "obl")].filter((each) => isSum(document, each));
  if (sums.length === 0) {
    const nouns = objects.filter((each) => each.upos === "NOUN" || each.upos === "PROPN");
    const isPlain = giving.has(lemma) && nouns.length > 0 && !childBy(tree, verb.index, "xcomp", "ccomp");
    return isPlain
      ? nouns.map((each) => withoutDeterminers(tree, nounPhrase(tree, each.index)))
      : [verbPhrase(tree, verb)];
  }
  // What stands behind the exchange belongs to the other side, wherever the parser hung it.
  const within = [
    ...sums.flatMap((sum) => childrenBy(tree, sum.index, "nmod", "obl")),
    ...childrenBy(tree, verb.index, "obl"),
  ].filter((each) => each.index < limit);
  const thing = within.find((each) => each.upos === "NOUN" && !isSum(document, each) && isMeasured(tree, each));
  if (thing && !SPENDING.has(lemma)) return [withoutDeterminers(tree, nounPhrase(tree, thing.index))];
  return [verbPhrase(tree, verb)];
}

/** "supply Kenya with 12 patrol boats": the object is who gets it. */
const SUPPLYING = new Set(["supply", "provide", "furnish", "equip"]);

function isWith(tree: Tree, word: Word): boolean {
  return childrenBy(tree, word.index, "case").some((mark) => mark.text === "with");
}

/** What the money goes to is no thing by itself after these: "invest 310 million dollars in a smelter". */
const SPENDING = new Set(["invest", "pay", "spend", "finance", "fund", "contribute"]);

/** "in new investments", "of aid", "worth of gas" */
function isMeasured(tree: Tree, word: Word): boolean {
  return childrenBy(tree, word.index, "case").some((mark) => /^(?:in|of|worth)$/.test(mark.text));
}

/** The verb and what follows it in its clause: "withdraw their fighters from three villages". */
function verbPhrase(tree: Tree, verb: Word): Phrase {
  const outside = ["conj", "cc", "punct", "parataxis", "advcl", "nsubj", "aux", "mark"];
  let last = verb.index + 1;
  for (const child of tree.children[verb.index] ?? []) {
    if (child < verb.index || outside.some((relation) => isRelation(wordAt(tree, child).deprel, relation))) continue;
    last = Math.max(last, (subtree(tree, child).at(-1) ?? child) + 1);
  }
  while (last > verb.index + 1 && wordAt(tree, last - 1).upos === "PUNCT") last--;
  return { start: verb.start, end: wordAt(tree, last - 1).end, first: verb.index, last, head: verb.index };
}

function isSum(document: Annotated<"amounts">, word: Word): boolean {
  return document.amounts.some((amount) => amount.currency !== undefined && contains(amount, word));
}
