import type { EventsLexicon } from "../../lexicon/events.ts";
import type { Annotator } from "../annotator.ts";
import type { EventLayers } from "./participant.ts";
import { createCodebook } from "./rule/codebook.ts";
import { findRuleEvents } from "./rule/rule-events.ts";
import { createSilence } from "./silence.ts";

/** Finds the PLOVER events of each sentence with the rules of `lexicons/events/`. */
export function createEventAnnotator(lexicon: EventsLexicon): Annotator<EventLayers, "events"> {
  const codebook = createCodebook(lexicon);
  return {
    name: "event",
    requires: ["article", "sentences", "trees", "actors", "times", "places", "amounts", "statuses"],
    assigns: "events",
    annotate(document, trace) {
      const silence = createSilence(document, codebook);
      return document.trees.flatMap((tree) => findRuleEvents({ document, tree, codebook }, silence, trace));
    },
  };
}
