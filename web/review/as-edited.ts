import type { Claim } from "../../src/record/claim.ts";
import type { Decision } from "../../src/record/kept.ts";

/** A claim as people corrected it; of two edits of a field the later one counts. Null takes a field away. */
export function asEdited<C extends Claim>(claim: C, decisions: readonly Decision[]): C {
  const fields = new Map<string, unknown>(Object.entries(claim));
  for (const decision of decisions) {
    if (decision.kind !== "edit") continue;
    if (decision.value === null) fields.delete(decision.field);
    else fields.set(decision.field, decision.value);
  }
  return Object.fromEntries(fields) as unknown as C;
}
