/** PLOVER's 16 event types (Halterman et al. 2023, "PLOVER and POLECAT"). */
export type PloverEvent =
  | "AGREE"
  | "CONSULT"
  | "SUPPORT"
  | "CONCEDE"
  | "COOPERATE"
  | "AID"
  | "RETREAT"
  | "REQUEST"
  | "ACCUSE"
  | "REJECT"
  | "THREATEN"
  | "PROTEST"
  | "SANCTION"
  | "MOBILIZE"
  | "COERCE"
  | "ASSAULT";

export type Quad = "verbal-cooperation" | "material-cooperation" | "verbal-conflict" | "material-conflict";

export type Status =
  | "happened"
  | "ongoing"
  | "scheduled"
  | "expected"
  | "possible"
  | "conditional"
  | "requested"
  | "denied"
  | "averted";

export type DealStage =
  | "floated"
  | "offered"
  | "negotiated"
  | "agreed"
  | "signed"
  | "ratified"
  | "implemented"
  | "rejected"
  | "withdrawn"
  | "suspended"
  | "lapsed"
  | "revoked";
