import type { ActorMention } from "./actor.ts";
import type { Claim } from "./claim.ts";
import { type Day, firstDay } from "./day.ts";
import type { Article } from "./reading.ts";

export type { Day } from "./day.ts";

/**
 * When the record knew something (Snodgrass 1999, "transaction time"): from a day on, up to but without another.
 * `null` means that it still stands. Nothing kept is ever overwritten: it ends, and what replaces it begins.
 */
export interface Known {
  readonly knownFrom: Day;
  readonly knownTo: Day | null;
}

/** Whether a thing stood in the record on that day; `null` asks for now. */
export function isKnownOn({ knownFrom, knownTo }: Known, day: Day | null): boolean {
  return day === null ? knownTo === null : knownFrom <= day && (knownTo === null || day < knownTo);
}

/** Why an article does not stand any more. */
export type Ending =
  | { readonly kind: "superseded"; readonly by: string }
  | { readonly kind: "retracted"; readonly reason: string; readonly by: string };

/** An article as the record keeps it. */
export interface KeptArticle extends Known {
  readonly article: Article;
  /** When it was added: an ISO instant in UTC. */
  readonly recordedAt: string;
  readonly ending?: Ending;
  /** The first article of which this one is a near copy; its own id when it is no copy. */
  readonly copyOf: string;
  /** Id of its story. */
  readonly story: string;
}

/**
 * An article's place in canonical order, in which everything is derived: the day of its publication, else of recording.
 * Unlike `knownFrom` it never changes.
 */
export function canonicalDay({ article, recordedAt }: Pick<KeptArticle, "article" | "recordedAt">): Day {
  return article.published === null ? recordedAt.slice(0, 10) : firstDay(article.published);
}

/** A claim as the record keeps it: as it was made, and where it stands. */
export interface KeptClaim<C extends Claim = Claim> extends Known {
  readonly claim: C;
  readonly article: string;
  /** Id of the occurrence (event claims) or of the deal (deal claims) that it reports. */
  readonly partOf: string | null;
  /** What people decided about it, oldest first. */
  readonly decisions: readonly Decision[];
}

/** A claim beside the article that makes it. */
export interface Report<C extends Claim = Claim> extends KeptClaim<C> {
  readonly from: KeptArticle;
}

/** An actor of something derived: the narrowest identity that its mentions give. */
export type Party = Pick<ActorMention, "code"> &
  Partial<Pick<ActorMention, "id" | "sector">> & { readonly name: string };

interface DecisionBase {
  readonly id: string;
  /** ISO instant in UTC. */
  readonly madeAt: string;
  readonly by: string;
  readonly note?: string;
}

/** What a person decided: evidence of its own, dated and signed. It survives a rebuild and no import undoes it. */
export type Decision = DecisionBase &
  (
    | { readonly kind: "accept" | "reject"; readonly claim: string }
    | { readonly kind: "edit"; readonly claim: string; readonly field: string; readonly value: unknown }
    /** These claims (or articles) are about the same thing. */
    | { readonly kind: "merge"; readonly items: readonly string[] }
    /** These claims (or articles) leave what they are part of and are one thing of their own. */
    | { readonly kind: "split"; readonly items: readonly string[] }
  );
