import type { Claim } from "../record/claim.ts";
import type { Day, Report } from "../record/kept.ts";

/** The words on which an occurrence rests first, and where they were printed. */
export interface FirstQuote {
  readonly quote: string;
  readonly outlet: string | null;
  readonly day: Day;
  readonly url: string | null;
}

/** The report that was known first; of several on one day, that with the smallest claim id. */
export function firstReport<C extends Claim>(reports: readonly Report<C>[]): Report<C> | undefined {
  return reports.reduce<Report<C> | undefined>(
    (first, report) => (first && !isBefore(report, first) ? first : report),
    undefined,
  );
}

function isBefore(report: Report<Claim>, other: Report<Claim>): boolean {
  if (report.knownFrom !== other.knownFrom) return report.knownFrom < other.knownFrom;
  return report.claim.id < other.claim.id;
}

/** The first report's evidence: that for the whole claim, else that for its first field. */
export function firstQuote(reports: readonly Report<Claim>[]): FirstQuote | null {
  const report = firstReport(reports);
  if (!report) return null;
  const { evidence } = report.claim;
  const { outlet, url } = report.from.article;
  const quote = (evidence.find(({ field }) => field === undefined) ?? evidence[0])?.quote ?? "";
  return { quote, outlet: outlet ?? null, day: report.knownFrom, url: url ?? null };
}
