import type { AmountQualifier } from "../record/value.ts";

export type Hedge = Extract<AmountQualifier, "about" | "up-to" | "at-least" | "more-than" | "less-than">;

/** Currencies, units and hedges, by form in lower case; a form of several words has single spaces. */
export interface AmountLexicon {
  /** "hk$" → HKD; stands before the number. */
  readonly symbols: Readonly<Record<string, string>>;
  /** "hong kong dollars" → HKD; stands after the number. */
  readonly currencies: Readonly<Record<string, string>>;
  /** The same, but only after a million or more: "pounds" → GBP. */
  readonly large: Readonly<Record<string, string>>;
  /** "bpd" → "barrels per day". */
  readonly units: Readonly<Record<string, string>>;
  /** Forms that must touch the digits. */
  readonly glued: readonly string[];
  /** "more than" → more-than; before the number. */
  readonly hedges: Readonly<Record<string, Hedge>>;
  /** "or more" → at-least; after the unit. */
  readonly after: Readonly<Record<string, Hedge>>;
  /** Lemmas of words that move a value by an amount. */
  readonly increase: readonly string[];
  readonly decrease: readonly string[];
}
