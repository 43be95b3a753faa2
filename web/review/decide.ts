import type { Decision } from "../../src/record/kept.ts";
import { send } from "../http/client.ts";

type Draft<D> = D extends Decision ? Omit<D, "id" | "madeAt" | "by"> : never;

/** A decision before it is signed and dated. */
export type DecisionDraft = Draft<Decision>;

/** Keeps a decision. Throws a ProblemError with the server's sentence when it does not fit. */
export function decide(draft: DecisionDraft, by: string): Promise<Decision> {
  return send("/api/decisions", { ...draft, by });
}

/** The last word about a claim as a whole. */
export function verdictOf(decisions: readonly Decision[]): "accept" | "reject" | null {
  const verdict = decisions.findLast(({ kind }) => kind === "accept" || kind === "reject");
  return verdict === undefined ? null : (verdict.kind as "accept" | "reject");
}
