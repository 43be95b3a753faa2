import type { Span } from "../document/span.ts";

/** PLOVER's primary sectors (PLOVER Manual 2.0, "Actor coding"). */
export const SECTORS = [
  "GOV",
  "MIL",
  "LEG",
  "JUD",
  "SPY",
  "COP",
  "PTY",
  "OPP",
  "REB",
  "CVL",
  "BUS",
  "MED",
  "EDU",
  "LAB",
  "REL",
  "IGO",
  "NGO",
  "CRM",
  "JRN",
  "ELI",
  "REF",
  "UNK",
] as const;

export type Sector = (typeof SECTORS)[number];

export type ActorHow = "name" | "role" | "demonym" | "metonym" | "pronoun" | "implied";

/** An actor as the text mentions it, and as what we resolved it. */
export interface ActorMention extends Span {
  readonly text: string;
  /** Key of the actor list: `USA`, `IGO-EU`, `person/donald-trump`. */
  readonly id?: string;
  readonly name?: string;
  /** ISO 3166-1 alpha-3, `IGO-…`, `NGO-…`, `MNC-…`, `REB-…`; null when unknown. */
  readonly code: string | null;
  readonly sector?: Sector;
  readonly how: ActorHow;
}
