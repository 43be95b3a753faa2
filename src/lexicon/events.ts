import type { CameoRoot } from "../record/cameo.ts";
import type { PloverEvent, Quad } from "../record/event.ts";
import type { Context, Mode } from "../record/mode.ts";

/**
 * What an argument must be: an actor (`@`), one of some words, or anything (`*`).
 * Words are lemmas or two lemmas ("press conference"); a list of both wanted and unwanted ones is possible.
 */
export type WordTest =
  | { readonly is: "any" }
  | { readonly is: "actor" }
  | { readonly is: "word"; readonly words: readonly string[]; readonly not: readonly string[] };

/** What must stand around a trigger. `oblique` has the prepositions it may be introduced by; a `deed` is the verb of a clause. */
export type Condition =
  | { readonly on: "object" | "subject" | "modifier" | "within"; readonly test: WordTest }
  | { readonly on: "oblique"; readonly prepositions: readonly string[]; readonly test: WordTest }
  | { readonly on: "case"; readonly prepositions: readonly string[] }
  | { readonly on: "complement"; readonly what: ComplementKind }
  | { readonly on: "deed"; readonly test: WordTest }
  | { readonly on: "absent"; readonly what: "object" | "complement" };

/** The clause that completes the trigger: an event that cooperates or fights, "must …", "will not …", "to …", a name for something ("called it a lie"), what another is to do ("insisted that it close"), or any. */
export type ComplementKind = "cooperation" | "conflict" | "must" | "wont" | "to" | "name" | "bare" | "any";

/** One way of saying it: "impose {sanction}", "call+off {meeting}", "n:visit". */
export interface Pattern {
  readonly source: string;
  readonly pos: "VERB" | "NOUN" | "ADJ";
  readonly particle?: string;
  readonly conditions: readonly Condition[];
}

/**
 * Where a role is looked for: `subj`, `obj`, `iobj`, `poss`, `mod`, or a preposition; `inside`, whose the object is;
 * `whose`, whose the subject is; `above`, who acts in the clause above; `told`, who is told something there; `accuser`, who accused the actor earlier in the article; `comp`, who is to act in the complement;
 * `about`, to whom that would be done; `place`, the state of the place; `rest`, whoever else follows.
 */
export type Slot = string;

/** A rule of the event coder. */
export interface EventRule {
  readonly name: string;
  readonly event: PloverEvent;
  /** The mode where no word decides otherwise. */
  readonly mode?: Mode;
  /** Words near the trigger that decide the mode: `{ withdraw: "yield", "hunger strike": "hunger" }`. */
  readonly modes?: Readonly<Record<string, Mode>>;
  /** The CAMEO root where it is not the one of event and mode: an appeal has 02. */
  readonly cameo?: CameoRoot;
  /** Words that decide the CAMEO root, as those of `modes`. */
  readonly cameos?: Readonly<Record<string, CameoRoot>>;
  readonly contexts: readonly Context[];
  readonly score: number;
  readonly actor: readonly Slot[];
  readonly recipient: readonly Slot[];
  /** Several actors do it to one another: "A and B met". */
  readonly reciprocal: boolean;
  /** Why these words are no event although they look like one: "declined to comment". */
  readonly silent?: string;
  /** Who must be there for the rule to fire. */
  readonly needs: "actor" | "recipient" | "both" | "either";
  /** People without any office may do it: protest. */
  readonly civil: boolean;
  /** What it is about did not happen by itself: "demanded the withdrawal", "agreed to lift". */
  readonly governs: boolean;
  /** The meeting or visit that it names is an event too, one that does not take place: "called off his visit". */
  readonly averts: boolean;
  readonly patterns: readonly Pattern[];
}

/** A pattern under one of the lemmas that can trigger it. */
export interface Trigger {
  readonly rule: number;
  readonly pattern: number;
}

/** The compiled `lexicons/events/`. */
export interface EventsLexicon {
  readonly rules: readonly EventRule[];
  /** Key: `VERB:impose`, `NOUN:visit`. */
  readonly triggers: Readonly<Record<string, readonly Trigger[]>>;
  /** Verbs that lend their subject to the noun: "held talks", "paid a visit". */
  readonly light: readonly string[];
  /** Nouns that only measure or hold another one: "a series of strikes", "members of the council". */
  readonly containers: readonly string[];
  /** Nouns for people to whom something is done: "protesters", "civilians". */
  readonly people: readonly string[];
  readonly topics: Readonly<Record<string, readonly string[]>>;
  readonly contexts: Readonly<Record<Context, readonly string[]>>;
  /** Words of a field that borrows the words of diplomacy and war, such as sport. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** PLOVER's quad category of each event. */
export const QUADS: Readonly<Record<PloverEvent, Quad>> = {
  AGREE: "verbal-cooperation",
  CONSULT: "verbal-cooperation",
  SUPPORT: "verbal-cooperation",
  CONCEDE: "verbal-cooperation",
  COOPERATE: "material-cooperation",
  AID: "material-cooperation",
  RETREAT: "material-cooperation",
  REQUEST: "verbal-conflict",
  ACCUSE: "verbal-conflict",
  REJECT: "verbal-conflict",
  THREATEN: "verbal-conflict",
  PROTEST: "material-conflict",
  SANCTION: "material-conflict",
  MOBILIZE: "material-conflict",
  COERCE: "material-conflict",
  ASSAULT: "material-conflict",
};
