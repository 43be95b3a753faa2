import type { StatusStep } from "../../record/derived.ts";
import type { Status } from "../../record/event.ts";

/** Who says how real something is, and since when that was known. */
export interface ToldStatus {
  readonly claim: { readonly id: string; readonly status: Status };
  readonly knownFrom: string;
  readonly article: string;
}

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
 * The steps of an occurrence's status, oldest first. A step leads nearer to having happened; an old story that still
 * expects what has happened is none. A denial or a failure ends a plan; what was denied or averted may yet be announced
 * anew, or happen. A denial of what others tell as having happened is a step of its own, after which they may tell it
 * again without one more.
 */
export function historyOf(reports: readonly ToldStatus[]): StatusStep[] {
  const steps: StatusStep[] = [];
  const told = new Set<Status>();
  for (const { claim, knownFrom, article } of reports) {
    if (!leads(statusOf(steps), claim.status, told)) continue;
    told.add(claim.status);
    steps.push({ status: claim.status, since: knownFrom, article, claim: claim.id });
  }
  return steps;
}

/** Where a history has led to: what happened is not undone by a denial; the conflict is shown beside it. */
export function statusOf(steps: readonly StatusStep[]): Status | undefined {
  return steps.findLast(({ status }) => rankOf(status) >= REAL)?.status ?? steps.at(-1)?.status;
}

function leads(last: Status | undefined, next: Status, told: ReadonlySet<Status>): boolean {
  if (last === undefined) return true;
  if (last === next) return false;
  if (rankOf(last) >= REAL) return next === "denied" ? !told.has(next) : rankOf(next) > rankOf(last);
  if (next === "denied" || next === "averted") return !(last === "averted" && next === "denied");
  // Only a fresh announcement or the thing itself overrules a denial or a failure.
  if (rankOf(last) === 0) return rankOf(next) >= rankOf("scheduled");
  return rankOf(next) > rankOf(last);
}

/** 0 for what is denied or averted. */
function rankOf(status: Status): number {
  return RANKS[status] ?? 0;
}
