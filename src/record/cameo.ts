import type { PloverEvent } from "./event.ts";
import type { Context, Mode } from "./mode.ts";

/**
 * CAMEO's roots (Schrodt 2012, "CAMEO: Conflict and Mediation Event Observations, Event and Actor Codebook"), without
 * 01, a statement, which is no event here.
 */
export const CAMEO_ROOTS = [
  "02",
  "03",
  "04",
  "05",
  "06",
  "07",
  "08",
  "09",
  "10",
  "11",
  "12",
  "13",
  "14",
  "15",
  "16",
  "17",
  "18",
  "19",
  "20",
] as const;

export type CameoRoot = (typeof CAMEO_ROOTS)[number];

const OF_EVENT: Readonly<Record<PloverEvent, CameoRoot>> = {
  AGREE: "03",
  CONSULT: "04",
  SUPPORT: "05",
  COOPERATE: "06",
  AID: "07",
  CONCEDE: "08",
  RETREAT: "08",
  REQUEST: "10",
  ACCUSE: "11",
  REJECT: "12",
  THREATEN: "13",
  PROTEST: "14",
  MOBILIZE: "15",
  SANCTION: "16",
  COERCE: "17",
  ASSAULT: "18",
};

/** Modes whose root is not their event's: 193–195 fighting, 20 mass violence, 175 repression. */
const OF_MODE: Readonly<Partial<Record<string, CameoRoot>>> = {
  "ACCUSE investigate": "09",
  "ASSAULT firearms": "19",
  "ASSAULT heavy-weapons": "19",
  "ASSAULT drone": "19",
  "ASSAULT cleansing": "20",
  "ASSAULT massacre": "20",
  "ASSAULT unconventional": "20",
  "ASSAULT crowd-control": "17",
};

/** ASSAULT with these modes says nothing about the means: by an army it is 190, else 180, or 171 for property. */
const BY_ANY_MEANS: Readonly<Partial<Record<string, CameoRoot>>> = { none: "18", destroy: "17" };

/** What the root depends on. */
export interface Coded {
  readonly event: PloverEvent;
  readonly mode?: Mode | undefined;
  readonly contexts?: readonly Context[];
}

/**
 * The CAMEO root of an event by PLOVER's conversion table (draft manual 0.8), read from right to left. Words decide
 * what the table cannot: a rule of `lexicons/events/` gives an appeal 02 (the table has no event for it) and a
 * blockade or an occupation 19 (191, 192).
 */
export function cameoRootOf({ event, mode, contexts }: Coded): CameoRoot {
  if (event === "ASSAULT") {
    const open = BY_ANY_MEANS[mode ?? "none"];
    if (open) return contexts?.includes("military") ? "19" : open;
  }
  return OF_MODE[`${event} ${mode}`] ?? OF_EVENT[event];
}
