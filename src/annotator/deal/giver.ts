import { childBy, childrenBy, isRelation, type Word, wordAt } from "../../document/tree.ts";
import type { ActorMention } from "../../record/actor.ts";
import { actorsOf } from "../lookup.ts";
import type { Scene } from "./scene.ts";

/** Who a verb's action is by: its subject, its "by" phrase, or the object of a verb of seeing or letting over it. */
export function findGiver(scene: Scene, verb: Word): ActorMention | undefined {
  const { tree } = scene;
  const subject = childrenBy(tree, verb.index, "nsubj").find((each) => !isRelation(each.deprel, "nsubj:pass"));
  const agent = childBy(tree, verb.index, "obl:agent");
  for (const word of [subject, agent]) {
    const actor = word && codedActor(scene, word);
    if (actor) return actor;
  }
  if (verb.head < 0) return undefined;
  const head = wordAt(tree, verb.head);
  const isShared = ["xcomp", "conj", "advcl", "ccomp", "acl"].some((relation) => isRelation(verb.deprel, relation));
  if (!isShared || subject) return undefined;
  const object = isRelation(verb.deprel, "xcomp") ? childBy(tree, head.index, "obj", "iobj") : undefined;
  const controller = object && codedActor(scene, object);
  return controller ?? findGiver(scene, head);
}

/** The first actor with a code that a word stands for. */
export function codedActor({ document, tree }: Scene, word: Word): ActorMention | undefined {
  return actorsOf(document, tree.sentence, word.index).find((actor) => actor.code !== null);
}
