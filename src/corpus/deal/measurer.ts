import type { DealClaim, EventClaim } from "../../record/claim.ts";
import type { KeptArticle, Report } from "../../record/kept.ts";

/** Says, for a report, who vouches for its figures. */
export type MeasurerOf = (report: Report<DealClaim | EventClaim>) => string;

/**
 * Who gives a figure: the speaker, else the credited agency, else the outlet; of a copy, those of its original, where
 * that is among the reports. "the Kenyan finance ministry" and "Kenyan finance ministry" are one.
 */
export function createMeasurerOf(reports: readonly Report[]): MeasurerOf {
  const originals = new Map<string, KeptArticle>();
  for (const { from } of reports) originals.set(from.article.id, from);
  return ({ claim, from }) => {
    const { source } = claim.attribution;
    if (source) return ("name" in source ? source.name : undefined) ?? source.text.replace(/^(?:the|an?) /i, "");
    const { article } = originals.get(from.copyOf) ?? from;
    const [agency] = [...claim.attribution.agencies, ...article.agencies].filter((name) => name !== "Agencies");
    return agency ?? article.outlet ?? claim.attribution.outlet ?? "unnamed outlet";
  };
}
