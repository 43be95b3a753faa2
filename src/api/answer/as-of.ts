import type { Day, KeptArticle, Report } from "../../record/kept.ts";

/** An article as the record had it on a day: what has ended it since had not. */
export function articleAsOf(kept: KeptArticle, asOf: Day | null): KeptArticle {
  if (asOf === null || kept.knownTo === null || kept.knownTo <= asOf) return kept;
  const { ending: _, ...standing } = kept;
  return { ...standing, knownTo: null };
}

/** A claim as the record had it on a day: what was decided about it since had not been. */
export function reportAsOf<R extends Report>(report: R, asOf: Day | null): R {
  if (asOf === null) return report;
  const knownTo = report.knownTo !== null && report.knownTo > asOf ? null : report.knownTo;
  const decisions = report.decisions.filter(({ madeAt }) => madeAt.slice(0, 10) <= asOf);
  return { ...report, knownTo, decisions, from: articleAsOf(report.from, asOf) };
}

/** Whether a day comes before all that is known of a thing. */
export function isLater({ knownFrom }: { readonly knownFrom: Day }, asOf: Day | null): boolean {
  return asOf !== null && knownFrom > asOf;
}
