import type { Tree } from "../../document/tree.ts";
import type { Annotated } from "../layers.ts";
import type { Codebook } from "./rule/codebook.ts";

/** What the event coder reads. */
export type EventLayers = "article" | "sentences" | "trees" | "actors" | "times" | "places" | "amounts" | "statuses";

/** One sentence, as the rules see it. */
export interface Scene {
  readonly document: Annotated<EventLayers>;
  readonly tree: Tree;
  readonly codebook: Codebook;
}
