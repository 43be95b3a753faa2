import type { Annotator, Trace } from "../annotator/annotator.ts";
import type { Annotated, LayerName, Layers } from "../annotator/layers.ts";
import type { Document } from "../document/document.ts";

/** Any stage: which layers it needs is checked when the pipeline is built, not by its type. */
// biome-ignore lint/suspicious/noExplicitAny: an annotator's parameter type depends on its own `requires`
export type AnyAnnotator = Annotator<any, any>;

/** Runs the stages one after the other over a document. */
export interface Pipeline {
  readonly stages: readonly string[];
  annotate(document: Document, trace?: Trace): Annotated<LayerName>;
  /** Runs the stages up to the one that assigns the last of these layers. */
  annotateUntil<L extends LayerName>(layers: readonly L[], document: Document, trace?: Trace): Annotated<L>;
}

const SILENT: Trace = () => {};

/** Throws when a stage requires a layer that no earlier one assigns, or when two assign the same. */
export function createPipeline(annotators: readonly AnyAnnotator[]): Pipeline {
  checkOrder(annotators);
  const run = (stages: readonly AnyAnnotator[], document: Document, trace: Trace): Document & Partial<Layers> => {
    const annotated: Document & { -readonly [L in LayerName]?: Layers[L] } = { ...document };
    for (const stage of stages) {
      const layer: LayerName = stage.assigns;
      Object.assign(annotated, { [layer]: stage.annotate(annotated as Annotated<LayerName>, trace) });
    }
    return annotated;
  };
  return {
    stages: annotators.map((annotator) => annotator.name),
    annotate: (document, trace = SILENT) => run(annotators, document, trace) as Annotated<LayerName>,
    annotateUntil: (layers, document, trace = SILENT) => {
      const last = annotators.findLastIndex((annotator) => layers.includes(annotator.assigns));
      return run(annotators.slice(0, last + 1), document, trace) as Annotated<(typeof layers)[number]>;
    },
  };
}

function checkOrder(annotators: readonly AnyAnnotator[]): void {
  const assigned = new Map<LayerName, string>();
  for (const annotator of annotators) {
    for (const layer of annotator.requires as readonly LayerName[]) {
      if (assigned.has(layer)) continue;
      const later = annotators.find((other) => other.assigns === layer);
      const help = later ? `put "${later.name}" before it` : "no stage assigns it";
      throw new Error(`Stage "${annotator.name}" requires the layer "${layer}": ${help}.`);
    }
    const other = assigned.get(annotator.assigns);
    if (other) throw new Error(`Stages "${other}" and "${annotator.name}" both assign "${annotator.assigns}".`);
    assigned.set(annotator.assigns, annotator.name);
  }
}
