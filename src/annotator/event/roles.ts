import { complementsOf, isPassive, nounOwner, obliquesOf, patientsOf, subjectsOf } from "../../document/clause.ts";
import { childBy, childrenBy, subtree, wordAt } from "../../document/tree.ts";
import type { Slot } from "../../lexicon/events.ts";
import type { ActorMention } from "../../record/actor.ts";
import { linkedIn } from "../lookup.ts";
import type { Candidates } from "./candidate.ts";
import { type Match, reachableObliques, subjectWords, withoutParticle } from "./match.ts";
import {
  addActor,
  CLOSE_RELATIONS,
  isPolitical,
  isPrivate,
  isSame,
  ownersOf,
  placeAt,
  resolveParticipants,
  type Scene,
} from "./participant.ts";

const PLACE_PREPOSITIONS = new Set(
  "on in at of from near along into across around over inside towards toward against".split(" "),
);

/** What people without office may do to those who have one. */
const PRIVATE_EVENTS = new Set(["PROTEST", "ACCUSE", "REQUEST", "REJECT", "SUPPORT", "ASSAULT", "THREATEN"]);

/** What statements, bills, laws and letters do: "issued a statement criticising …". */
const WRITTEN_EVENTS = new Set(["ACCUSE", "REQUEST", "SUPPORT", "REJECT", "THREATEN", "AGREE", "SANCTION", "COERCE"]);

/** What one does to others only. */
const ABROAD = new Set(["SANCTION", "RETREAT"]);

/** Where a noun has its actor and a verb has something else: "pounded the coast of Japan". */
const NOUN_SLOTS = new Set(["of", "poss", "mod", "in", "from"]);

/** Who did it, and to whom. */
export interface Roles {
  readonly actors: readonly ActorMention[];
  readonly recipients: readonly ActorMention[];
}

/** Fills the two roles of a match from its rule's slots; the first slot that has somebody counts. */
export function fillRoles(scene: Scene, candidates: Candidates, match: Match): Roles {
  const { rule } = match.entry;
  const fill = { scene, candidates };
  const isVerb = match.entry.pattern.pos === "VERB";
  const slots = isVerb ? rule.actor.filter((slot) => !NOUN_SLOTS.has(slot)) : rule.actor;
  const actors = fillSlots(fill, match, slots, []).map((actor) => namedInstead(scene, actor));
  const recipients = fillSlots(fill, match, rule.recipient, actors)
    .filter((recipient) => !isOwn(match, recipient, actors))
    .map((actor) => namedInstead(scene, actor));
  if (rule.reciprocal && actors.length === 0 && recipients.length > 1) return { actors: recipients, recipients: [] };
  return { actors, recipients };
}

/** "its troops" of "France withdrew its troops" are no recipient. */
function isOwn(match: Match, recipient: ActorMention, actors: readonly ActorMention[]): boolean {
  const shared = recipient.code !== null && actors.some(({ code }) => code === recipient.code);
  return shared && (recipient.how === "pronoun" || ABROAD.has(match.entry.rule.event));
}

/** "it" of "Iran said it would …" is shown as "Iran" where the sentence names it. */
function namedInstead(scene: Scene, actor: ActorMention): ActorMention {
  if (actor.how !== "pronoun" || (actor.id ?? actor.code) === null) return actor;
  const linked = linkedIn(scene.document, scene.tree.sentence).flatMap(({ actors }) => actors);
  const isIt = (other: ActorMention): boolean =>
    actor.id === undefined ? other.code === actor.code && other.sector === actor.sector : other.id === actor.id;
  return linked.find((other) => other.how !== "pronoun" && isIt(other)) ?? actor;
}

/** The sentence, and what else was found in it. */
interface Filling {
  readonly scene: Scene;
  readonly candidates: Candidates;
}

function fillSlots(
  filling: Filling,
  match: Match,
  slots: readonly Slot[],
  others: readonly ActorMention[],
): readonly ActorMention[] {
  for (const slot of slots) {
    const found: ActorMention[] = [];
    for (const actor of fillSlot(filling, match, slot, others)) {
      if (!others.some((other) => isSame(other, actor))) addActor(found, actor);
    }
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
  return resolveAll(
    scene,
    subjects.flatMap((word) => nounOwner(scene.tree, word)),
    false,
  );
}

/** "Basra" of "imposed a curfew on Basra", "Eastern Ghouta" of "shelled the enclave of Eastern Ghouta". */
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
  const { tree } = scene;
  for (const index of subtree(tree, top)) {
    const word = wordAt(tree, index);
    if (index <= after || (word.upos !== "PROPN" && word.upos !== "NOUN" && word.upos !== "ADJ")) continue;
    const coded = resolveParticipants(scene, index).filter(
      (actor) => actor.code !== null && !others.some((other) => isSame(other, actor) || other.code === actor.code),
    );
    if (coded.length > 0) return coded;
  }
  return [];
}

/** Why these roles are not enough for the rule, or nothing. */
export function missingRole(match: Match, { actors, recipients }: Roles): string | undefined {
  const { needs } = match.entry.rule;
  const amongThemselves = match.entry.rule.reciprocal && actors.length > 1;
  if (needs === "both" && !amongThemselves && (actors.length === 0 || recipients.length === 0))
    return "one of the two parties is missing";
  if (needs === "actor" && actors.length === 0) return "nobody who could act is named";
  if (needs === "recipient" && recipients.length === 0) return "nobody to whom it is done is named";
  if (actors.length === 0 && recipients.length === 0) return "no party is named";
  if (match.entry.rule.civil && actors.some(({ sector }) => sector !== undefined)) return undefined;
  if (![...actors, ...recipients].some(isPolitical)) return "no party acts in politics";
  if (!PRIVATE_EVENTS.has(match.entry.rule.event) && actors.length > 0 && actors.every(isPrivate))
    return "private people do it";
  if (recipients.length === 0 && !actors.some(isPolitical)) return "who acts has no political role";
  return undefined;
}
