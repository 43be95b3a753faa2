import type { DealsLexicon } from "../../lexicon/deals.ts";
import type { DealClaim } from "../../record/claim.ts";
import type { Annotator, Trace } from "../annotator.ts";
import type { Draft } from "../layers.ts";
import { findExchange, readExchange } from "./exchange.ts";
import { mergeDeals } from "./merge-deals.ts";
import { readNamed } from "./named.ts";
import { DEAL_LAYERS, type DealLayers, type Scene } from "./scene.ts";
import { createStages } from "./stages.ts";
import { readTerms } from "./terms.ts";

/** Exchanges between political actors: who gives what, for what, and how far it has come. */
export function createDealAnnotator(lexicon: DealsLexicon): Annotator<DealLayers, "deals"> {
  const stages = createStages(lexicon);
  const giving = new Set(lexicon.give);
  const phrases = lexicon.exchange.map((phrase) => phrase.split(" "));
  return {
    name: "deal",
    requires: DEAL_LAYERS,
    assigns: "deals",
    annotate(document, trace) {
      const drafts = document.trees.flatMap((tree) => {
        const draft = readDeal({ document, tree, giving, stages }, phrases);
        if (draft) note(trace, draft);
        return draft ? [draft] : [];
      });
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
