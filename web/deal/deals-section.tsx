import type { LedgerDeal } from "../../src/record/answer.ts";
import { DealRows } from "./deal-rows.tsx";
import { LegTable } from "./leg-table.tsx";

/** The deals of an actor or of a pair, as the ledger has them. */
export function DealsSection({ deals }: { readonly deals: readonly LedgerDeal[] }) {
  return (
    <section aria-labelledby="deals">
      <h2 id="deals">Deals</h2>
      {deals.length === 0 ? (
        <p class="quiet">none reported</p>
      ) : (
        <LegTable caption="One row for each leg, grouped by deal">
          {deals.map((deal) => (
            <DealRows key={deal.id} deal={deal} />
          ))}
        </LegTable>
      )}
    </section>
  );
}
