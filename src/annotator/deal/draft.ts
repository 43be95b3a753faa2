import { contains } from "../../document/span.ts";
import { isRelation, type Word } from "../../document/tree.ts";
import type { ActorMention } from "../../record/actor.ts";
import type { DealClaim, Evidence } from "../../record/claim.ts";
import type { DealStage } from "../../record/event.ts";
import { evidenceAt } from "../evidence.ts";
import type { Draft } from "../layers.ts";
import type { FoundLeg } from "./legs.ts";
import type { Scene } from "./scene.ts";

/** What a reader of deals has found in a sentence. */
export interface FoundDeal {
  /** The word that the deal hangs on, which also gives its stage. */
  readonly anchor: Word;
  readonly parties: readonly ActorMention[];
  readonly stage: DealStage;
  readonly legs: readonly FoundLeg[];
  readonly rule: string;
}

/** The claim, with evidence for the whole, for each leg and its amount, and for the stage. */
export function toDraft(scene: Scene, { anchor, parties, stage, legs, rule }: FoundDeal): Draft<DealClaim> {
  const { document, tree } = scene;
  return {
    kind: "deal",
    parties,
    stage,
    legs: legs.map(({ leg }) => leg),
    anchor: { sentence: tree.sentence, word: anchor.index },
    evidence: [
      evidenceAt(document, tree, rule),
      ...legs.map((found, i) => evidenceAt(document, found.thing, found.rule, `legs.${i}`)),
      ...legs.flatMap((found, i) => amountEvidence(scene, found, i)),
      ...(isRelation(anchor.deprel, "root") ? [] : [evidenceAt(document, anchor, rule, "stage")]),
    ],
  };
}

function amountEvidence({ document, tree }: Scene, { leg }: FoundLeg, index: number): Evidence[] {
  if (!leg.amount || !contains(tree, leg.amount)) return [];
  return [evidenceAt(document, leg.amount, "amount", `legs.${index}.amount`)];
}
