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

/** Sectors of those who act in politics by their office; a non-governmental body or a company needs a code to count. */
export const POLITICAL_SECTORS: ReadonlySet<string> = new Set<Sector>([
  "GOV",
  "MIL",
  "LEG",
  "JUD",
  "SPY",
  "COP",
  "PTY",
  "OPP",
  "REB",
  "IGO",
]);

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

/** Whether a code is a state's: `JPN`, but not `IGO-EU`. */
export function isStateCode(code: string | null | undefined): code is string {
  return /^[A-Z]{3}$/.test(code ?? "");
}

/** Whether an actor is a person of the actor list. */
export function isListedPerson({ id }: Pick<ActorMention, "id">): boolean {
  return id?.startsWith("person/") === true;
}

/** The narrowest identity that a mention gives its actor: equal keys are the same actor. */
export function actorKey({ id, name, code, text }: ActorMention): string {
  return id ?? name ?? code ?? text;
}
