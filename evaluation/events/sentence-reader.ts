import type { Annotator } from "../../src/annotator/annotator.ts";
import { createPairDescriber } from "../../src/annotator/event/pair/pair-features.ts";
import { findParties, type Party } from "../../src/annotator/event/pair/party.ts";
import { ruleFeatures } from "../../src/annotator/event/pair/rule-features.ts";
import { type Codebook, createCodebook } from "../../src/annotator/event/rule/codebook.ts";
import { findRuleEvents } from "../../src/annotator/event/rule/rule-events.ts";
import type { EventLayers, Scene } from "../../src/annotator/event/scene.ts";
import { createSilence } from "../../src/annotator/event/silence.ts";
import type { Annotated, Draft } from "../../src/annotator/layers.ts";
import type { Span } from "../../src/document/span.ts";
import { createPipeline } from "../../src/pipeline/pipeline.ts";
import { createStandardAnnotators, type Resources } from "../../src/pipeline/standard.ts";
import type { EventClaim } from "../../src/record/claim.ts";
import { withMarkedActors } from "./marked-pair.ts";

/** One sentence as the classifier sees it. */
export interface ReadSentence {
  readonly scene: Scene;
  readonly parties: readonly Party[];
  /** What the rules alone found. */
  readonly drafts: readonly Draft<EventClaim>[];
  describe(actor: Party | null, recipient: Party | null): readonly string[];
}

/** Reads texts up to the rules' events; the marked spans are parties whatever else is found in them. */
export interface SentenceReader {
  read(text: string, marks: readonly Span[]): readonly ReadSentence[];
}

export function createSentenceReader(resources: Resources): SentenceReader {
  let marks: readonly Span[] = [];
  const pipeline = createPipeline(
    createStandardAnnotators(resources).map((one) =>
      one.assigns === "actors"
        ? withMarkedActors(one as Annotator<"article" | "trees" | "mentions", "actors">, () => marks)
        : one,
    ),
  );
  const codebook: Codebook = createCodebook(resources.lexicons.events);
  const layers = ["article", "sentences", "trees", "actors", "times", "places", "amounts", "statuses"] as const;
  return {
    read(text, spans) {
      marks = spans;
      const document = pipeline.annotateUntil([...layers], { text, hints: {} }) as Annotated<EventLayers>;
      const silence = createSilence(document, codebook);
      return document.trees.map((tree) => {
        const scene = { document, tree, codebook };
        const parties = findParties(scene);
        const drafts = findRuleEvents(scene, silence, () => {});
        const describer = createPairDescriber(scene, parties);
        return {
          scene,
          parties,
          drafts,
          describe: (actor, recipient) =>
            [...describer.describe(actor, recipient), ruleFeatures(scene, drafts, actor, recipient)].flatMap(
              ({ features }) => features,
            ),
        };
      });
    },
  };
}
