import { isLocative, prepositionOf } from "../../document/locative.ts";
import { childrenBy, isRelation, type Tree, wordAt } from "../../document/tree.ts";

/** Verbs whose object is where something happens: "visited Moscow", "shelled Kyiv". */
const PLACE_OBJECT: ReadonlySet<string> = new Set(
  (
    "visit reach leave enter tour cross hit strike bomb shell capture attack raid seize storm occupy surround besiege liberate " +
    "retake rock paralyze pound exit inhabit circle approach near host call"
  ).split(" "),
);
/** What a city has and a government has not: "Moscow's airports", "Beirut's southern suburbs". */
const CITY_THING: ReadonlySet<string> = new Set(
  (
    "airport street suburb outskirt district neighborhood neighbourhood mayor square center centre downtown port university hospital " +
    "museum stadium metro subway station church mosque cathedral skyline resident population river bridge school hotel stock court"
  ).split(" "),
);
/** Nouns of something that happens somewhere: "the Tokyo visit", "the bombing of Kyiv". */
const HAPPENING: ReadonlySet<string> = new Set(
  (
    "visit trip talk summit meeting conference bombing attack shelling siege capital city region airport fall battle outskirt liberation " +
    "suburb metropolis bureau office embassy streets tour rally protest treaty accord declaration agreement negotiation"
  ).split(" "),
);

/**
 * Whether the name of a capital or a seat of power stands for the government: "Tokyo agreed", "talks with Beijing",
 * "Washington's demands", but not "in Tokyo", "the Tokyo visit", "Tokyo's airports".
 */
export function isActing(tree: Tree, index: number): boolean {
  const word = wordAt(tree, index);
  const head = word.head >= 0 ? wordAt(tree, word.head) : undefined;
  const lemma = head?.lemma.toLowerCase() ?? "";
  if (isLocative(tree, index)) return false;
  if (isRelation(word.deprel, "conj") && head) return isActing(tree, head.index);
  if (isRelation(word.deprel, "nsubj")) return !isCityClause(tree, word.head);
  if (isRelation(word.deprel, "obj") || isRelation(word.deprel, "iobj")) return !PLACE_OBJECT.has(lemma);
  if (word.deprel === "nmod:poss") return !CITY_THING.has(lemma);
  if (isRelation(word.deprel, "obl") || isRelation(word.deprel, "nmod")) {
    const preposition = prepositionOf(tree, index);
    return preposition === undefined ? false : preposition !== "of" || !(HAPPENING.has(lemma) || CITY_THING.has(lemma));
  }
  return false;
}

/** "Tokyo is a city", "Kyiv was hit": said of the place. */
function isCityClause(tree: Tree, governor: number): boolean {
  if (governor < 0) return false;
  const verb = wordAt(tree, governor);
  const passive = childrenBy(tree, governor, "nsubj:pass").length > 0;
  return (passive && PLACE_OBJECT.has(verb.lemma.toLowerCase())) || HAPPENING.has(verb.lemma.toLowerCase());
}
