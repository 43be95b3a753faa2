import type { Claim, Evidence } from "../../record/claim.ts";
import type { Report } from "../../record/kept.ts";
import type { Snapshot } from "../../record/snapshot.ts";
import { urlOf, urnOf } from "../citation.ts";
import { describeClaim } from "../claim-sentence.ts";
import type { Exporter } from "../exporter.ts";
import { plainLine } from "../text.ts";
import { selectWords } from "./selector.ts";

/**
 * W3C Web Annotation, one for every piece of evidence, as JSON Lines: each line stands alone, with its context. The
 * body says what the claim says and links to its occurrence or deal; tags name the field and the rule. The target is
 * the article's address, or `urn:readout:article:…` where it has none.
 */
export const annotation: Exporter = {
  name: "annotation",
  description: "Evidence as W3C Web Annotations, one a line",
  extension: ".annotations.jsonl",
  mediaType: "application/x-ndjson",
  write: writeAnnotations,
};

async function* writeAnnotations(snapshot: Snapshot): AsyncGenerator<string> {
  // Claims of an article come one after another: one text is held at a time.
  let held: { readonly article: string; readonly text: string | null } | undefined;
  for await (const report of snapshot.claims()) {
    if (held?.article !== report.article) {
      held = { article: report.article, text: await snapshot.text(report.article) };
    }
    for (const [index, evidence] of report.claim.evidence.entries()) {
      yield `${JSON.stringify(toAnnotation(report, evidence, index, held.text))}\n`;
    }
  }
}

function toAnnotation(report: Report<Claim>, evidence: Evidence, index: number, text: string | null): object {
  const { claim, knownFrom, from } = report;
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `${urnOf("claim", claim.id)}:evidence:${index + 1}`,
    type: "Annotation",
    motivation: "describing",
    created: `${knownFrom}T00:00:00Z`,
    generator: { id: "urn:readout:engine", type: "Software", name: "readout" },
    body: toBodies(report, evidence),
    target: {
      type: "SpecificResource",
      source: urlOf(from.article) ?? urnOf("article", from.article.id),
      selector: selectWords(evidence, text),
    },
  };
}

function toBodies({ claim, partOf }: Report<Claim>, { field, rule }: Evidence): readonly object[] {
  const tag = (value: string) => ({ type: "TextualBody", purpose: "tagging", value, format: "text/plain" });
  const whole = claim.kind === "deal" ? "deal" : "occurrence";
  return [
    {
      type: "TextualBody",
      purpose: "describing",
      value: plainLine(describeClaim(claim)),
      format: "text/plain",
      language: "en",
    },
    { type: "SpecificResource", purpose: "linking", source: urnOf("claim", claim.id) },
    ...(partOf === null ? [] : [{ type: "SpecificResource", purpose: "linking", source: urnOf(whole, partOf) }]),
    ...(field === undefined ? [] : [tag(`field:${field}`)]),
    tag(`rule:${rule}`),
  ];
}
