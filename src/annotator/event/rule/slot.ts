import { complementsOf, isPassive, nounOwner, obliquesOf, patientsOf, subjectsOf } from "../../../document/clause.ts";
import { ancestors, childBy, childrenBy, subtree, wordAt } from "../../../document/tree.ts";
import type { Slot } from "../../../lexicon/events.ts";
import type { ActorMention } from "../../../record/actor.ts";
import {
  addActor,
  CLOSE_RELATIONS,
  isPolitical,
  isSame,
  ownersOf,
  placeAt,
  resolveParticipants,
  type Scene,
} from "../participant.ts";
import type { Candidates } from "./candidate.ts";
import { subjectWords } from "./condition.ts";
import type { Match } from "./match.ts";
import { deepObliques, nominalSubtree, reachableObliques, withoutParticle } from "./reach.ts";
import { stateOfPlace } from "./where.ts";

const PLACE_PREPOSITIONS = new Set(
  "on in at of from near along into across around over inside towards toward against".split(" "),
);

/** What statements, bills, laws and letters do: "issued a statement criticising …". */
const WRITTEN_EVENTS = new Set(["ACCUSE", "REQUEST", "SUPPORT", "REJECT", "THREATEN", "AGREE", "SANCTION", "COERCE"]);

/** The sentence, and what else was found in it. */
export interface Filling {
  readonly scene: Scene;
  readonly candidates: Candidates;
}

/** Slots that are no phrase of their own. */
const POSITIONS = new Set("subj whose above place obj iobj inside poss mod rest about comp where by".split(" "));
/** Slots for whoever stands somewhere below; asked last. */
const LAST = new Set(["rest", "where"]);

/** Whoever the first slot that has somebody holds; `others` have a role already. */
export function fillSlots(
  filling: Filling,
  match: Match,
  slots: readonly Slot[],
  others: readonly ActorMention[],
  refuses: (actor: ActorMention) => boolean = () => false,
): readonly ActorMention[] {
  const first = (names: readonly Slot[], fill: (slot: Slot) => readonly ActorMention[]): readonly ActorMention[] => {
    for (const name of names) {
      const found: ActorMention[] = [];
      for (const actor of fill(name)) {
        if (!others.some((other) => isSame(other, actor)) && !refuses(actor)) addActor(found, actor);
      }
      if (found.length > 0) return found;
    }
    return [];
  };
  const fill = (slot: Slot): readonly ActorMention[] => fillSlot(filling, match, slot, others);
  const near = first(
    slots.filter((slot) => !LAST.has(slot)),
    fill,
  );
  if (near.length > 0) return near;
  const far = others.length === 0 ? [] : first(slots, (slot) => farPhrase(filling.scene, match, slot, others));
  return far.length > 0
    ? far
    : first(
        slots.filter((slot) => LAST.has(slot)),
        fill,
      );
}

/** "to Peru" of "returned 12 skulls from before 890 to Peru", "for efforts at expanding the Afghan economy". */
function farPhrase(scene: Scene, match: Match, slot: Slot, others: readonly ActorMention[]): readonly ActorMention[] {
  if (POSITIONS.has(slot)) return [];
  const { tree } = scene;
  for (const { preposition, word } of deepObliques(tree, match.light ?? match.word, match.word)) {
    if (withoutParticle(preposition, match.entry.pattern.particle) !== slot) continue;
    const direct = resolveAll(scene, [word], true);
    const found = direct.length > 0 ? direct : codedAmong(scene, nominalSubtree(tree, word), word, others);
    if (found.length > 0) return found;
  }
  return [];
}

function fillSlot(
  { scene, candidates }: Filling,
  match: Match,
  slot: Slot,
  others: readonly ActorMention[],
): readonly ActorMention[] {
  const { tree } = scene;
  const isVerb = wordAt(tree, match.word).upos === "VERB";
  switch (slot) {
    case "subj":
      return subjectActors(scene, match);
    case "whose":
      return subjectWords(tree, match.word, match.light).flatMap((word) => ownersOf(scene, word, CLOSE_RELATIONS));
    case "above":
      return subjectAbove(scene, match);
    case "place":
      return placesNear(scene, match);
    case "obj":
      return resolveAll(scene, patientsOf(tree, match.word), false);
    case "iobj":
      return resolveAll(scene, relatedWords(scene, match, "iobj"), false);
    case "inside":
      return (isVerb ? patientsOf(tree, match.word) : [match.word]).flatMap((word) => ownersOf(scene, word));
    case "poss":
      return resolveAll(scene, relatedWords(scene, match, "nmod:poss"), false);
    case "mod":
      return resolveAll(scene, relatedWords(scene, match, "compound", "amod", "nmod:desc"), false);
    case "where": {
      const state = stateOfPlace(scene, match, others);
      return state ? [state] : [];
    }
    case "rest":
      return firstCoded(scene, match.light ?? match.word, match.word, others);
    case "about":
      return contentRecipients({ scene, candidates }, match, others);
    case "comp":
      return complementsOf(tree, match.word).flatMap((word) => complementActors(scene, word.index));
    default: {
      const words = reachableObliques(scene, match.word, match.light)
        .filter(({ preposition }) => withoutParticle(preposition, match.entry.pattern.particle) === slot)
        .map(({ word }) => word);
      return resolveAll(scene, words, slot !== "by");
    }
  }
}

