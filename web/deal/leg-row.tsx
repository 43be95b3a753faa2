import type { LedgerDeal, LedgerLeg } from "../../src/record/answer.ts";
import type { Party } from "../../src/record/kept.ts";
import { nameParty } from "../../src/record/value-words.ts";
import { CitedValue } from "../evidence/cited-value.tsx";
import { VisibleText } from "../text/visible-text.tsx";
import { BalanceBars } from "./balance-bars.tsx";
import { Deadline } from "./deadline.tsx";
import { claimsOfLeg, givenFor } from "./sides.ts";
import { PromisedSums } from "./sums.tsx";

/** The columns of a table of legs. */
export const LEG_COLUMNS = [
  "Who gives → who gets",
  "Gives",
  "For what",
  "Amount, and who says so",
  "Promised and delivered",
  "Deadline",
] as const;

/** One leg of a deal: one side gives something to the other. */
export function LegRow({ deal, leg }: { readonly deal: LedgerDeal; readonly leg: LedgerLeg }) {
  const claims = claimsOfLeg(deal, leg);
  const [who, gives, forWhat, amount, balance, deadline] = LEG_COLUMNS;
  return (
    <tr class="leg">
      <th scope="row" data-column={who}>
        <LegParty party={leg.giver} claims={claims} label="giver" />
        <span aria-hidden="true"> → </span>
        <span class="visually-hidden"> gives to </span>
        <LegParty party={leg.receiver} claims={claims} label="receiver" />
      </th>
      <td data-column={gives}>
        <Thing leg={leg} claims={claims} />
      </td>
      <td data-column={forWhat}>
        <ForWhat deal={deal} leg={leg} />
      </td>
      <td data-column={amount}>
        <PromisedSums leg={leg} />
      </td>
      <td data-column={balance}>
        <BalanceBars leg={leg} />
      </td>
      <td data-column={deadline}>
        <Deadline leg={leg} claims={claims} />
      </td>
    </tr>
  );
}

interface PartOfLeg {
  readonly claims: readonly string[];
}

function LegParty({ party, claims, label }: PartOfLeg & { readonly party: Party | null; readonly label: string }) {
  if (party === null) return <span class="quiet">somebody</span>;
  return (
    <CitedValue claims={claims} field="legs" label={`${label}: ${nameParty(party)}`}>
      <VisibleText text={nameParty(party)} />
    </CitedValue>
  );
}

function Thing({ leg, claims }: PartOfLeg & { readonly leg: LedgerLeg }) {
  return (
    <>
      {leg.thing === "" ? (
        <span class="quiet">only the sum is reported</span>
      ) : (
        <CitedValue claims={claims} field="legs" label={`gives: ${leg.thing}`}>
          <VisibleText text={leg.thing} />
        </CitedValue>
      )}
      {leg.sectors.length > 0 && <span class="meta"> ({leg.sectors.join(", ")})</span>}
      {leg.condition !== undefined && (
        <p class="meta">
          condition: <VisibleText text={leg.condition} />
        </p>
      )}
    </>
  );
}

function ForWhat({ deal, leg }: { readonly deal: LedgerDeal; readonly leg: LedgerLeg }) {
  const others = givenFor(leg, deal.legs).filter(({ thing }) => thing !== "");
  if (others.length === 0) return <span class="quiet">nothing in return reported</span>;
  return (
    <ul class="bare">
      {others.map((other) => (
        <li key={other.id}>
          <CitedValue claims={claimsOfLeg(deal, other)} field="legs" label={`for: ${other.thing}`}>
            <VisibleText text={other.thing} />
          </CitedValue>
        </li>
      ))}
    </ul>
  );
}
