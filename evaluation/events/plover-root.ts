import type { EventClaim } from "../../src/record/claim.ts";
import type { PloverEvent, Status } from "../../src/record/event.ts";

/** The part of an event that its label depends on. */
export type Labelled = Pick<EventClaim, "event" | "mode">;

const MATERIAL_COOPERATION = new Set<PloverEvent>(["AID", "COOPERATE", "RETREAT", "CONSULT"]);
const MATERIAL_CONFLICT = new Set<PloverEvent>(["SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE"]);

/** Zero-Shot-PLOVER's four classes: verbal and material cooperation, verbal and material conflict. */
export const PENTA: Readonly<Record<string, number>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  COOPERATE: 2,
  AID: 2,
  YIELD: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  MOBILIZE: 4,
  SANCTION: 4,
  COERCE: 4,
  ASSAULT: 4,
};

/**
 * The label that Zero-Shot-PLOVER gives to an event of ours. It folds CONCEDE and RETREAT into YIELD, counts what is
 * announced for the future as the announcement (AGREE, THREATEN; CAMEO 03 and 13), and has sanctions under COERCE
 * (CAMEO 163). In a record an announced visit stays a visit whose status is `scheduled`.
 */
export function rootOf({ event, mode }: Labelled, status: Status | undefined): string {
  if (status === "scheduled" || status === "expected") {
    if (MATERIAL_COOPERATION.has(event)) return "AGREE";
    if (MATERIAL_CONFLICT.has(event)) return "THREATEN";
  }
  if (event === "SANCTION" && mode === "restrict") return "COERCE";
  return event === "CONCEDE" || event === "RETREAT" ? "YIELD" : event;
}
