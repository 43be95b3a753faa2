import {
  announcedAs,
  type Classified,
  classOf,
  EVENT_CLASSES,
  type EventClass,
  isAnnounced,
} from "../../src/annotator/event/pair/event-class.ts";
import type { Status } from "../../src/record/event.ts";

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

const FOLDED = new Map<EventClass, string>([
  ["CONCEDE", "YIELD"],
  ["RETREAT", "YIELD"],
  ["EMBARGO", "COERCE"],
  ["APPEAL", "REQUEST"],
]);

/**
 * The label that Zero-Shot-PLOVER gives to a class; null for no event. It folds CONCEDE and RETREAT into YIELD, counts
 * what is `announced` for the future as the announcement (AGREE, THREATEN; CAMEO 03 and 13), and has sanctions under
 * COERCE (CAMEO 163).
 */
export function labelOf(kind: EventClass, announced: boolean): string | null {
  if (kind === "NONE") return null;
  const told = announced ? announcedAs(kind) : kind;
  return FOLDED.get(told) ?? told;
}

/** The classes that a gold label may stand for: an announced visit is labelled AGREE. */
export function classesOf(label: string, announced: boolean): EventClass[] {
  return EVENT_CLASSES.filter((kind) => labelOf(kind, false) === label || labelOf(kind, announced) === label);
}

/** The label of an event of the record, where an announced visit stays a visit whose status is `scheduled`. */
export function rootOf(event: Classified, status: Status | undefined): string {
  const kind = classOf(event);
  return labelOf(kind, isAnnounced(status)) ?? kind;
}
