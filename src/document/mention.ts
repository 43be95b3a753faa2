import type { Span } from "./span.ts";

export type EntityKind = "person" | "place" | "organisation" | "nationality" | "facility" | "money" | "date" | "other";

/**
 * A stretch of words that refers to something in the world.
 * "Hakan Fidan" is a name; "the US President", "both sides" are nominals; "he" is a pronoun.
 */
export interface Mention extends Span {
  /** Index of the sentence. */
  readonly sentence: number;
  /** First word, and the word after the last: `words.slice(first, last)`. */
  readonly first: number;
  readonly last: number;
  /** Syntactic head among its words. */
  readonly head: number;
  readonly form: "name" | "nominal" | "pronoun";
  /** `other` also for nominals that refer to no actor by themselves. */
  readonly kind: EntityKind;
}
