import type { Anchor, Annotated, LayerName, Layers } from "./layers.ts";

/** What a rule did, for `readout explain`. */
export interface TraceNote {
  readonly annotator: string;
  readonly rule: string;
  readonly anchor: Anchor;
  readonly outcome: "fired" | "blocked";
  readonly reason: string;
}

export type Trace = (note: TraceNote) => void;

/** One stage: reads the layers it requires and returns the one it assigns. It never changes the document. */
export interface Annotator<R extends LayerName, A extends LayerName> {
  readonly name: string;
  readonly requires: readonly R[];
  readonly assigns: A;
  annotate(document: Annotated<R>, trace: Trace): Layers[A];
}
