// What `readout/store` gives to programs that keep a record.
import { createKeeper, type Keeper } from "./keeper/keeper.ts";
import { loadRules } from "./resource/load-rules.ts";
import { openStore } from "./store/open-store.ts";

export { EXPORTERS } from "./exporter/exporters.ts";
export { frameThing } from "./keeper/framings.ts";
export type { Keeper } from "./keeper/keeper.ts";
export { type Found, lookUp } from "./keeper/look-up.ts";
export { createSnapshot } from "./keeper/snapshot.ts";
export type { Deal, Framing, Occurrence, RelationPoint, Story } from "./record/derived.ts";
export type { Decision, KeptArticle, KeptClaim, Report } from "./record/kept.ts";
export type { Store } from "./store/store.ts";

/**
 * Opens the record in a folder (made if need be) or at `postgres://…`, with the rules of the package. Throws a
 * ReadoutError that says what to do when it cannot be opened. Close it at the end.
 */
export async function openRecord(database: string): Promise<Keeper> {
  return createKeeper(await openStore(database), loadRules());
}
