import type { Span } from "../document/span.ts";
import type { ActorMention } from "./actor.ts";
import type { CameoRoot } from "./cameo.ts";
import type { DealStage, PloverEvent, Quad, Status } from "./event.ts";
import type { Context, Mode } from "./mode.ts";
import type { Amount, Place, Time } from "./value.ts";

/** The words a claim, or one of its fields, rests on, and the rule or model that read them. */
export interface Evidence extends Span {
  /** Which part of the claim it supports, such as `actors` or `legs.0.amount`; none means the whole. */
  readonly field?: string;
  readonly quote: string;
  readonly rule: string;
}

export interface AnonymousSource extends Span {
  readonly text: string;
  readonly anonymous: true;
}

/** Who says so, and through whom: outlet, then agencies, then the quoted or paraphrased source. */
export interface Attribution {
  readonly outlet?: string;
  readonly agencies: readonly string[];
  readonly source?: ActorMention | AnonymousSource;
  readonly cue?: string;
  readonly form: "author" | "indirect" | "quoted";
  /** The hedging word: "reportedly". */
  readonly hedge?: string;
}

export interface ClaimBase {
  readonly id: string;
  readonly status: Status;
  readonly attribution: Attribution;
  /** Never empty. */
  readonly evidence: readonly Evidence[];
}

export interface EventClaim extends ClaimBase {
  readonly kind: "event";
  readonly event: PloverEvent;
  readonly mode?: Mode;
  readonly contexts: readonly Context[];
  readonly actors: readonly ActorMention[];
  readonly recipients: readonly ActorMention[];
  readonly time?: Time;
  readonly place?: Place;
  readonly amounts: readonly Amount[];
  readonly topics: readonly string[];
  readonly quad: Quad;
  /** PLOVER's −10…+10. */
  readonly score: number;
  /**
   * The root of the event's CAMEO code, two digits: "04" (CAMEO manual, Schrodt 2012; PLOVER draft manual 0.8,
   * conversion table). An appeal is a REQUEST with 02, a demand one with 10.
   */
  readonly cameo: CameoRoot;
}

export interface StatementClaim extends ClaimBase {
  readonly kind: "statement";
  readonly content: { readonly text: string } & Span;
  /** True when the words are quoted. */
  readonly direct: boolean;
  readonly about: readonly string[];
  readonly toward: readonly ActorMention[];
}

export interface Leg {
  readonly giver?: ActorMention;
  readonly receiver?: ActorMention;
  readonly thing: string;
  readonly sectors: readonly string[];
  readonly amount?: Amount;
  readonly deadline?: Time;
  readonly condition?: string;
}

export interface DealClaim extends ClaimBase {
  readonly kind: "deal";
  readonly parties: readonly ActorMention[];
  readonly stage: DealStage;
  readonly legs: readonly Leg[];
}

export interface TripStop {
  readonly place: Place;
  readonly time?: Time;
  readonly status: Status;
  readonly meets: readonly ActorMention[];
  readonly purpose?: string;
}

export interface TripClaim extends ClaimBase {
  readonly kind: "trip";
  readonly traveller: ActorMention;
  readonly stops: readonly TripStop[];
  /** The journey it is part of: "a five-nation swing". */
  readonly tour?: string;
}

/** What is on the table between parties. */
export interface AgendaClaim extends ClaimBase {
  readonly kind: "agenda";
  readonly parties: readonly ActorMention[];
  readonly issues: readonly string[];
}

export interface RoleClaim extends ClaimBase {
  readonly kind: "role";
  readonly actor: ActorMention;
  readonly title: string;
  readonly body?: string;
  readonly country?: string;
  readonly from?: string;
  readonly note?: string;
}

export type Claim = EventClaim | StatementClaim | DealClaim | TripClaim | AgendaClaim | RoleClaim;
