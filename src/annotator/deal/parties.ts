import { subtree, type Tree } from "../../document/tree.ts";
import { type ActorMention, isStateCode } from "../../record/actor.ts";
import type { Annotated } from "../layers.ts";
import { actorsAt, linkedIn } from "../lookup.ts";

type Layers = Annotated<"trees" | "actors">;

/** Adds an actor unless its state or body is there already. A deal is between codes, not between persons. */
export function addParty(parties: ActorMention[], actor: ActorMention | undefined): void {
  if (!actor || actor.code === null || actor.id?.startsWith("agency/")) return;
  if (!parties.some((party) => party.code === actor.code)) parties.push(actor);
}

/** The parties named in a word's phrase, in text order. */
export function partiesUnder(document: Layers, tree: Tree, index: number): ActorMention[] {
  const parties: ActorMention[] = [];
  for (const child of subtree(tree, index)) {
    // A place where something is done or built is no party to it.
    const actors = actorsAt(document, tree.sentence, child).filter((actor) => actor.how !== "implied");
    for (const actor of actors) addParty(parties, actor);
  }
  return parties;
}

const LOOK_BACK = 3;

/**
 * The other side when the sentence names only one: the state that the text paired with it last. News names both
 * sides once and then goes on with "a plan that would have Qatar lend …".
 */
export function completeParties(document: Layers, sentence: number, parties: ActorMention[]): ActorMention[] {
  const complete = [...parties];
  for (let back = 0; back <= LOOK_BACK && complete.length < 2; back++) {
    const mentions = [...linkedIn(document, sentence - back)].reverse();
    for (const { actors, mention } of mentions) {
      if (complete.length >= 2) break;
      const named = actors[0];
      if (!named || actors.length > 1 || !isStateCode(named.code)) continue;
      const [start, end] = [mention.start, mention.end];
      addParty(complete, back === 0 ? named : { ...named, start, end, how: "implied" });
    }
  }
  return complete;
}
