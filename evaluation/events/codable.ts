import type { EventClaim } from "../../src/record/claim.ts";
import type { Status } from "../../src/record/event.ts";

/** Statuses of what a sentence says has been, is, or is going to be. */
const ASSERTED: ReadonlySet<Status> = new Set<Status>(["happened", "ongoing", "scheduled", "expected"]);

/** "urged", "called on": a REQUEST that CAMEO has under 02, appeals. */
export function isAppeal({ cameo }: Pick<EventClaim, "cameo">): boolean {
  return cameo === "02";
}

/**
 * Whether the published coders would have an event here: the conversion of CAMEO to PLOVER has none for appeals (02),
 * and what is only possible, asked for, or denied is no event to them.
 */
export function isCodable({
  event,
  status,
}: {
  readonly event: Pick<EventClaim, "cameo">;
  readonly status: Status;
}): boolean {
  return ASSERTED.has(status) && !isAppeal(event);
}
