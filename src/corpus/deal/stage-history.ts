import type { DealClaim } from "../../record/claim.ts";
import type { StageStep } from "../../record/derived.ts";
import { DEAL_STAGES, type DealStage } from "../../record/event.ts";
import type { Report } from "../../record/kept.ts";
import { compareText } from "../canonical.ts";

/** Steps on the way; the other stages interrupt or end it. */
const WAY: readonly DealStage[] = DEAL_STAGES.slice(0, DEAL_STAGES.indexOf("implemented") + 1);

function isOnTheWay(stage: DealStage): boolean {
  return WAY.includes(stage);
}

/**
 * How a deal came along, oldest first; the last step is where it stands.
 *
 * 1. On the way from floated to implemented only a stage further than all before is a step: what is told again of an
 *    earlier stage takes nothing back.
 * 2. Rejected, withdrawn, suspended, lapsed and revoked are a step whenever they are told, once; a deal that has ended
 *    is not suspended after that.
 * 3. After such a step, a stage further than all before it, told on a later day, takes the deal up again; a sum told
 *    in passing ("has delivered $2 billion so far") does not.
 * 4. Within a day the way comes first, in its order, and then what interrupts it.
 * 5. What has yet to be signed is under negotiation; what only may be is floated; what is denied is no step.
 */
export function traceStages(reports: readonly Report<DealClaim>[]): StageStep[] {
  const asides = new Set(
    reports.filter(({ claim }) => ruleOf(claim) === "deal/follow-up").map(({ claim }) => claim.id),
  );
  const steps: StageStep[] = [];
  let furthest = -1;
  for (const step of inOrder(reports.flatMap(toStep))) {
    const current = steps.at(-1);
    const isBroken = current !== undefined && !isOnTheWay(current.stage);
    if (isOnTheWay(step.stage)) {
      if (WAY.indexOf(step.stage) <= furthest) continue;
      if (isBroken && (step.since <= current.since || asides.has(step.claim))) continue;
      furthest = WAY.indexOf(step.stage);
    } else if (isBroken && (step.stage === "suspended" || steps.some(({ stage }) => stage === step.stage))) continue;
    steps.push(step);
  }
  return steps;
}

function toStep({ claim, knownFrom, article }: Report<DealClaim>): StageStep[] {
  const stage = effectiveStage(claim);
  return stage === null ? [] : [{ stage, since: knownFrom, article, claim: claim.id }];
}

/** The status is that of the verb by which a deal is named: "are expected to sign", "refused to ratify". */
function effectiveStage(claim: DealClaim): DealStage | null {
  const { stage, status } = claim;
  if (ruleOf(claim) !== "deal/named" || !isOnTheWay(stage)) return stage;
  if (status === "happened" || status === "ongoing") return stage;
  if (status === "denied") return null;
  if (status === "averted") return "rejected";
  const isLater = WAY.indexOf(stage) > WAY.indexOf("negotiated");
  if (!isLater) return stage;
  return status === "scheduled" || status === "expected" ? "negotiated" : "floated";
}

function ruleOf({ evidence }: DealClaim): string | undefined {
  return evidence[0]?.rule;
}

function inOrder(steps: readonly StageStep[]): StageStep[] {
  return [...steps].sort(
    (a, b) =>
      compareText(a.since, b.since) ||
      DEAL_STAGES.indexOf(a.stage) - DEAL_STAGES.indexOf(b.stage) ||
      compareText(a.claim, b.claim),
  );
}
