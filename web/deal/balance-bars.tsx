import type { LedgerLeg } from "../../src/record/answer.ts";
import type { LegBalance } from "../../src/record/derived.ts";
import { describeSum } from "../../src/record/value-words.ts";
import { Bar } from "../chart/bar.tsx";
import { layOutBars, type UnitBars } from "../chart/bars.ts";
import { CitedValue } from "../evidence/cited-value.tsx";
import { VisibleText } from "../text/visible-text.tsx";
import "./deal.css";

/** Promised against delivered, a bar for each who measures; never added, each unit on a scale of its own. */
export function BalanceBars({ leg }: { readonly leg: LedgerLeg }) {
  const groups = layOutBars(leg);
  if (groups.length === 0) return <span class="quiet">no delivery reported</span>;
  return (
    <ul class="bare balances">
      {groups.map((group) => (
        <UnitOfBars key={group.unit} group={group} leg={leg} />
      ))}
    </ul>
  );
}

function UnitOfBars({ group, leg }: { readonly group: UnitBars; readonly leg: LedgerLeg }) {
  return (
    <>
      {group.balances.map(({ balance, delivered, promised }) => (
        <li key={balance.by}>
          <Bar filled={delivered} outline={promised} />
          <Delivered balance={balance} claims={claimsOfBalance(balance, leg)} />
        </li>
      ))}
      {group.promises.map(({ promise, promised }) => (
        <li key={promise.claim}>
          <Bar filled={null} outline={promised} />
          <span class="quiet">
            of <VisibleText text={describeSum(promise.sum)} />, no delivery reported
          </span>
        </li>
      ))}
    </>
  );
}

/** "84 million EUR delivered of 150 million EUR, says Finance Ministry, 2022-10-04 (total so far)" */
function Delivered({ balance, claims }: { readonly balance: LegBalance; readonly claims: readonly string[] }) {
  const { by, on, delivered, unit, currency, promised, fromTotal } = balance;
  const words = describeSum({ value: delivered, unit, qualifier: "exactly", text: "", ...(currency && { currency }) });
  return (
    <>
      <CitedValue claims={claims} label={`delivered: ${words}`} class="sum">
        <VisibleText text={words} />
      </CitedValue>{" "}
      delivered
      {promised === null ? (
        <span class="meta">, no promise in this unit</span>
      ) : (
        <>
          {" of "}
          <CitedValue claims={[promised.claim]} label={`promised: ${describeSum(promised.sum)}`}>
            <VisibleText text={describeSum(promised.sum)} />
          </CitedValue>
        </>
      )}
      <span class="meta">
        , says <VisibleText text={by} />, <time dateTime={on}>{on}</time>
        {fromTotal ? " (total so far)" : claims.length > 1 ? ` (sum of ${claims.length} reports)` : ""}
      </span>
    </>
  );
}

/** All reports that make up what a measurer counts. */
function claimsOfBalance({ by, unit, currency }: LegBalance, { delivered }: LedgerLeg): readonly string[] {
  const own = delivered.filter((each) => each.by === by && (each.sum.currency ?? each.sum.unit) === (currency ?? unit));
  return [...new Set(own.map(({ claim }) => claim).reverse())];
}
