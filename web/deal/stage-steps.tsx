import type { Deal } from "../../src/record/derived.ts";
import { CitedValue } from "../evidence/cited-value.tsx";
import { layOutStages, type StagePlace } from "./stage-line.ts";
import "./deal.css";

/** How far a deal has come, stage by stage with the day on which each was known; ends stand behind. */
export function StageSteps({ deal }: { readonly deal: Pick<Deal, "stage" | "stages"> }) {
  return (
    <ol class="stages" aria-label="Stages">
      {layOutStages(deal).map((place, i) => (
        <li
          key={i}
          class={`stage ${place.state} ${place.isEnd ? "end" : ""}`}
          aria-current={place.state === "now" ? "step" : undefined}
        >
          <StageWord place={place} />
        </li>
      ))}
    </ol>
  );
}

const UNREPORTED = { skipped: "not reported", ahead: "not reached", passed: "", now: "" } as const;

function StageWord({ place: { stage, step, state } }: { readonly place: StagePlace }) {
  if (step === null) {
    return (
      <>
        <span class="stage-name">{stage}</span>
        <span class="visually-hidden">, {UNREPORTED[state]}</span>
      </>
    );
  }
  return (
    <CitedValue claims={[step.claim]} label={`stage: ${stage}`}>
      <span class="stage-name">{stage}</span>{" "}
      <time class="stage-day" dateTime={step.since}>
        {step.since}
      </time>
    </CitedValue>
  );
}
