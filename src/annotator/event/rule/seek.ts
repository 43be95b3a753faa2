import { agentsOf, isPassive, nounOwner, obliquesOf, patientsOf, subjectsOf } from "../../../document/clause.ts";
import { ancestors, childBy, childrenBy, subtree, wordAt } from "../../../document/tree.ts";
import type { ActorMention } from "../../../record/actor.ts";
import {
  addActor,
  CLOSE_RELATIONS,
  isPolitical,
  isSame,
  ownersOf,
  placeAt,
  resolveParticipants,
} from "../participant.ts";
import type { Scene } from "../scene.ts";
import { subjectWords } from "./condition.ts";
import type { Match } from "./match.ts";
import { speakerAbove } from "./named.ts";
import { reachableObliques } from "./reach.ts";

const PLACE_PREPOSITIONS = new Set(
  "on in at of from near along into across around over inside towards toward against".split(" "),
);

/** What one says to a person, who is its object. */
const TELLING = new Set(
  "tell inform assure reassure ask urge warn thank congratulate brief remind notify invite press implore beg advise update".split(
    " ",
  ),
);

/** What statements, bills, laws and letters do: "issued a statement criticising …". */
const WRITINGS = new Set(
  "report statement letter resolution bill law decree editorial communique communiqué declaration document message memo note panel study spokesperson".split(
    " ",
  ),
);
const WRITTEN_EVENTS = new Set(["ACCUSE", "REQUEST", "SUPPORT", "REJECT", "THREATEN", "AGREE", "SANCTION", "COERCE"]);

/** Who the words stand for; where they are things and `inside` is allowed, whose things they are. */
export function resolveAll(scene: Scene, words: readonly number[], inside: boolean): readonly ActorMention[] {
  const found: ActorMention[] = [];
  for (const word of words) {
    const direct = resolveParticipants(scene, word);
    for (const actor of direct.length > 0 || !inside ? direct : ownersOf(scene, word)) addActor(found, actor);
  }
  return found;
}

/** The subjects ("The UN called on Israel" is no passive whatever the parser says); for "issued a statement criticising …" and "a bill that would ban …" those whose statement or bill it is. */
export function subjectActors(scene: Scene, match: Match): readonly ActorMention[] {
  const subjects = subjectWords(scene.tree, match.word, match.light);
  const direct = resolveAll(scene, subjects, false);
  if (direct.length > 0) return direct;
  const speakers = subjects.flatMap((word) => namedSpeaker(scene, match, word));
  if (speakers.length > 0) return speakers;
  if (isPassive(scene.tree, match.word)) {
    const { pattern } = match.entry;
    const takesPhrase = pattern.particle !== undefined || pattern.conditions.some(({ on }) => on === "oblique");
    return takesPhrase && !childBy(scene.tree, match.word, "aux:pass")
      ? actorsOrAuthors(scene, subjectsOf(scene.tree, match.word))
      : [];
  }
  if (!WRITTEN_EVENTS.has(match.entry.rule.event)) return [];
  // "said the move was hostile and threatened to answer": the speaker threatens, not the move.
  if (wordAt(scene.tree, match.word).deprel === "conj") return subjectAbove(scene, match);
  const owners = resolveAll(
    scene,
    subjects.flatMap((word) => nounOwner(scene.tree, word)),
    false,
  );
  return owners.length > 0 ? owners : authorsOf(scene, subjects);
}

function actorsOrAuthors(scene: Scene, words: readonly number[]): readonly ActorMention[] {
  const direct = resolveAll(scene, words, false);
  return direct.length > 0 ? direct : authorsOf(scene, words);
}

/** "it" of "the army said it has stopped", where nobody knows what "it" is. */
function namedSpeaker(scene: Scene, match: Match, subject: number): readonly ActorMention[] {
  const word = wordAt(scene.tree, subject);
  if (wordAt(scene.tree, match.light ?? match.word).upos !== "VERB") return [];
  const speaker = /^(?:it|they|he|she)$/i.test(word.text) ? speakerAbove(scene, match.word, word) : undefined;
  return speaker ? [speaker] : [];
}

/** "the United States" of "a U.S. congressional report called for sanctions". */
function authorsOf(scene: Scene, subjects: readonly number[]): readonly ActorMention[] {
  const writings = subjects.filter((word) => WRITINGS.has(wordAt(scene.tree, word).lemma));
  return writings.flatMap((word) => ownersOf(scene, word, CLOSE_RELATIONS));
}

