import type { Evidence } from "../../src/record/claim.ts";
import type { Status } from "../../src/record/event.ts";

/** Statuses of what a sentence says has been, is, or is going to be. */
const ASSERTED: ReadonlySet<Status> = new Set<Status>(["happened", "ongoing", "scheduled", "expected"]);

/** The part of an event that decides whether it is an appeal. */
export interface Coded {
  /** CAMEO root code: "02". */
  readonly cameo?: string;
  readonly evidence: readonly Pick<Evidence, "rule">[];
}

/** "urged", "called on": CAMEO 02. */
export function isAppeal({ cameo, evidence }: Coded): boolean {
  return cameo === undefined ? evidence[0]?.rule === "event/appeal" : cameo.startsWith("02");
}

/**
 * Whether the published coders would have an event here: the conversion of CAMEO to PLOVER has none for statements
 * and appeals (01, 02), and what is only possible, asked for, or denied is no event to them.
 */
export function isCodable({ event, status }: { readonly event: Coded; readonly status: Status }): boolean {
  return ASSERTED.has(status) && !isAppeal(event) && event.cameo?.startsWith("01") !== true;
}
