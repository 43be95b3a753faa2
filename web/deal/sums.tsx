import type { DealLeg, SaidSum } from "../../src/record/derived.ts";
import { describeSum } from "../../src/record/value-words.ts";
import { CitedValue } from "../evidence/cited-value.tsx";
import { VisibleText } from "../text/visible-text.tsx";

/** "up to 550 billion USD, says Japan, 2025-10-28" */
export function Said({ said, label = "amount" }: { readonly said: SaidSum; readonly label?: string }) {
  const words = describeSum(said.sum);
  return (
    <>
      <CitedValue claims={[said.claim]} label={`${label}: ${words}`} class="sum">
        <VisibleText text={words} />
      </CitedValue>
      <span class="meta">
        , says <VisibleText text={said.by} />, <time dateTime={said.on}>{said.on}</time>
      </span>
    </>
  );
}

/** The latest promise of each who gives one. */
export function PromisedSums({ leg }: { readonly leg: Pick<DealLeg, "promised"> }) {
  const latest = [
    ...new Map(leg.promised.map((said) => [`${said.by}\n${said.sum.currency ?? said.sum.unit}`, said])).values(),
  ];
  if (latest.length === 0) return <span class="quiet">no sum reported</span>;
  return (
    <ul class="bare">
      {latest.map((said) => (
        <li key={said.claim + describeSum(said.sum)}>
          <Said said={said} label="promised" />
        </li>
      ))}
    </ul>
  );
}
