import type { PloverEvent } from "./event.ts";

/**
 * The modes of each event: how it is done. They are PLOVER's (conversion table of the draft manual 0.8, 2021; PLOVER
 * Manual 2.0) as far as words tell them. CONSULT has three more, `meeting`, `negotiate` and `mediate`; under SANCTION
 * stands `restrict` (CAMEO 163), which the table has under COERCE; RETREAT keeps `ease`, which Manual 2.0 has dropped.
 */
export const MODES = {
  AGREE: [],
  CONSULT: ["meeting", "visit", "phone", "video", "multilateral", "negotiate", "mediate"],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: [],
  RETREAT: ["withdraw", "ceasefire", "disarm", "ease", "release", "return", "access"],
  REQUEST: ["assist", "change", "yield", "meet"],
  ACCUSE: ["disapprove", "allege", "investigate"],
  REJECT: ["assist", "change", "yield", "meet"],
  THREATEN: ["restrict", "ban", "arrest", "relations", "expel", "territory", "violence"],
  PROTEST: ["demo", "riot", "boycott", "hunger", "obstruct"],
  SANCTION: ["restrict", "discontinue", "expel", "withdraw"],
  MOBILIZE: ["troops", "weapons", "police", "militia"],
  COERCE: ["arrest", "deport", "seize", "restrict", "ban", "curfew", "martial-law", "censor", "withhold"],
  ASSAULT: [
    "beat",
    "torture",
    "execute",
    "sexual",
    "assassinate",
    "abduct",
    "primitive",
    "firearms",
    "explosives",
    "suicide-attack",
    "heavy-weapons",
    "drone",
    "destroy",
    "crowd-control",
    "unconventional",
    "cleansing",
    "massacre",
  ],
} as const;

export type Mode = (typeof MODES)[PloverEvent][number];

/** Whether an event can be done that way. */
export function isModeOf(event: PloverEvent, mode: string): mode is Mode {
  return (MODES[event] as readonly string[]).includes(mode);
}

/** PLOVER's contexts that words tell: what an event is about. What is historical or hypothetical, time and status say. */
export const CONTEXTS = [
  "military",
  "intelligence",
  "diplomatic",
  "executive",
  "legislative",
  "election",
  "political_institutions",
  "legal",
  "crime",
  "corruption",
  "economic",
  "resource",
  "environment",
  "disaster",
  "health",
  "humanitarian",
  "refugee",
  "migration",
  "asylum",
  "human_rights",
  "rights_freedoms",
  "pro_democracy",
  "pro_autocracy",
  "religion_ethnicity",
  "terrorism",
  "territory",
  "cbrn",
  "cyber",
  "peacekeeping",
  "culture",
] as const;

export type Context = (typeof CONTEXTS)[number];
