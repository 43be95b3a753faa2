import type { Claim, EventClaim } from "./claim.ts";
import type {
  Deal,
  DealLeg,
  Framing,
  LegBalance,
  Occurrence,
  RelationPoint,
  StatusStep,
  Story,
  Support,
  When,
  Where,
} from "./derived.ts";
import type { Status } from "./event.ts";
import type { Day, Decision, KeptArticle, Party, Report } from "./kept.ts";

// What the record answers over HTTP. The browser app and every other program get these, and nothing else.

/** A part of a list. `next` is the cursor of what follows; null at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  /** The day as of which the record was asked; null is now. */
  readonly asOf: Day | null;
}

/** What went wrong (RFC 9457, "Problem Details for HTTP APIs"): `application/problem+json`. */
export interface Problem {
  readonly type: "about:blank";
  readonly title: string;
  readonly status: number;
  /** A sentence that says what to do. */
  readonly detail: string;
  /** For programs: `unknown-id`, `bad-request`, `forbidden`, … */
  readonly code: string;
  /** What does not fit, field by field. */
  readonly fields?: readonly { readonly name: string; readonly problem: string }[];
}

/** The words a claim rests on, in the sentence they stand in. */
export interface Citation {
  readonly claim: string;
  readonly kind: Claim["kind"];
  readonly status: Status;
  readonly article: string;
  readonly headline: string;
  readonly outlet: string | null;
  readonly agencies: readonly string[];
  /** ISO date, or null when the article does not say. */
  readonly published: string | null;
  readonly url: string | null;
  /** Who says so in the article: "source: Japan, quoted"; empty when it is the author. */
  readonly says: string;
  readonly sentence: string;
  /** Where the sentence begins in the article's text, in UTF-16 units. */
  readonly start: number;
  /** What of the sentence supports which field; offsets within the sentence. */
  readonly marks: readonly {
    readonly field: string | null;
    readonly start: number;
    readonly end: number;
    readonly rule: string;
  }[];
}

/** A story on the front page: who reports it, what it tells, and what is new in it since an instant. */
export interface TodayStory {
  readonly story: Story;
  readonly outlets: readonly string[];
  /** The most telling ones, best supported first. */
  readonly occurrences: readonly Occurrence[];
  readonly occurrenceCount: number;
  readonly news: StoryNews | null;
}

/** What was recorded about a story since the last visit. */
export interface StoryNews {
  readonly articles: readonly string[];
  readonly changes: readonly StatusChange[];
}

/** "expected → happened"; `from` is null where the occurrence itself is new. */
export interface StatusChange {
  readonly occurrence: string;
  readonly from: Status | null;
  readonly to: StatusStep;
}

export interface OccurrenceAnswer {
  readonly occurrence: Occurrence;
  readonly revisions: readonly Occurrence[];
  readonly reports: readonly Report<EventClaim>[];
  readonly framing: Framing;
}

/** A deal of the ledger: each leg with what each measurer says has been delivered. */
export interface LedgerDeal extends Omit<Deal, "legs"> {
  readonly legs: readonly LedgerLeg[];
}

export interface LedgerLeg extends DealLeg {
  readonly balance: readonly LegBalance[];
}

export interface DealAnswer {
  readonly deal: LedgerDeal;
  readonly revisions: readonly Deal[];
  readonly reports: readonly Report[];
  readonly framing: Framing;
}

export interface StoryAnswer {
  readonly story: Story;
  readonly revisions: readonly Story[];
  readonly articles: readonly KeptArticle[];
  readonly occurrences: readonly Occurrence[];
}

/** An actor of the record. */
export interface ActorCount {
  /** A code (`JPN`, `IGO-EU`) or the key of a person (`person/…`). */
  readonly id: string;
  readonly name: string;
  readonly occurrences: number;
}

export interface ActorAnswer {
  readonly actor: ActorCount;
  readonly occurrences: readonly Occurrence[];
  readonly deals: readonly LedgerDeal[];
  /** With whom it has most to do. */
  readonly pairs: readonly Pair[];
}

