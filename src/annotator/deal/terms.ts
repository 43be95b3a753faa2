import { childrenBy, type Tree, type Word } from "../../document/tree.ts";
import type { ActorMention } from "../../record/actor.ts";
import type { DealClaim } from "../../record/claim.ts";
import type { Draft } from "../layers.ts";
import { toDraft } from "./draft.ts";
import { findGiver } from "./giver.ts";
import { readGivenLegs } from "./legs.ts";
import { TERMS } from "./merge-deals.ts";
import { addParty, completeParties } from "./parties.ts";
import type { Scene } from "./scene.ts";

/** "Under the agreement Seoul will invest …, while the Mongolian side will supply …": what each side is to do. */
export function readTerms(scene: Scene): Draft<DealClaim> | null {
  const { document, tree, stages } = scene;
  const deal = tree.words.find((word) => stages.isDeal(word) && childrenBy(tree, word.index, "case").some(isUnder));
  if (!deal || deal.head < 0) return null;
  const verbs = tree.words.filter((word) => word.upos === "VERB" && isObligation(tree, word));
  const parties: ActorMention[] = [];
  const legs = verbs.flatMap((verb) => {
    const giver = findGiver(scene, verb);
    addParty(parties, giver);
    return giver ? readGivenLegs(scene, verb, giver) : [];
  });
  const complete = completeParties(document, tree.sentence, parties);
  if (legs.length === 0 || complete.length < 2) return null;
  return toDraft(scene, { anchor: verbs[0] ?? deal, parties: complete, stage: "agreed", legs, rule: TERMS });
}

/** Terms are put as what a side will, must or is to do; what it once asked for under a pact is no term of it. */
function isObligation(tree: Tree, verb: Word): boolean {
  return childrenBy(tree, verb.index, "aux").some((each) =>
    /^(?:will|would|shall|must)$/.test(each.lemma.toLowerCase()),
  );
}

function isUnder(word: Word): boolean {
  return word.text.toLowerCase() === "under";
}
