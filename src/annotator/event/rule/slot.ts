import { caseOf, complementsOf, patientsOf, subjectsOf } from "../../../document/clause.ts";
import { childrenBy, wordAt } from "../../../document/tree.ts";
import type { Slot } from "../../../lexicon/events.ts";
import type { ActorMention } from "../../../record/actor.ts";
import { addActor, isSame, ownersOf, resolveParticipants } from "../participant.ts";
import type { Scene } from "../scene.ts";
import type { Candidates } from "./candidate.ts";
import { subjectWords } from "./condition.ts";
import type { Match } from "./match.ts";
import { deepObliques, nominalSubtree, reachableObliques, withoutParticle } from "./reach.ts";
import {
  codedAmong,
  firstCoded,
  ownersOfDeed,
  participleParties,
  placesNear,
  resolveAll,
  subjectAbove,
  subjectActors,
  toldAbove,
} from "./seek.ts";
import { stateOfPlace } from "./where.ts";

/** What a refusal waits for. */
const CONDITIONS = new Set(["until", "unless", "before"]);

/** The sentence, and what else was found in it. */
export interface Filling {
  readonly scene: Scene;
  readonly candidates: Candidates;
}

/** Slots that are no phrase of their own. */
const POSITIONS = new Set(
  "subj whose above told place obj iobj inside poss mod rest about comp until where by".split(" "),
);
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
      return subjectWords(tree, match.word, match.light).flatMap((word) => ownersOfDeed(scene, word));
    case "above":
      return subjectAbove(scene, match);
    case "told":
      return toldAbove(scene, match);
    case "place":
      return placesNear(scene, match);
    case "obj":
      return resolveAll(scene, patientsOf(tree, match.word), false);
    case "iobj":
      return resolveAll(scene, relatedWords(scene, match, "iobj"), false);
    case "inside":
      return (isVerb ? patientsOf(tree, match.word) : [match.word]).flatMap((word) =>
        partiesInside(scene, match, word),
      );
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
    case "until":
      return conditionActors(scene, match.word);
    case "comp":
      return contentClauses(scene, match.word).flatMap((word) => complementActors(scene, word));
    default: {
      const words = reachableObliques(scene, match.word, match.light)
        .filter(({ preposition }) => withoutParticle(preposition, match.entry.pattern.particle) === slot)
        .map(({ word }) => word);
      return resolveAll(scene, words, slot !== "by");
    }
  }
}

/** Whose the thing is, or to whom or by whom it was done: "an appeal lodged by the church", "a ban imposed on Iran". */
function partiesInside(scene: Scene, match: Match, word: number): readonly ActorMention[] {
  const owners = ownersOf(scene, word);
  if (owners.length > 0) return owners;
  const isAnswer = match.entry.rule.event === "REJECT";
  return participleParties(scene, word, isAnswer ? ["by", "from"] : ["on", "against", "to", "for", "by"]);
}

function relatedWords(scene: Scene, match: Match, ...relations: readonly string[]): readonly number[] {
  const hosts = match.light !== undefined && relations[0] === "iobj" ? [match.light] : [match.word];
  return hosts.flatMap((host) => childrenBy(scene.tree, host, ...relations)).map((child) => child.index);
}

/** "the company" of "will not return until the company pays", "until their demands are met by the company". */
function conditionActors(scene: Scene, index: number): readonly ActorMention[] {
  const { tree } = scene;
  const clauses = [wordAt(tree, index), ...complementsOf(tree, index)];
  for (const clause of clauses.flatMap((word) => childrenBy(tree, word.index, "advcl"))) {
    if (!CONDITIONS.has(caseOf(tree, clause.index) ?? "")) continue;
    const by = childrenBy(tree, clause.index, "obl").filter((word) => caseOf(tree, word.index) === "by");
    const words = [
      ...by.map((word) => word.index),
      ...subjectsOf(tree, clause.index),
      ...patientsOf(tree, clause.index),
    ];
    const found = words.flatMap((word) => resolveParticipants(scene, word)).filter(({ how }) => how !== "pronoun");
    if (found.length > 0) return found.slice(0, 1);
  }
  return [];
}

/** The clauses that say what is said or asked: "that the US ease sanctions" of "its demand that the US ease sanctions". */
function contentClauses({ tree }: Scene, index: number): readonly number[] {
  const ofNoun = wordAt(tree, index).upos === "VERB" ? [] : childrenBy(tree, index, "acl");
  const finite = ofNoun.filter(({ deprel, index: clause }) => deprel === "acl" && caseOf(tree, clause) === "that");
  return [...complementsOf(tree, index), ...finite].map((word) => word.index);
}

/** "Iran" of "said that Iran must stop", "asked Iran to stop", "demanded an end to Iran's attacks". */
function complementActors(scene: Scene, word: number): readonly ActorMention[] {
  const subjects = resolveAll(scene, subjectsOf(scene.tree, word), true);
  if (subjects.length > 0) return subjects;
  return resolveAll(scene, patientsOf(scene.tree, word), true);
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
