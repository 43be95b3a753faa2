import { complementsOf, patientsOf, subjectsOf } from "../../document/clause.ts";
import { childrenBy, subtree, wordAt } from "../../document/tree.ts";
import type { Slot } from "../../lexicon/events.ts";
import type { ActorMention } from "../../record/actor.ts";
import { type Match, reachableObliques, subjectWords } from "./match.ts";
import { addActor, isPolitical, isSame, ownersOf, resolveParticipants, type Scene } from "./participant.ts";

/** Who did it, and to whom. */
export interface Roles {
  readonly actors: readonly ActorMention[];
  readonly recipients: readonly ActorMention[];
}

/** Fills the two roles of a match from its rule's slots; the first slot that has somebody counts. */
export function fillRoles(scene: Scene, match: Match): Roles {
  const { rule } = match.entry;
  const actors = fillSlots(scene, match, rule.actor, []);
  const recipients = fillSlots(scene, match, rule.recipient, actors);
  if (rule.reciprocal && actors.length === 0 && recipients.length > 1) return { actors: recipients, recipients: [] };
  return { actors, recipients };
}

function fillSlots(
  scene: Scene,
  match: Match,
  slots: readonly Slot[],
  others: readonly ActorMention[],
): readonly ActorMention[] {
  for (const slot of slots) {
    const found: ActorMention[] = [];
    for (const actor of fillSlot(scene, match, slot)) {
      if (!others.some((other) => isSame(other, actor))) addActor(found, actor);
    }
    if (found.length > 0) return found;
  }
  return [];
}

function fillSlot(scene: Scene, match: Match, slot: Slot): readonly ActorMention[] {
  const { tree } = scene;
  const isVerb = wordAt(tree, match.word).upos === "VERB";
  switch (slot) {
    case "subj":
      return resolveAll(scene, subjectWords(tree, match.word, match.light), false);
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
      return restOfClause(scene, match);
    case "comp":
      return complementsOf(tree, match.word).flatMap((word) => complementActors(scene, word.index));
    default: {
      const words = reachableObliques(scene, match.word, match.light)
        .filter(({ preposition }) => preposition === slot)
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

/** "Ethiopia" of "gave 350 million euros to promote development in Ethiopia": the first state named after the verb. */
function restOfClause(scene: Scene, match: Match): readonly ActorMention[] {
  const { tree } = scene;
  const start = match.light ?? match.word;
  for (const index of subtree(tree, start)) {
    const word = wordAt(tree, index);
    if (index <= match.word || (word.upos !== "PROPN" && word.upos !== "NOUN")) continue;
    const coded = resolveParticipants(scene, index).filter(({ code }) => code !== null);
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
  if (![...actors, ...recipients].some(isPolitical)) return "no party acts in politics";
  if (recipients.length === 0 && !actors.some(isPolitical)) return "who acts has no political role";
  return undefined;
}
