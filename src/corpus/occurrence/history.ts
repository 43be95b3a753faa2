import type { StatusStep } from "../../record/derived.ts";
import type { Status } from "../../record/event.ts";
import type { EventReport } from "./tally.ts";

/** How far towards having happened; what is denied or averted stands aside. */
const RANKS: Readonly<Partial<Record<Status, number>>> = {
  requested: 1,
  possible: 1,
  conditional: 1,
  expected: 2,
  scheduled: 3,
  ongoing: 4,
  happened: 5,
};

const REAL = 4;

/**
 * The steps of an occurrence's status, oldest first; the last is its status. A step leads nearer to having happened;
 * an old story that still expects what has happened is none. A denial or a failure ends a plan, but undoes nothing
 * that happened: there it is a conflict for a person to see. What was denied or averted may yet be announced anew, or
 * happen.
 */
export function historyOf(reports: readonly EventReport[]): StatusStep[] {
  const steps: StatusStep[] = [];
  for (const { claim, knownFrom, article } of reports) {
    const last = steps.at(-1)?.status;
    if (last !== undefined && !leads(last, claim.status)) continue;
    steps.push({ status: claim.status, since: knownFrom, article, claim: claim.id });
  }
  return steps;
}

function leads(last: Status, next: Status): boolean {
  if (last === next) return false;
  const [before, after] = [RANKS[last], RANKS[next]];
  if (after === undefined) return before === undefined ? next === "averted" : before < REAL;
  // Only a fresh announcement or the thing itself overrules a denial or a failure.
  return before === undefined ? after >= (RANKS.scheduled ?? 0) : after > before;
}
