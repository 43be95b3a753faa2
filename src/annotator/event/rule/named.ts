import { subjectsOf } from "../../../document/clause.ts";
import { ancestors } from "../../../document/tree.ts";
import { type ActorMention, isListedPerson } from "../../../record/actor.ts";
import { linkedIn } from "../../lookup.ts";
import { resolveParticipants } from "../participant.ts";
import type { Scene } from "../scene.ts";
import type { Match } from "./match.ts";

const OF_PERSONS = /^(?:he|him|his|she|her)$/i;
const OF_THINGS = /^its?$/i;

/** "it" of "Iran said it would …" is shown as "Iran" where the sentence names it. */
export function namedInstead(scene: Scene, match: Match, actor: ActorMention): ActorMention {
  if (actor.how !== "pronoun") return actor;
  if ((actor.id ?? actor.code) === null) return speakerAbove(scene, match.word, actor) ?? actor;
  const linked = linkedIn(scene.document, scene.tree.sentence).flatMap(({ actors }) => actors);
  const isIt = (other: ActorMention): boolean =>
    actor.id === undefined ? other.code === actor.code && other.sector === actor.sector : other.id === actor.id;
  return linked.find((other) => other.how !== "pronoun" && isIt(other)) ?? actor;
}

/** "The regime" of "the regime said it would …": the subject of a clause above, if the pronoun may stand for it. */
export function speakerAbove(
  scene: Scene,
  word: number,
  pronoun: Pick<ActorMention, "text" | "start">,
): ActorMention | undefined {
  const { tree } = scene;
  for (const verb of ancestors(tree, word)) {
    if (verb.upos !== "VERB") continue;
    for (const subject of subjectsOf(tree, verb.index)) {
      const [found] = resolveParticipants(scene, subject).filter(({ how }) => how !== "pronoun");
      if (found && found.start < pronoun.start && mayStandFor(pronoun.text, found)) return found;
    }
  }
  return undefined;
}

function mayStandFor(pronoun: string, actor: ActorMention): boolean {
  if (OF_THINGS.test(pronoun)) return !isListedPerson(actor);
  return !OF_PERSONS.test(pronoun) || actor.id === undefined || isListedPerson(actor);
}
