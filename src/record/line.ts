import type { Deal, Occurrence } from "./derived.ts";
import type { KeptArticle, KeptClaim } from "./kept.ts";

/** One line of the record as JSON Lines (`readout/record@1`). `text` only where its outlet was opted in. */
export type RecordLine =
  | ({ readonly type: "article" } & KeptArticle & { readonly text?: string })
  | ({ readonly type: "claim" } & KeptClaim)
  | { readonly type: "occurrence"; readonly occurrence: Occurrence }
  | { readonly type: "deal"; readonly deal: Deal };
