import type { DealClaim, EventClaim, Evidence } from "../../record/claim.ts";
import type { Deal, Revision } from "../../record/derived.ts";
import type { Report } from "../../record/kept.ts";
import type { Amount } from "../../record/value.ts";
import { supportOf } from "../support.ts";
import { createMeasurerOf } from "./measurer.ts";
import { uniteParties } from "./parties.ts";
import { readGifts, readLegs } from "./said-sums.ts";
import { traceStages } from "./stage-history.ts";
import { uniteLegs } from "./unite-legs.ts";

type DealReport = Report<DealClaim | EventClaim>;

/**
 * One deal from its reports in canonical order, which hold at least one deal claim. Stages come from deal claims alone;
 * sums also from events of promising and giving. Legs are numbered in order of first report, promises before
 * deliveries that no promise fits.
 */
export function summariseDeal(reports: readonly DealReport[]): Omit<Deal, keyof Revision> {
  const deals = reports.filter(isDealReport);
  const [first] = reports;
  const [firstDeal] = deals;
  if (!first || !firstDeal) throw new RangeError("A deal has at least one deal claim.");
  const parties = uniteParties(deals.flatMap(({ claim }) => claim.parties));
  const stages = traceStages(deals);
  const measurerOf = createMeasurerOf(reports);
  const isTold = toldBy(deals);
  const gifts = reports.flatMap((report) =>
    isDealReport(report)
      ? readLegs(report, measurerOf(report))
      : readGifts(report as Report<EventClaim>, measurerOf(report), (amount) => isTold(report.article, amount)),
  );
  return {
    parties,
    stage: stages.at(-1)?.stage ?? firstDeal.claim.stage,
    stages,
    legs: uniteLegs(first.claim.id, gifts, parties),
    support: supportOf(reports),
    story: first.from.story,
    reviewed: reports.some(({ decisions }) => decisions.length > 0),
  };
}

function isDealReport(report: DealReport): report is Report<DealClaim> {
  return report.claim.kind === "deal";
}

/** Whether a deal claim of the article was read from the sentence that a sum stands in. */
function toldBy(deals: readonly Report<DealClaim>[]): (article: string, amount: Amount) => boolean {
  const told = new Map<string, Evidence[]>();
  for (const { article, claim } of deals) {
    const whole = claim.evidence.filter(({ field }) => field === undefined);
    told.set(article, [...(told.get(article) ?? []), ...whole]);
  }
  return (article, { start, end }) => (told.get(article) ?? []).some((each) => each.start <= start && end <= each.end);
}
