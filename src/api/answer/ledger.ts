import { deliveredBy, markLapsed } from "../../corpus/deal/balance.ts";
import type { LedgerDeal } from "../../record/answer.ts";
import type { Deal } from "../../record/derived.ts";
import type { Day } from "../../record/kept.ts";

/** A deal as the ledger shows it: what has been delivered of each leg, and whether its deadline had passed on that day. */
export function toLedgerDeal(deal: Deal, day: Day): LedgerDeal {
  const marked = markLapsed(deal, day);
  return { ...marked, legs: marked.legs.map((leg) => ({ ...leg, balance: deliveredBy(leg) })) };
}
