import type { DealClaim } from "../../record/claim.ts";
import type { DealStage } from "../../record/event.ts";
import type { Draft } from "../layers.ts";

/** The rule of a sentence that gives terms of a deal named before it. */
export const TERMS = "deal/terms";

/** The rule of a sentence that tells of one more sum: each has its own speaker, so it stays a claim of its own. */
export const FOLLOW_UP = "deal/follow-up";

/** A deal that has come to such an end is the deal that was struck before. */
const ENDS: ReadonlySet<DealStage> = new Set(["withdrawn", "suspended", "lapsed", "revoked"]);

/**
 * One deal told in several sentences is one claim: headline and lead, the sentence with its terms, and its end.
 * Two stages of other kinds stay two claims, since an offer and what was signed may differ.
 */
export function mergeDeals(drafts: readonly Draft<DealClaim>[]): Draft<DealClaim>[] {
  const merged: Draft<DealClaim>[] = [];
  for (const draft of drafts) {
    const index = merged.findLastIndex((other) => isSame(other, draft));
    const other = merged[index];
    if (other) merged[index] = join(other, draft);
    else merged.push(draft);
  }
  return merged;
}

function isSame(a: Draft<DealClaim>, b: Draft<DealClaim>): boolean {
  if ([a, b].some((draft) => draft.evidence[0]?.rule === FOLLOW_UP)) return false;
  const hasTerms = (draft: Draft<DealClaim>): boolean => draft.evidence[0]?.rule === TERMS;
  const inner = new Set(b.parties.map((party) => party.code));
  const shared = a.parties.filter((party) => inner.has(party.code)).length;
  const isAlike = shared === Math.min(a.parties.length, inner.size);
  return isAlike && (a.stage === b.stage || hasTerms(a) || hasTerms(b) || ENDS.has(b.stage));
}

function join(a: Draft<DealClaim>, b: Draft<DealClaim>): Draft<DealClaim> {
  const codes = new Set(a.parties.map((party) => party.code));
  const stage = b.evidence[0]?.rule === TERMS ? a.stage : b.stage;
  const offset = a.legs.length;
  return {
    ...(ENDS.has(b.stage) ? b : a),
    stage,
    parties: [...a.parties, ...b.parties.filter((party) => !codes.has(party.code))],
    legs: [...a.legs, ...b.legs],
    evidence: [...a.evidence, ...b.evidence.map((evidence) => ({ ...evidence, ...shift(evidence.field, offset) }))],
  };
}

/** Legs of the second deal come after those of the first: "legs.0.amount" → "legs.2.amount". */
function shift(field: string | undefined, offset: number): { field?: string } {
  const match = /^legs\.(\d+)(.*)$/.exec(field ?? "");
  if (!match) return field === undefined ? {} : { field };
  return { field: `legs.${Number(match[1]) + offset}${match[2] ?? ""}` };
}
