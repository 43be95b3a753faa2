import type { EventsLexicon } from "../../lexicon/events.ts";
import type { EventClaim } from "../../record/claim.ts";
import type { Annotator } from "../annotator.ts";
import type { Draft } from "../layers.ts";
import { arbitrate } from "./arbitrate.ts";
import { findContinued } from "./earlier.ts";
import type { EventModel } from "./pair/model.ts";
import { createCodebook } from "./rule/codebook.ts";
import { readByRules } from "./rule/rule-events.ts";
import type { EventLayers } from "./scene.ts";
import { createSilence } from "./silence.ts";

/**
 * Finds the PLOVER events of each sentence: with the rules of `lexicons/events/`, and with a classifier of pairs where
 * its model is given.
 */
export function createEventAnnotator(lexicon: EventsLexicon, model?: EventModel): Annotator<EventLayers, "events"> {
  const codebook = createCodebook(lexicon);
  return {
    name: "event",
    requires: ["article", "sentences", "trees", "actors", "times", "places", "amounts", "statuses"],
    assigns: "events",
    annotate(document, trace) {
      const silence = createSilence(document, codebook);
      const found: Draft<EventClaim>[] = [];
      for (const tree of document.trees) {
        const scene = { document, tree, codebook };
        const { drafts, averted, open } = readByRules(scene, silence, trace);
        const inSentence = model ? arbitrate(scene, model, silence, drafts, trace) : drafts;
        found.push(...inSentence, ...averted, ...findContinued(scene, open, found, silence, trace));
      }
      return found;
    },
  };
}
