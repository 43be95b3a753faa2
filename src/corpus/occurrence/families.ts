import type { PloverEvent } from "../../record/event.ts";

/** Events that tellings of one thing may be coded as: "signed 12 deals" is AGREE here, COOPERATE or SUPPORT there. */
export type Family = "meeting" | "cooperation" | "statement" | "force";

const FAMILIES: Readonly<Record<PloverEvent, readonly Family[]>> = {
  CONSULT: ["meeting"],
  AGREE: ["cooperation"],
  SUPPORT: ["cooperation"],
  CONCEDE: ["cooperation"],
  COOPERATE: ["cooperation"],
  AID: ["cooperation"],
  RETREAT: ["cooperation"],
  REQUEST: ["statement"],
  ACCUSE: ["statement"],
  REJECT: ["statement"],
  // A threat is something said; what it announces may be coded as the deed to come.
  THREATEN: ["statement", "force"],
  PROTEST: ["force"],
  SANCTION: ["force"],
  MOBILIZE: ["force"],
  COERCE: ["force"],
  ASSAULT: ["force"],
};

/** The first is what an event is at heart. */
export function familiesOf(event: PloverEvent): readonly Family[] {
  return FAMILIES[event];
}

export function familyOf(event: PloverEvent): Family {
  return FAMILIES[event][0] as Family;
}
