import type { SpeechLexicon } from "../../lexicon/speech.ts";
import type { StatementClaim } from "../../record/claim.ts";
import type { Annotator } from "../annotator.ts";
import type { Draft } from "../layers.ts";
import { createAnalysisFinder } from "./analysis.ts";
import { createSaidFinder } from "./said.ts";

type Required = "sentences" | "trees" | "actors" | "statuses" | "events" | "speech";

/**
 * What parties say is so, and what the author makes of it. An article without any event is not about politics:
 * what its trainers and managers say is not kept.
 */
export function createStatementAnnotator(lexicon: SpeechLexicon): Annotator<Required, "statements"> {
  const findSaid = createSaidFinder(lexicon);
  const findAnalysis = createAnalysisFinder(lexicon.analysis);
  return {
    name: "statement",
    requires: ["sentences", "trees", "actors", "statuses", "events", "speech"],
    assigns: "statements",
    annotate(document, trace) {
      if (document.events.length === 0) return [];
      const drafts: Draft<StatementClaim>[] = [...findSaid(document, trace), ...findAnalysis(document, trace)];
      return drafts.sort((a, b) => a.content.start - b.content.start || a.content.end - b.content.end);
    },
  };
}
