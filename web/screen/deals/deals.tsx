import type { LedgerDeal } from "../../../src/record/answer.ts";
import { useAddress, writeAddress } from "../../address/address.ts";
import { DealRows } from "../../deal/deal-rows.tsx";
import { LegTable } from "../../deal/leg-table.tsx";
import { usePages } from "../../http/use-pages.ts";
import { ListState } from "../../list/list-state.tsx";
import { More } from "../../list/more.tsx";
import { TakeAway } from "../../list/take-away.tsx";
import { useTitle } from "../../shell/title.ts";
import { DealFilters } from "./deal-filters.tsx";
import "./deals.css";

/** `/deals`: the ledger. What was promised, by whom to whom and for what, and what came of it. */
export function Ledger() {
  useTitle("Ledger");
  const { asOf, get, getAll } = useAddress();
  const deals = usePages<LedgerDeal>(
    writeAddress("/api/deals", {
      as_of: asOf,
      actor: getAll("actor"),
      stage: getAll("stage"),
      lapsed: get("lapsed"),
      from: get("from"),
      to: get("to"),
    }),
  );
  return (
    <>
      <h1>Ledger</h1>
      <p class="lede">
        What states and bodies have promised one another, and what came of it. Sums stand as they were said and by whom;
        those of different measurers are never added.
      </p>
      <DealFilters />
      <ListState
        {...deals}
        isEmpty={deals.items.length === 0}
        whenEmpty="No deal fits. Take a filter away, or another as-of day."
      >
        <LegTable caption="One row for each leg, grouped by deal; each value has the words behind it">
          {deals.items.map((deal) => (
            <DealRows key={deal.id} deal={deal} />
          ))}
        </LegTable>
        <More {...deals} />
      </ListState>
      <TakeAway formats={["csv", "ics"]} />
    </>
  );
}
