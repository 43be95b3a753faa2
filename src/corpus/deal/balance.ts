import type { Deal, DealLeg, LegBalance, SaidSum, Sum } from "../../record/derived.ts";
import type { DealStage } from "../../record/event.ts";
import type { Day } from "../../record/kept.ts";

/**
 * Promised against delivered, one line for each measurer and unit, in order of first report. Each measurer's latest
 * total counts, with the tranches told on later days; without a total, all tranches. Different units are never added,
 * nor are the figures of different measurers.
 */
export function deliveredBy(leg: Pick<DealLeg, "promised" | "delivered">): LegBalance[] {
  const lines = new Map<string, DealLeg["delivered"][number][]>();
  for (const delivery of leg.delivered) {
    const key = `${delivery.by}\n${unitOf(delivery.sum)}`;
    lines.set(key, [...(lines.get(key) ?? []), delivery]);
  }
  return [...lines.values()].flatMap((deliveries) => {
    const [first] = deliveries;
    if (!first) return [];
    const total = deliveries.findLast((each) => each.total);
    const counted = deliveries.filter((each) => each === total || (!each.total && (!total || each.on > total.on)));
    const { unit, currency } = first.sum;
    return [
      {
        by: first.by,
        unit,
        ...(currency === undefined ? {} : { currency }),
        delivered: add(counted.map(({ sum }) => sum.value)),
        on: counted.reduce((latest, { on }) => (on > latest ? on : latest), first.on),
        fromTotal: total !== undefined,
        promised: promiseFor(leg.promised, first),
      },
    ];
  });
}

function promiseFor(promised: readonly SaidSum[], { by, sum }: SaidSum): SaidSum | null {
  const inUnit = promised.filter((each) => unitOf(each.sum) === unitOf(sum));
  return inUnit.findLast((each) => each.by === by) ?? inUnit.at(-1) ?? null;
}

function unitOf({ currency, unit }: Sum): string {
  return currency ?? unit;
}

function add(values: readonly Sum["value"][]): Sum["value"] {
  const low = values.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : value[0]), 0);
  const high = values.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : value[1]), 0);
  return low === high ? low : [low, high];
}

/** A deal that has been called off has no deadline left, and one that lapsed has been judged already. */
const OVER: ReadonlySet<DealStage> = new Set(["rejected", "withdrawn", "revoked", "lapsed"]);
/** A delivery that comes this near to "about" a sum has come. */
const NEARLY = 0.95;

/**
 * Flags the legs whose deadline has passed on that day while nobody reports that all of it came: not every measurer has
 * to agree, one who says so is enough to take the flag away. A leg without a sum has come when the deal is implemented
 * or any delivery is told. The flag puts a question to a person; it is no verdict.
 */
export function markLapsed(deal: Deal, day: Day): Deal {
  const isLapsed = (leg: DealLeg): boolean =>
    !OVER.has(deal.stage) &&
    leg.deadline?.to != null &&
    leg.deadline.to.slice(0, 10) < day &&
    !hasCome(leg, deal.stage);
  const legs = deal.legs.map((leg) => (isLapsed(leg) === leg.lapsed ? leg : { ...leg, lapsed: !leg.lapsed }));
  return legs.every((leg, i) => leg === deal.legs[i]) ? deal : { ...deal, legs };
}

function hasCome(leg: DealLeg, stage: DealStage): boolean {
  if (leg.promised.length === 0) return leg.delivered.length > 0 || stage === "implemented";
  return deliveredBy(leg).some(
    ({ delivered, promised }) =>
      promised !== null && (typeof delivered === "number" ? delivered : delivered[1]) >= leastOf(promised.sum),
  );
}

/** How much has to come for a promise to be kept: "up to $4 billion" is kept by anything. */
function leastOf({ value, qualifier }: Sum): number {
  const low = typeof value === "number" ? value : value[0];
  if (qualifier === "up-to" || qualifier === "less-than") return 0;
  return qualifier === "about" ? low * NEARLY : low;
}
