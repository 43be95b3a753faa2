import type { LedgerDeal } from "../../src/record/answer.ts";
import { segment } from "../address/address.ts";
import { Link } from "../address/link.tsx";
import { Item } from "../list/item.tsx";
import { VisibleText } from "../text/visible-text.tsx";
import { SupportCount } from "../word/support.tsx";
import { nameDeal } from "./deal-name.ts";
import { LEG_COLUMNS, LegRow } from "./leg-row.tsx";
import { NoLegs } from "./no-legs.tsx";
import { StageNow } from "./stage-now.tsx";
import { StageSteps } from "./stage-steps.tsx";

/** A deal of the ledger: who it is between and how far it has come, then its legs. */
export function DealRows({ deal }: { readonly deal: LedgerDeal }) {
  return (
    <Item id={deal.id} as="tbody" class="deal">
      <tr>
        <th scope="rowgroup" colSpan={LEG_COLUMNS.length} class="deal-head">
          <Link to={`/deals/${segment(deal.id)}`} class="deal-name" isPrimary>
            <VisibleText text={nameDeal(deal)} />
          </Link>{" "}
          <StageNow deal={deal} /> <SupportCount support={deal.support} />
          {deal.reviewed && <span class="support"> · reviewed by a person</span>}
          <StageSteps deal={deal} />
        </th>
      </tr>
      {deal.legs.length === 0 ? <NoLegs /> : deal.legs.map((leg) => <LegRow key={leg.id} deal={deal} leg={leg} />)}
    </Item>
  );
}
