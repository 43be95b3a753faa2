import type { DealStage, Status } from "../../src/record/event.ts";
import type { Day } from "../../src/record/kept.ts";
import { CitedValue } from "../evidence/cited-value.tsx";
import { StatusChip } from "./status-chip.tsx";

export interface Step {
  readonly status: Status | DealStage;
  readonly since: Day;
  readonly claim: string;
  /** Who reported it: "The Daily Wire". */
  readonly by: string | null;
}

/** How far a thing has come, step by step, each with the day and the report behind it. */
export function Stepper({
  steps,
  field,
  label,
}: {
  readonly steps: readonly Step[];
  readonly field: string;
  readonly label: string;
}) {
  return (
    <ol class="stepper" aria-label={label}>
      {steps.map(({ status, since, claim, by }) => (
        <li key={`${claim} ${status}`}>
          <CitedValue claims={[claim]} field={field} label={`${field}: ${status}`}>
            <StatusChip status={status} />
          </CitedValue>
          <span class="meta">
            <time dateTime={since}>{since}</time>
            {by !== null && ` · ${by}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