/** Two states or bodies and all that is between them. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly names: readonly [string, string];
  readonly count: number;
  /** Mean of PLOVER's scores, −10…+10. */
  readonly mean: number;
}

export interface RelationAnswer {
  readonly a: string;
  readonly b: string;
  readonly names: readonly [string, string];
  readonly grain: "week" | "month";
  readonly points: readonly RelationPoint[];
  /** One for each issue between them, the busiest first; what has no issue is in the last, `issue: null`. */
  readonly lanes: readonly Lane[];
  readonly deals: readonly LedgerDeal[];
  readonly meetings: readonly Occurrence[];
  /** Whether there were more occurrences than could be laid out; then the newest are here. */
  readonly isCut: boolean;
}

export interface Lane {
  readonly issue: string | null;
  readonly occurrences: readonly Occurrence[];
}

/** One journey, however many articles tell of it. */
export interface Trip {
  /** Id of its first claim. */
  readonly id: string;
  readonly traveller: Party;
  /** The journey it is part of: "a five-nation swing". */
  readonly tour?: string;
  /** In order of time; those without a day where the articles put them. */
  readonly stops: readonly Stop[];
  readonly from: Day | null;
  readonly to: Day | null;
  readonly support: Support;
}

export interface Stop {
  readonly place: Where;
  readonly time: When | null;
  readonly status: Status;
  readonly history: readonly StatusStep[];
  readonly meets: readonly Party[];
  readonly purpose?: string;
  readonly support: Support;
}

export interface ArticleAnswer {
  readonly article: KeptArticle;
  readonly text: string;
  readonly claims: readonly Report[];
  /** All versions at its address, oldest first, itself among them. */
  readonly versions: readonly KeptArticle[];
  /** Near copies of it, or what it is a copy of. */
  readonly copies: readonly KeptArticle[];
}

/** What became of a text from one version to the next, in order. */
export interface Difference {
  readonly from: KeptArticle;
  readonly to: KeptArticle;
  readonly parts: readonly { readonly kind: "same" | "added" | "removed"; readonly text: string }[];
}

/** A query as it was understood: operators apart from words. */
export interface Query {
  readonly words: string;
  /** Codes or ids; `unknown` is what names no actor of the list. */
  readonly actors: readonly string[];
  readonly unknown: readonly string[];
  readonly events: readonly string[];
  readonly statuses: readonly string[];
  readonly from: Day | null;
  readonly to: Day | null;
  readonly places: readonly string[];
  readonly outlets: readonly string[];
}

export interface SearchAnswer {
  readonly query: Query;
  readonly occurrences: readonly Occurrence[];
  readonly deals: readonly LedgerDeal[];
  readonly stories: readonly Story[];
  readonly actors: readonly ActorCount[];
  readonly articles: readonly KeptArticle[];
  /** Statements, trips, agendas and roles. */
  readonly claims: readonly Report[];
}

/** Who asks, and what they may do. */
export interface Session {
  readonly name: string;
  readonly role: Role;
  /** Whether a token was needed; on the user's own machine none is. */
  readonly hasToken: boolean;
}

/** Each may do what those before it may. */
export const ROLES = ["read", "review", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** A line of the audit log: who changed what through the server. */
export interface AuditEntry {
  readonly id: number;
  /** ISO instant in UTC. */
  readonly at: string;
  readonly by: string;
  readonly role: Role;
  /** `decision`, `article`, `token`, … */
  readonly action: string;
  /** Id of what was made. */
  readonly subject: string;
  readonly address: string | null;
}

/** Sent by `/api/changes` when the record has changed. */
export interface Change {
  /** Counts the changes of the record. */
  readonly edition: number;
  readonly at: string;
  /** Articles recorded since the last message, newest first, 50 at most. */
  readonly articles: readonly string[];
  readonly decisions: readonly Decision["id"][];
}
