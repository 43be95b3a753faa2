/** PLOVER's 16 event types (Halterman et al. 2023, "PLOVER and POLECAT"). */
export const PLOVER_EVENTS = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;

export type PloverEvent = (typeof PLOVER_EVENTS)[number];

/** Verbal or material, cooperation or conflict. */
export const QUAD_CATEGORIES = [
  "verbal-cooperation",
  "material-cooperation",
  "verbal-conflict",
  "material-conflict",
] as const;

export type Quad = (typeof QUAD_CATEGORIES)[number];

/** How real an event is. */
export const STATUSES = [
  "happened",
  "ongoing",
  "scheduled",
  "expected",
  "possible",
  "conditional",
  "requested",
  "denied",
  "averted",
] as const;

export type Status = (typeof STATUSES)[number];

/** How far a deal has come, and how it can end. */
export const DEAL_STAGES = [
  "floated",
  "offered",
  "negotiated",
  "agreed",
  "signed",
  "ratified",
  "implemented",
  "rejected",
  "withdrawn",
  "suspended",
  "lapsed",
  "revoked",
] as const;

export type DealStage = (typeof DEAL_STAGES)[number];
