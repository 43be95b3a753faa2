import { agentsOf, caseOf, complementsOf, type Oblique, patientsOf } from "../../../document/clause.ts";
import { childBy, childrenBy, subtree, type Tree, type Word, withConjuncts, wordAt } from "../../../document/tree.ts";
import type { ComplementKind, Condition } from "../../../lexicon/events.ts";
import { contentHead, resolveParticipants } from "../participant.ts";
import type { Scene } from "../scene.ts";
import type { Test } from "./codebook.ts";
import { deepObliques, reachableObliques, withoutParticle } from "./reach.ts";

/** Says whether the clause under a word is an event that cooperates or fights. */
export type ComplementEvent = (word: number) => "cooperation" | "conflict" | undefined;

const OBLIGATION = new Set(["must", "should", "ought"]);
const WILL = new Set(["will", "would", "shall"]);
const NEGATION = new Set(["not", "n't", "never", "n’t"]);

/** Where a condition is asked: the trigger, its light verb, the words of the pattern found so far. */
interface Place {
  readonly scene: Scene;
  readonly index: number;
  readonly light: number | undefined;
  readonly particle: string | undefined;
  readonly complement: ComplementEvent;
  readonly used: number[];
}

/** Whether a condition holds around a trigger. Words of the lexicon that made it hold are added to `used`. */
export function holds(place: Place, condition: Condition, test: Test | undefined): boolean {
  const { scene, index, light, particle, complement, used } = place;
  switch (condition.on) {
    case "object":
      return anyPasses(scene, patientsOf(scene.tree, index), test, used);
    case "subject":
      return anyPasses(scene, subjectWords(scene.tree, index, light), test, used);
    case "within":
      return subtree(scene.tree, index).some((word) => word > index && passes(scene, word, test));
    case "modifier":
      return modifierPasses(scene, index, test);
    case "oblique": {
      const isIts = ({ preposition }: Oblique): boolean =>
        condition.prepositions.includes(withoutParticle(preposition, particle));
      const near = reachableObliques(scene, index, light)
        .filter(isIts)
        .filter(({ word }) => test?.is !== "any" || !isTime(scene, word));
      if (
        anyPasses(
          scene,
          near.map(({ word }) => word),
          test,
          used,
        )
      )
        return true;
      if (near.length > 0 || test?.is !== "actor") return false;
      const far = deepObliques(scene.tree, light ?? index, index).filter(isIts);
      return anyPasses(
        scene,
        far.map(({ word }) => word),
        test,
        used,
      );
    }
    case "case":
      return condition.prepositions.includes(caseOf(scene.tree, index) ?? "");
    case "complement":
      return complementsOf(scene.tree, index).some((word) => complementHolds(scene, word, condition.what, complement));
    case "deed":
      return complementsOf(scene.tree, index).some((word) => passes(scene, word.index, test));
    case "absent":
      return condition.what === "object"
        ? patientsOf(scene.tree, index).length === 0
        : !childBy(scene.tree, index, "xcomp", "ccomp");
  }
}

/** Subjects of a verb, of a light verb for its noun, and of a predicate with a copula. */
export function subjectWords(tree: Tree, index: number, light: number | undefined): readonly number[] {
  if (light !== undefined) return agentsOf(tree, light);
  const word = wordAt(tree, index);
  if (word.upos === "VERB") return agentsOf(tree, index);
  // "The United States remains the largest donor"
  const above = word.head < 0 ? undefined : wordAt(tree, word.head);
  if (above && (word.deprel === "xcomp" || word.deprel === "obj") && /^(?:remain|become|be)$/.test(above.lemma))
    return agentsOf(tree, above.index);
  return childrenBy(tree, index, "nsubj").map((child) => child.index);
}

function anyPasses(scene: Scene, words: readonly number[], test: Test | undefined, used: number[]): boolean {
  for (const start of words) {
    for (const { index } of withConjuncts(scene.tree, start)) {
      const content = contentHead(scene, index);
      if (!passes(scene, content, test)) continue;
      if (test?.is === "word") used.push(content);
      return true;
    }
  }
  return false;
}

function passes(scene: Scene, index: number, test: Test | undefined): boolean {
  if (!test || test.is === "any") return true;
  if (test.is === "actor") return resolveParticipants(scene, index).length > 0;
  const { tree } = scene;
  const lemma = lemmaOf(wordAt(tree, index));
  const pairs = childrenBy(tree, index, "compound", "amod").map((child) => `${child.lemma.toLowerCase()} ${lemma}`);
  if (test.not.has(lemma) || pairs.some((pair) => test.not.has(pair))) return false;
  return test.words.has(lemma) || pairs.some((pair) => test.words.has(pair));
}

/** The lemma; "troops" and "supplies" have none but themselves, and count as "troop" and "supply". */
function lemmaOf({ lemma, xpos }: Word): string {
  const key = lemma.toLowerCase();
  if (xpos === "NNS" && key.endsWith("ies")) return `${key.slice(0, -3)}y`;
  return (xpos === "NNS" || xpos === "NNPS") && /[^s]s$/.test(key) ? key.slice(0, -1) : key;
}

function modifierPasses(scene: Scene, index: number, test: Test | undefined): boolean {
  return childrenBy(scene.tree, index, "amod", "compound", "nmod", "nmod:poss", "nummod").some((child) =>
    test?.is === "word" ? test.words.has(child.lemma.toLowerCase()) : passes(scene, child.index, test),
  );
}

/** "Serbia close" of "insisted that Serbia close the border": a demand; "that Serbia closed it" is a statement. */
function isBare(tree: Tree, { index, xpos }: Word): boolean {
  const [helper] = childrenBy(tree, index, "aux", "cop");
  const subject = childBy(tree, index, "nsubj");
  if (!subject || caseOf(tree, index) !== "that") return false;
  const isSingular = /^NNP?$/.test(subject.xpos) && !childBy(tree, subject.index, "conj");
  return helper ? helper.text === "be" : xpos === "VB" || (xpos === "VBP" && isSingular);
}

/** "on Tuesday" of "insisted on Tuesday that": a day is not what one insists on. */
function isTime({ document, tree }: Scene, index: number): boolean {
  const word = wordAt(tree, index);
  return document.times.some(({ start, end }) => start <= word.start && word.end <= end);
}

/** "will not", "never". */
export function isNegated(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, "advmod").some((adverb) => NEGATION.has(adverb.text.toLowerCase()));
}

function complementHolds(scene: Scene, word: Word, what: ComplementKind, complement: ComplementEvent): boolean {
  const { tree } = scene;
  switch (what) {
    case "any":
      return true;
    case "must":
      return (
        childrenBy(tree, word.index, "aux").some((aux) => OBLIGATION.has(aux.lemma)) ||
        ((word.lemma === "need" || word.lemma === "have") && childBy(tree, word.index, "xcomp") !== undefined)
      );
    case "wont":
      return isNegated(tree, word.index) && childrenBy(tree, word.index, "aux").some((aux) => WILL.has(aux.lemma));
    case "name":
      return word.deprel === "xcomp" && (word.upos === "NOUN" || word.upos === "ADJ");
    case "bare":
      return isBare(tree, word);
    case "to":
      return childrenBy(tree, word.index, "mark").some((mark) => mark.upos === "PART");
    default:
      return complement(word.index) === what;
  }
}
