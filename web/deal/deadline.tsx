import type { DealLeg } from "../../src/record/derived.ts";
import { describeWhen } from "../../src/record/value-words.ts";
import { CitedValue } from "../evidence/cited-value.tsx";

/** When a leg is due. That it lapsed is a question to a person, not a verdict. */
export function Deadline({ leg, claims }: { readonly leg: DealLeg; readonly claims: readonly string[] }) {
  if (leg.deadline === null) return <span class="quiet">no deadline reported</span>;
  return (
    <>
      <CitedValue claims={claims} field="legs" label="deadline">
        {describeWhen(leg.deadline)}
      </CitedValue>
      {leg.lapsed && <strong class="lapsed">lapsed? the deadline has passed</strong>}
    </>
  );
}
