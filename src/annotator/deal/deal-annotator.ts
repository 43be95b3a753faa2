import type { DealsLexicon } from "../../lexicon/deals.ts";
import type { DealClaim } from "../../record/claim.ts";
import type { Annotator, Trace } from "../annotator.ts";
import type { Draft } from "../layers.ts";
import { findExchange, readExchange } from "./exchange.ts";
import { readFollowUp } from "./follow-up.ts";
import { mergeDeals } from "./merge-deals.ts";
import { readNamed } from "./named.ts";
import { DEAL_LAYERS, type DealLayers, type Scene } from "./scene.ts";
import { createStages } from "./stages.ts";
import { readTerms } from "./terms.ts";

/** Exchanges between political actors: who gives what, for what, and how far it has come. */
export function createDealAnnotator(lexicon: DealsLexicon): Annotator<DealLayers, "deals"> {
  const stages = createStages(lexicon);
  const giving = new Set(lexicon.give);
  const delivering = new Set(lexicon.deliver);
  const phrases = lexicon.exchange.map((phrase) => phrase.split(" "));
  return {
    name: "deal",
    requires: DEAL_LAYERS,
    assigns: "deals",
    annotate(document, trace) {
      const drafts: Draft<DealClaim>[] = [];
      for (const tree of document.trees) {
        const scene = { document, tree, giving, delivering, stages };
        const deal = readDeal(scene, phrases);
        const draft = deal && !isAside(scene, deal) ? deal : (readFollowUp(scene, drafts) ?? deal);
        if (draft) note(trace, draft);
        if (draft) drafts.push(draft);
      }
      return mergeDeals(drafts);
    },
  };
}

/** At most one deal for each sentence: an exchange says more than the terms of a deal, and those more than its name. */
function readDeal(scene: Scene, phrases: readonly (readonly string[])[]): Draft<DealClaim> | null {
  const exchange = findExchange(scene.tree, phrases);
  if (exchange) return readExchange(scene, exchange);
  const terms = readTerms(scene);
  // Where nobody acts in politics, players sign contracts and shoppers find good deals.
  return terms ?? (scene.document.events.length > 0 ? readNamed(scene) : null);
}

/** "$200 million of what it promised under the gas deal": the deal is only named; what else is told says more. */
function isAside({ tree }: Scene, { legs, anchor }: Draft<DealClaim>): boolean {
  return legs.length === 0 && anchor.word !== tree.root;
}

function note(trace: Trace, draft: Draft<DealClaim>): void {
  const legs = draft.legs.map((leg) => `${leg.giver?.code ?? "?"}: ${leg.thing}`).join("; ");
  trace({
    annotator: "deal",
    rule: draft.evidence[0]?.rule ?? "deal",
    anchor: draft.anchor,
    outcome: "fired",
    reason: `${draft.stage}; ${legs}`,
  });
}
