import type { DealStage } from "../record/event.ts";

/** The compiled `lexicons/deals.yaml`. All words are lemmas in lower case. */
export interface DealsLexicon {
  readonly nouns: readonly string[];
  readonly stages: Readonly<Record<string, DealStage>>;
  readonly give: readonly string[];
  readonly deliver: readonly string[];
  /** Phrases in lower case, words apart by single spaces. */
  readonly exchange: readonly string[];
}