/** "Trump" of "Trump is on a tour that will end in talks with Xi": whoever acts in the nearest clause above the noun. */
export function subjectAbove(scene: Scene, match: Match): readonly ActorMention[] {
  for (const word of ancestors(scene.tree, match.word)) {
    if (word.upos !== "VERB") continue;
    const found = resolveAll(scene, subjectsOf(scene.tree, word.index), false).filter(isPolitical);
    if (found.length > 0) return found;
  }
  return [];
}

/** "her" of "thanked her by telephone", "him" of "explained it to him in a call": to whom the verb above says it. */
export function toldAbove({ tree, ...scene }: Scene, match: Match): readonly ActorMention[] {
  const verb = ancestors(tree, match.word).find(({ upos }) => upos === "VERB");
  if (!verb) return [];
  const to = obliquesOf(tree, verb.index).filter(({ preposition }) => preposition === "to" || preposition === "with");
  const ofObject = patientsOf(tree, verb.index)
    .flatMap((object) => obliquesOf(tree, object))
    .filter(({ preposition }) => preposition === "to");
  const words = [
    ...childrenBy(tree, verb.index, "iobj").map(({ index }) => index),
    ...(TELLING.has(verb.lemma) ? patientsOf(tree, verb.index) : []),
    ...[...to, ...ofObject].map(({ word }) => word),
  ];
  return resolveAll({ tree, ...scene }, words, false);
}

/** "Hebron" of "imposed a curfew on Hebron", "Eastern Ghouta" of "shelled the enclave of Eastern Ghouta". */
export function placesNear(scene: Scene, match: Match): readonly ActorMention[] {
  const { tree } = scene;
  const near = reachableObliques(scene, match.word, match.light)
    .filter(({ preposition }) => PLACE_PREPOSITIONS.has(preposition))
    .map(({ word }) => word);
  const objects = wordAt(tree, match.word).upos === "VERB" ? patientsOf(tree, match.word) : [];
  for (const word of [...objects, ...near]) {
    const inside = obliquesOf(tree, word).map((oblique) => oblique.word);
    const modifiers = childrenBy(tree, word, "compound", "nmod:poss", "amod").map((child) => child.index);
    const place = [word, ...inside, ...modifiers].map((index) => placeAt(scene, index)).find((found) => found);
    if (place) return [place];
  }
  return [];
}

/** "Israel" of "an Israeli strike killed", "a strike by Israel killed", "missiles fired by Israel hit". */
export function ownersOfDeed(scene: Scene, word: number): readonly ActorMention[] {
  const { tree } = scene;
  const by = obliquesOf(tree, word).filter(({ preposition }) => preposition === "by");
  const authors = resolveAll(
    scene,
    by.map((oblique) => oblique.word),
    false,
  );
  if (authors.length > 0) return authors;
  const owners = ownersOf(scene, word, CLOSE_RELATIONS);
  return owners.length > 0 ? owners : participleParties(scene, word, ["by"]);
}

/** "Olmert" of "restrictions imposed on Olmert", "the council" of "a plan laid out by the council". */
export function participleParties(
  scene: Scene,
  noun: number,
  prepositions: readonly string[],
): readonly ActorMention[] {
  const { tree } = scene;
  for (const { index } of childrenBy(tree, noun, "acl").filter((word) => isPassive(tree, word.index))) {
    for (const wanted of prepositions) {
      const phrases = obliquesOf(tree, index).filter(({ preposition }) => preposition === wanted);
      const words =
        wanted === "by" ? agentsOf(tree, index).filter((agent) => agent !== noun) : phrases.map(({ word }) => word);
      const found = resolveAll(scene, words, wanted !== "by");
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** "Ethiopia" of "gave 350 million euros to promote development in Ethiopia": whoever has a code after the word. */
export function firstCoded(
  scene: Scene,
  top: number,
  after: number,
  others: readonly ActorMention[],
): readonly ActorMention[] {
  return codedAmong(scene, subtree(scene.tree, top), after, others);
}

export function codedAmong(
  scene: Scene,
  words: readonly number[],
  after: number,
  others: readonly ActorMention[],
): readonly ActorMention[] {
  for (const index of words) {
    const word = wordAt(scene.tree, index);
    if (index <= after || (word.upos !== "PROPN" && word.upos !== "NOUN" && word.upos !== "ADJ")) continue;
    const coded = resolveParticipants(scene, index).filter(
      (actor) => actor.code !== null && !others.some((other) => isSame(other, actor) || other.code === actor.code),
    );
    if (coded.length > 0) return coded;
  }
  return [];
}
