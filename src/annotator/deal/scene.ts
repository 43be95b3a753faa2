import type { Tree } from "../../document/tree.ts";
import type { Annotated } from "../layers.ts";
import type { Stages } from "./stages.ts";

export const DEAL_LAYERS = ["trees", "actors", "amounts", "times", "statuses", "events"] as const;
export type DealLayers = (typeof DEAL_LAYERS)[number];

/** One sentence, as the readers of deals see it. */
export interface Scene {
  readonly document: Annotated<DealLayers>;
  readonly tree: Tree;
  /** Lemmas of verbs by which one side gives something: "lower", "supply". */
  readonly giving: ReadonlySet<string>;
  /** Lemmas of verbs that tell of a delivery where a sum goes with them. */
  readonly delivering: ReadonlySet<string>;
  readonly stages: Stages;
}
