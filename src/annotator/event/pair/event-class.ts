import type { EventClaim } from "../../../record/claim.ts";
import type { Status } from "../../../record/event.ts";

/**
 * What the classifier tells apart: PLOVER's sixteen events, of which two are split where the published conversion
 * table (CAMEO → PLOVER, draft 0.8) draws another line than the record, and no event.
 */
export const EVENT_CLASSES = [
  "NONE",
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  /** A REQUEST that only asks: CAMEO 02. */
  "APPEAL",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  /** A SANCTION that restricts trade or people: CAMEO 163. */
  "EMBARGO",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;

export type EventClass = (typeof EVENT_CLASSES)[number];

/** The part of an event that its class depends on. */
export type Classified = Pick<EventClaim, "event" | "mode"> & Partial<Pick<EventClaim, "cameo">>;

/** The class of an event of the record. */
export function classOf({ event, mode, cameo }: Classified): EventClass {
  if (event === "SANCTION" && mode === "restrict") return "EMBARGO";
  return event === "REQUEST" && cameo === "02" ? "APPEAL" : event;
}

/** The event that a class stands for. Throws for NONE. */
export function eventOf(kind: EventClass): Pick<EventClaim, "event" | "mode"> {
  if (kind === "NONE") throw new Error("NONE is no event.");
  if (kind === "EMBARGO") return { event: "SANCTION", mode: "restrict" };
  return { event: kind === "APPEAL" ? "REQUEST" : kind };
}

const COOPERATION: ReadonlySet<EventClass> = new Set(["CONSULT", "COOPERATE", "AID", "RETREAT"]);
const CONFLICT: ReadonlySet<EventClass> = new Set(["SANCTION", "EMBARGO", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE"]);

/** Whether a deed of that status is yet to come. */
export function isAnnounced(status: Status | undefined): boolean {
  return status === "scheduled" || status === "expected";
}

/**
 * What CAMEO calls a deed that is announced, not done: an intent to cooperate (03) or a threat (13). In the record an
 * announced visit stays a visit whose status is `scheduled`.
 */
export function announcedAs(kind: EventClass): EventClass {
  if (COOPERATION.has(kind)) return "AGREE";
  return CONFLICT.has(kind) ? "THREATEN" : kind;
}
