import type { Claim } from "../record/claim.ts";
import type { Decision, Report } from "../record/kept.ts";

/**
 * A report as people corrected it, `null` when they rejected it. The last word counts: of an acceptance and a rejection
 * the later one, of two edits of a field the later one.
 */
export function decideReport<C extends Claim>(report: Report<C>, decisions: readonly Decision[]): Report<C> | null {
  const verdict = decisions.findLast(({ kind }) => kind === "accept" || kind === "reject");
  if (verdict?.kind === "reject") return null;
  let { claim } = report;
  for (const decision of decisions)
    if (decision.kind === "edit") claim = editClaim(claim, decision.field, decision.value);
  return { ...report, claim, decisions };
}

/** The claim with one field set, or taken away where the value is `null`. Identity, kind and evidence stay. */
export function editClaim<C extends Claim>(claim: C, field: string, value: unknown): C {
  const { [field as keyof C]: _, ...others } = claim;
  return (value === null ? others : { ...claim, [field]: value }) as C;
}
