import { ancestors, childrenBy, subtree, type Tree, wordAt } from "../../document/tree.ts";
import type { ActorMention } from "../../record/actor.ts";
import type { Annotated } from "../layers.ts";
import { actorsAt } from "../lookup.ts";

/**
 * Who sits at the table: the actors in the talks' own phrase ("the Greek–Turkish agenda", "his meeting with Xi"), in
 * the issues' ("Greek–Turkish border disputes"), then the subject and companions of the verb over it. Two that share a
 * state are one party.
 */
export function findParties(
  document: Annotated<"trees" | "actors">,
  tree: Tree,
  talks: number,
  near: readonly number[],
): ActorMention[] {
  const parties: ActorMention[] = [];
  const add = (index: number): void => {
    for (const actor of actorsAt(document, tree.sentence, index)) {
      // A place where they meet is no party: "his Geneva meeting with Lavrov".
      if (actor.code === null || actor.how === "implied") continue;
      const known = parties.findIndex((party) => party.code === actor.code);
      const party = parties[known];
      if (!party) parties.push(actor);
      else if (party.id === party.code && actor.id !== actor.code && actor.id !== undefined) parties[known] = actor;
    }
  };
  for (const index of subtree(tree, talks)) add(index);
  if (parties.length < 2) for (const index of near) for (const child of subtree(tree, index)) add(child);
  if (parties.length < 2) {
    for (const word of [wordAt(tree, talks), ...ancestors(tree, talks)]) {
      for (const child of childrenBy(tree, word.index, "nsubj", "nsubj:pass", "obj", "obl")) add(child.index);
      if (parties.length >= 2) break;
    }
  }
  return parties;
}
