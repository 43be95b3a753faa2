import type { Deal, StageStep } from "../../src/record/derived.ts";
import type { DealStage } from "../../src/record/event.ts";

/** The way of a deal from word to deed. */
const WAY: readonly DealStage[] = ["floated", "offered", "negotiated", "agreed", "signed", "ratified", "implemented"];

/** A stage on the way, or an end. */
export interface StagePlace {
  readonly stage: DealStage;
  /** The first report of it; null where nobody reports it. */
  readonly step: StageStep | null;
  /** `passed` and `now` are reported; `skipped` is not, though a later one is; `ahead` has not been reached. */
  readonly state: "passed" | "now" | "skipped" | "ahead";
  /** Whether it ends a deal: rejected, withdrawn, suspended, lapsed, revoked. */
  readonly isEnd: boolean;
}

/** All stages of the way in order, with those ends that the deal came to behind them. */
export function layOutStages({ stage, stages }: Pick<Deal, "stage" | "stages">): StagePlace[] {
  const firstOf = (wanted: DealStage): StageStep | null => stages.find((step) => step.stage === wanted) ?? null;
  const furthest = WAY.findLastIndex((each) => firstOf(each) !== null);
  const way = WAY.map((each, i): StagePlace => {
    const step = firstOf(each);
    const unreached = i < furthest ? "skipped" : "ahead";
    return { stage: each, step, state: each === stage ? "now" : step === null ? unreached : "passed", isEnd: false };
  });
  const ends = stages.filter((step) => !WAY.includes(step.stage));
  return [
    ...way,
    ...ends.map((step): StagePlace => {
      const state = step.stage === stage && step === ends.at(-1) ? "now" : "passed";
      return { stage: step.stage, step, state, isEnd: true };
    }),
  ];
}
