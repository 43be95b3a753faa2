import { ancestors, childrenBy, isRelation, type Tree, type Word } from "../../document/tree.ts";
import type { DealsLexicon } from "../../lexicon/deals.ts";
import type { DealStage } from "../../record/event.ts";

/** Reads how far a deal has come off the words around it. */
export interface Stages {
  isDeal(word: Word): boolean;
  /** The stage that a verb, or a verb whose subject is negotiations, gives to what is under it. */
  ofVerb(tree: Tree, word: Word): DealStage | undefined;
  /** The stage of a deal noun and the word that says so. */
  ofNoun(tree: Tree, noun: Word): { readonly stage: DealStage; readonly word: number } | undefined;
}

const NEGOTIATIONS = new Set(["negotiation", "talk", "discussion"]);
/** Verbs too common to say anything unless a deal is their own object. */
const WEAK = new Set([
  "make",
  "talk",
  "commit",
  "pledge",
  "promise",
  "leave",
  "fail",
  "announce",
  "accept",
  "focus",
  "discuss",
]);

/** Reads stages by the lexicon's nouns and verbs. */
export function createStages(lexicon: DealsLexicon): Stages {
  const nouns = new Set(lexicon.nouns);
  const stages = new Map(Object.entries(lexicon.stages));
  const stageOf = (word: Word): DealStage | undefined => stages.get(word.lemma.toLowerCase());
  const ofVerb = (tree: Tree, word: Word): DealStage | undefined => {
    // "The talks are about a package": the predicate may be a noun.
    if (childrenBy(tree, word.index, "nsubj").some((each) => NEGOTIATIONS.has(each.lemma.toLowerCase())))
      return "negotiated";
    if (word.upos !== "VERB") return undefined;
    return WEAK.has(word.lemma.toLowerCase()) ? undefined : stageOf(word);
  };
  const ofNoun: Stages["ofNoun"] = (tree, noun) => {
    const participle = childrenBy(tree, noun.index, "amod", "acl").find((each) => each.xpos === "VBN" && stageOf(each));
    const governor = ancestors(tree, noun.index)[0];
    const isArgument = ["obj", "nsubj", "obl", "nmod"].some((relation) => isRelation(noun.deprel, relation));
    const own = governor && isArgument && governor.upos === "VERB" ? stageOf(governor) : undefined;
    if (own && governor) return { stage: own, word: governor.index };
    if (participle) return { stage: stageOf(participle) as DealStage, word: participle.index };
    const nominal = governor && NEGOTIATIONS.has(governor.lemma.toLowerCase()) ? governor : undefined;
    if (nominal) return { stage: "negotiated", word: nominal.index };
    return undefined;
  };
  return { isDeal: (word) => nouns.has(word.lemma.toLowerCase()), ofVerb, ofNoun };
}
