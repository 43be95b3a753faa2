import type { Sector } from "../record/actor.ts";
import type { ActorSource } from "./actor-source.ts";

/** An actor with its lists filled in: what the index answers with. */
export interface ActorEntry
  extends Required<Pick<ActorSource, "aliases" | "ambiguous" | "demonyms" | "seats" | "roles">> {
  readonly id: string;
  readonly kind: ActorSource["kind"];
  readonly name: string;
  /** Code of the record; for a person that of the latest role. Null when there is none. */
  readonly code: string | null;
  readonly sector?: Sector;
  readonly capital?: string;
  readonly surname?: string;
  readonly leader?: string;
}

export type MatchHow = "name" | "demonym" | "metonym";

/** One actor that a stretch of words may stand for. */
export interface ActorCandidate {
  readonly entry: ActorEntry;
  readonly how: MatchHow;
  /** Only with context: a bare surname, "Georgia", an abbreviation of two bodies. */
  readonly ambiguous: boolean;
}
