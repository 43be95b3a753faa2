import type { Deal } from "../../src/record/derived.ts";
import { CitedValue } from "../evidence/cited-value.tsx";
import { StatusChip } from "../word/status-chip.tsx";

/** What the deal is now, with the report that says so. */
export function StageNow({
  deal: { stage, stages, support },
}: {
  readonly deal: Pick<Deal, "stage" | "stages" | "support">;
}) {
  const step = stages.findLast((each) => each.stage === stage);
  return (
    <CitedValue claims={step === undefined ? support.claims : [step.claim]} label={`stage: ${stage}`}>
      <StatusChip status={stage} />
    </CitedValue>
  );
}
