import { ancestors, childBy, childrenBy, type Tree, type Word, wordAt } from "../../document/tree.ts";
import type { ActorMention } from "../../record/actor.ts";
import type { DealClaim } from "../../record/claim.ts";
import type { DealStage } from "../../record/event.ts";
import type { Draft } from "../layers.ts";
import { statusAt } from "../lookup.ts";
import { toDraft } from "./draft.ts";
import { codedActor, findGiver } from "./giver.ts";
import { type FoundLeg, readGivenLegs, readReturnedLegs } from "./legs.ts";
import { addParty, completeParties, partiesUnder } from "./parties.ts";
import type { Scene } from "./scene.ts";

/** Where a sentence trades one thing for another: "… in exchange for …". */
export interface Exchange {
  /** The first word of the phrase, and the first word after it. */
  readonly first: number;
  readonly after: number;
}

/** Finds the first exchange phrase of a sentence. */
export function findExchange(tree: Tree, phrases: readonly (readonly string[])[]): Exchange | null {
  for (let first = 0; first < tree.words.length; first++) {
    for (const phrase of phrases) {
      const after = first + phrase.length;
      if (after >= tree.words.length) continue;
      if (phrase.every((text, i) => wordAt(tree, first + i).text.toLowerCase() === text)) return { first, after };
    }
  }
  return null;
}

/** "a plan under which Qatar lends up to $3 billion …, in exchange for lower duties" */
export function readExchange(scene: Scene, exchange: Exchange): Draft<DealClaim> | null {
  const { document, tree, giving } = scene;
  const verb = verbBefore(tree, exchange.first, giving);
  if (!verb) return null;
  const found = findGiver(scene, verb) ?? subjectOver(scene, verb);
  const parties: ActorMention[] = [];
  addParty(parties, found);
  for (const actor of partiesUnder(document, tree, verb.index)) addParty(parties, actor);
  const complete = completeParties(document, tree.sentence, parties);
  if (complete.length < 2) return null;
  const giver = found ?? complete[0];
  const other = complete.find((party) => party.code !== giver?.code);
  const given = readGivenLegs(scene, verb, giver, exchange.first);
  const returned = readReturnedLegs(scene, exchange.after, other);
  if (given.length + returned.length === 0) return null;
  const legs = [...given.map((leg) => withReceiver(leg, other)), ...returned.map((leg) => withReceiver(leg, giver))];
  const stage = stageOver(scene, verb) ?? stageByStatus(scene, verb);
  return toDraft(scene, { anchor: verb, parties: complete, stage, legs, rule: "deal/exchange" });
}

/** "Norway is considering a package that could see it invest": the nearest subject above that is a political actor. */
function subjectOver(scene: Scene, verb: Word): ActorMention | undefined {
  for (const above of ancestors(scene.tree, verb.index)) {
    for (const subject of childrenBy(scene.tree, above.index, "nsubj")) {
      const actor = codedActor(scene, subject);
      if (actor) return actor;
    }
  }
  return undefined;
}

/** The nearest giving verb to the left of the exchange, or the nearest verb with an object, or just the nearest. */
function verbBefore(tree: Tree, limit: number, giving: ReadonlySet<string>): Word | null {
  const verbs = tree.words
    .slice(0, limit)
    .filter((word) => word.upos === "VERB")
    .reverse();
  return (
    verbs.find((word) => giving.has(word.lemma.toLowerCase())) ??
    verbs.find((word) => childBy(tree, word.index, "obj")) ??
    verbs[0] ??
    null
  );
}

/** The stage that a verb over the giving one says: "talks are under way on a package that would have Qatar lend". */
function stageOver({ tree, stages }: Scene, verb: Word): DealStage | undefined {
  for (const word of ancestors(tree, verb.index)) {
    const stage = stages.ofVerb(tree, word);
    if (stage) return stage;
  }
  return stages.ofVerb(tree, verb);
}

/** What is done is agreed, what is refused is rejected, and the rest is talk. */
function stageByStatus({ document, tree }: Scene, verb: Word): DealStage {
  const status = statusAt(document, { sentence: tree.sentence, word: verb.index });
  if (status === "happened" || status === "ongoing") return "agreed";
  return status === "denied" || status === "averted" ? "rejected" : "floated";
}

function withReceiver({ leg, ...found }: FoundLeg, receiver: ActorMention | undefined): FoundLeg {
  return { ...found, leg: receiver ? { receiver, ...leg } : leg };
}
