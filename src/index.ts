export type { Annotator, Trace, TraceNote } from "./annotator/annotator.ts";
export type { Annotated, LayerName, Layers } from "./annotator/layers.ts";
export { writeBrief } from "./brief/brief.ts";
export { writePage } from "./brief/page.ts";
export { writeConllu } from "./document/conllu.ts";
export type { ArticleHints, Document } from "./document/document.ts";
export { createReadout, type Readout } from "./pipeline/readout.ts";
export type { Models, Resources } from "./pipeline/standard.ts";
export { decodeText } from "./reader/decode.ts";
export type { ActorMention } from "./record/actor.ts";
export type {
  AgendaClaim,
  Attribution,
  Claim,
  DealClaim,
  EventClaim,
  Evidence,
  RoleClaim,
  StatementClaim,
  TripClaim,
} from "./record/claim.ts";
export type { Article, Engine, Reading, Warning } from "./record/reading.ts";
export { ReadoutError } from "./record/readout-error.ts";
export { loadReadout, loadResources } from "./resource/load.ts";
