import type { Document } from "../document/document.ts";
import type { Mention } from "../document/mention.ts";
import type { Sentence } from "../document/sentence.ts";
import type { Span } from "../document/span.ts";
import type { Tree } from "../document/tree.ts";
import type { ActorMention } from "../record/actor.ts";
import type {
  AgendaClaim,
  AnonymousSource,
  Claim,
  ClaimBase,
  DealClaim,
  EventClaim,
  RoleClaim,
  StatementClaim,
  TripClaim,
} from "../record/claim.ts";
import type { Status } from "../record/event.ts";
import type { Article, Warning } from "../record/reading.ts";
import type { Amount, Place, Time } from "../record/value.ts";

/** The article's own parts: what its header says, and where its text lies. */
export interface ArticleLayer {
  readonly article: Omit<Article, "id" | "sha256">;
  readonly headline: Span | null;
  /** Paragraphs of the body, in order, without header, byline and dateline. */
  readonly paragraphs: readonly Span[];
  /** Where each field of the article was found: `headline`, `published`, `byline`, `agencies`, `outlet`, `dateline`. */
  readonly found: readonly ({ readonly field: string } & Span)[];
  /** The agencies that the whole article is taken from: those of its byline and dateline. */
  readonly carriedBy: readonly string[];
  readonly warnings: readonly Warning[];
}

/** A mention and the actors it stands for: one for a name, two for "both sides", none when it is unknown. */
export interface LinkedMention {
  readonly mention: Mention;
  readonly actors: readonly ActorMention[];
}

/** A word of the document. */
export interface Anchor {
  readonly sentence: number;
  readonly word: number;
}

/** A claim before it has an id, a status and an attribution; `anchor` is the word that decides those. */
export type Draft<C extends ClaimBase> = Omit<C, "id" | "status" | "attribution"> & {
  readonly anchor: Anchor;
  /** Set when the annotator itself knows better than the general status of the anchor. */
  readonly status?: Status;
};

/** Somebody says something: "Athens describes … as 'open blackmail'". */
export interface SpeechAct extends Span {
  readonly sentence: number;
  /** Absent for an adverb such as "reportedly". */
  readonly source?: ActorMention | AnonymousSource;
  /** The saying word. */
  readonly cue: Span & { readonly text: string; readonly word: number };
  /** What is said. Several spans when a quotation is interrupted. */
  readonly content: readonly Span[];
  readonly form: "indirect" | "quoted";
  readonly rule: string;
  /** "reportedly", "allegedly", "is said to". */
  readonly hedge?: string;
}

/** How real what a word stands for is, and why. */
export interface StatusFinding {
  readonly status: Status;
  readonly rule: string;
  /** The words that decided, if any: "is expected to". */
  readonly span?: Span;
}

/** Everything that annotators add to a document. */
export interface Layers {
  readonly article: ArticleLayer;
  readonly sentences: readonly Sentence[];
  readonly trees: readonly Tree[];
  readonly mentions: readonly Mention[];
  readonly actors: readonly LinkedMention[];
  readonly times: readonly Time[];
  readonly places: readonly Place[];
  readonly amounts: readonly Amount[];
  /** For each sentence, for each word. */
  readonly statuses: readonly (readonly StatusFinding[])[];
  readonly speech: readonly SpeechAct[];
  readonly events: readonly Draft<EventClaim>[];
  readonly deals: readonly Draft<DealClaim>[];
  readonly trips: readonly Draft<TripClaim>[];
  readonly agendas: readonly Draft<AgendaClaim>[];
  readonly roles: readonly Draft<RoleClaim>[];
  readonly statements: readonly Draft<StatementClaim>[];
  readonly claims: readonly Claim[];
}

export type LayerName = keyof Layers;

/** A document that carries the given layers. */
export type Annotated<L extends LayerName> = Document & Pick<Layers, L>;
