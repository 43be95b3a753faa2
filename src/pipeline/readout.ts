import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Trace } from "../annotator/annotator.ts";
import type { Annotated, LayerName } from "../annotator/layers.ts";
import type { ArticleHints } from "../document/document.ts";
import type { Engine, Reading, Warning } from "../record/reading.ts";
import type { Pipeline } from "./pipeline.ts";
import { createStandardPipeline, type Resources } from "./standard.ts";

/** Reads articles. Keeps no state from one to the next. */
export interface Readout {
  readonly pipeline: Pipeline;
  /** Throws a ReadoutError when the text is not English. `warnings` are carried into the reading. */
  read(text: string, hints?: ArticleHints, warnings?: readonly Warning[]): Reading;
  /** The document with all its layers, for `explain` and for tests. */
  annotate(text: string, hints?: ArticleHints, trace?: Trace): Annotated<LayerName>;
}

/** Puts the engine together from models and lexicons, which the caller loads from wherever they are. */
export function createReadout(resources: Resources): Readout {
  const pipeline = createStandardPipeline(resources);
  const annotate: Readout["annotate"] = (text, hints = {}, trace) => pipeline.annotate({ text, hints }, trace);
  return {
    pipeline,
    annotate,
    read(text, hints, warnings = []) {
      return toReading(annotate(text, hints), resources.engine, warnings);
    },
  };
}

function toReading(document: Annotated<LayerName>, engine: Engine, warnings: readonly Warning[]): Reading {
  const digest = bytesToHex(sha256(utf8ToBytes(document.text)));
  return {
    schema: "readout/reading@1",
    article: { id: digest.slice(0, 16), ...document.article.article, sha256: digest },
    engine,
    claims: document.claims,
    warnings: [...warnings, ...document.article.warnings],
  };
}
