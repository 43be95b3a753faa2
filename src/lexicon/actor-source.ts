import type { Sector } from "../record/actor.ts";

export const ACTOR_KINDS = ["state", "body", "person", "group", "organisation", "agency", "outlet"] as const;

export type ActorKind = (typeof ACTOR_KINDS)[number];

/** What a role is for, whatever it is called at home: a foreign secretary and a secretary of state are foreign ministers. */
export const OFFICES = [
  "head-of-state",
  "head-of-government",
  "deputy-head-of-state",
  "deputy-head-of-government",
  "heir",
  "foreign-minister",
  "defence-minister",
  "interior-minister",
  "finance-minister",
  "trade-minister",
  "security-adviser",
  "spokesperson",
  "envoy",
  "ambassador",
  "military-chief",
  "intelligence-chief",
  "central-banker",
  "speaker",
  "party-leader",
  "opposition-leader",
  "secretary-general",
  "head-of-body",
  "leader",
  "chief-executive",
  "prosecutor",
] as const;

export type Office = (typeof OFFICES)[number];

/** Somebody is something of an actor from one day to another. */
export interface ActorRole {
  /** Lower case, as the office is called at home: "prime minister", "secretary of state". */
  readonly title: string;
  /** Most titles say it themselves; an executive president may hold two offices. */
  readonly office?: Office | readonly Office[];
  /** Id of the state, body, group or organisation. */
  readonly of: string;
  readonly sector?: Sector;
  /** ISO day, month or year; absent for "before the list begins". */
  readonly from?: string;
  /** Inclusive; absent for "still". */
  readonly to?: string;
  /** Several may hold it at once: rival governments, collective presidencies, co-chairs. */
  readonly shared?: boolean;
}

/** An entry as people write it. Everything that can be derived may be left out. */
export interface ActorSource {
  /** `JPN`, `IGO-EU`, `REB-HAMAS`, `MNC-HUAWEI`, `person/sanae-takaichi`, `agency/reuters`, `outlet/xinhua`, `USA/congress`. */
  readonly id: string;
  readonly kind: ActorKind;
  readonly name: string;
  /** The code of the record. Absent: the id where it is a code, or that of a person's latest role. */
  readonly code?: string;
  readonly sector?: Sector;
  readonly aliases?: readonly string[];
  /** Names, surnames or aliases of this entry that mean it only with context: "Georgia", "May". */
  readonly ambiguous?: readonly string[];
  /** Adjectives and nouns; regular plurals are understood. */
  readonly demonyms?: readonly string[];
  readonly capital?: string;
  /** Further places that stand for it: "Kremlin", "Downing Street". */
  readonly seats?: readonly string[];
  /** For people whose surname is not the last word: "Xi" of Xi Jinping. */
  readonly surname?: string;
  /** The title of whoever leads a state in deed, where there is also a prime minister: "president" for France. */
  readonly leader?: string;
  readonly roles?: readonly ActorRole[];
}
