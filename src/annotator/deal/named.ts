import { ancestors, childBy, type Word, wordAt } from "../../document/tree.ts";
import type { ActorMention } from "../../record/actor.ts";
import type { DealClaim } from "../../record/claim.ts";
import type { Draft } from "../layers.ts";
import { toDraft } from "./draft.ts";
import { findGiver } from "./giver.ts";
import { type FoundLeg, readGivenLegs } from "./legs.ts";
import { addParty, completeParties, partiesUnder } from "./parties.ts";
import type { Scene } from "./scene.ts";

/** A deal by name: "signed a trade agreement with Vietnam", "the truce between … collapsed". */
export function readNamed(scene: Scene): Draft<DealClaim> | null {
  const { tree, stages } = scene;
  for (const word of tree.words) {
    const stage = word.upos === "NOUN" && stages.isDeal(word) ? stages.ofNoun(tree, word) : undefined;
    if (!stage) continue;
    const anchor = wordAt(tree, stage.word);
    const parties = findParties(scene, word, anchor);
    if (parties.length < 2) continue;
    return toDraft(scene, { anchor, parties, stage: stage.stage, legs: legsWithin(scene, word), rule: "deal/named" });
  }
  return null;
}

/** Those in the deal's own phrase, who makes it, and the subject of the verb that gives its stage. */
function findParties(scene: Scene, deal: Word, governor: Word): readonly ActorMention[] {
  const { document, tree } = scene;
  const parties = partiesUnder(document, tree, deal.index);
  addParty(parties, findGiver(scene, governor));
  const subject = childBy(tree, governor.index, "nsubj");
  if (subject) for (const actor of partiesUnder(document, tree, subject.index)) addParty(parties, actor);
  return parties.length === 0 ? [] : completeParties(document, tree.sentence, parties);
}

/** "a deal under which Hungary will buy …": giving verbs within the deal's own relative clause. */
function legsWithin(scene: Scene, deal: Word): FoundLeg[] {
  const { tree, giving } = scene;
  const isWithin = (verb: Word): boolean => ancestors(tree, verb.index).some((head) => head.index === deal.index);
  return tree.words
    .filter((word) => word.upos === "VERB" && giving.has(word.lemma.toLowerCase()) && isWithin(word))
    .flatMap((verb) => {
      const giver = findGiver(scene, verb);
      return giver ? readGivenLegs(scene, verb, giver) : [];
    });
}