function relatedWords(scene: Scene, match: Match, ...relations: readonly string[]): readonly number[] {
  const hosts = match.light !== undefined && relations[0] === "iobj" ? [match.light] : [match.word];
  return hosts.flatMap((host) => childrenBy(scene.tree, host, ...relations)).map((child) => child.index);
}

/** Who the words stand for; where they are things and `inside` is allowed, whose things they are. */
function resolveAll(scene: Scene, words: readonly number[], inside: boolean): readonly ActorMention[] {
  const found: ActorMention[] = [];
  for (const word of words) {
    const direct = resolveParticipants(scene, word);
    for (const actor of direct.length > 0 || !inside ? direct : ownersOf(scene, word)) addActor(found, actor);
  }
  return found;
}

/** "Iran" of "said that Iran must stop", "asked Iran to stop", "demanded an end to Iran's attacks". */
function complementActors(scene: Scene, word: number): readonly ActorMention[] {
  const subjects = resolveAll(scene, subjectsOf(scene.tree, word), true);
  if (subjects.length > 0) return subjects;
  return resolveAll(scene, patientsOf(scene.tree, word), true);
}

/** The subjects ("The UN called on Israel" is no passive whatever the parser says); for "issued a statement criticising …" and "a bill that would ban …" those whose statement or bill it is. */
function subjectActors(scene: Scene, match: Match): readonly ActorMention[] {
  const subjects = subjectWords(scene.tree, match.word, match.light);
  const direct = resolveAll(scene, subjects, false);
  if (direct.length > 0) return direct;
  if (isPassive(scene.tree, match.word)) {
    const takesPhrase = match.entry.pattern.conditions.some(({ on }) => on === "oblique");
    return takesPhrase && !childBy(scene.tree, match.word, "aux:pass")
      ? resolveAll(scene, subjectsOf(scene.tree, match.word), false)
      : [];
  }
  if (!WRITTEN_EVENTS.has(match.entry.rule.event)) return [];
  // "said the move was hostile and threatened to answer": the speaker threatens, not the move.
  if (wordAt(scene.tree, match.word).deprel === "conj") return subjectAbove(scene, match);
  return resolveAll(
    scene,
    subjects.flatMap((word) => nounOwner(scene.tree, word)),
    false,
  );
}

/** "Trump" of "Trump is on a tour that will end in talks with Xi": whoever acts in the nearest clause above the noun. */
function subjectAbove(scene: Scene, match: Match): readonly ActorMention[] {
  for (const word of ancestors(scene.tree, match.word)) {
    if (word.upos !== "VERB") continue;
    const found = resolveAll(scene, subjectsOf(scene.tree, word.index), false).filter(isPolitical);
    if (found.length > 0) return found;
  }
  return [];
}

/** "Hebron" of "imposed a curfew on Hebron", "Eastern Ghouta" of "shelled the enclave of Eastern Ghouta". */
function placesNear(scene: Scene, match: Match): readonly ActorMention[] {
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

/** To whom the thing agreed to, refused or threatened would be done: "Turkey" of "agreed to lift sanctions on Turkey". */
function contentRecipients(
  { scene, candidates }: Filling,
  match: Match,
  others: readonly ActorMention[],
): readonly ActorMention[] {
  const { tree } = scene;
  const contents = [...complementsOf(tree, match.word).map((word) => word.index), ...patientsOf(tree, match.word)];
  for (const content of contents) {
    const inner = candidates.at(content) ?? candidates.matches.find((other) => other.light === content);
    const found =
      inner && inner !== match
        ? fillSlots({ scene, candidates }, inner, inner.entry.rule.recipient, others)
        : others.length > 1
          ? []
          : firstCoded(scene, content, content, others);
    if (found.length > 0) return found;
  }
  return [];
}

/** "Ethiopia" of "gave 350 million euros to promote development in Ethiopia": whoever has a code after the word. */
function firstCoded(
  scene: Scene,
  top: number,
  after: number,
  others: readonly ActorMention[],
): readonly ActorMention[] {
  return codedAmong(scene, subtree(scene.tree, top), after, others);
}

function codedAmong(
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
