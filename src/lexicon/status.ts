import type { Status } from "../record/event.ts";

/** A status; `same`: as real as the operator; `own`: the inner clause is read by its own tense. */
export type Embedding = Status | "same" | "own";

/** What the embedded thing is: "says that …", "plans to …", "denies attacking", "planned a visit". */
export type EmbeddedForm = "finite" | "infinitive" | "gerund" | "noun";

/** A family of words that open a clause or take a noun, and what they say of it. */
export interface StatusOperator {
  readonly name: string;
  readonly inner: Embedding;
  /** When the operator itself is negated: "did not manage to". */
  readonly negated: Embedding;
  /** All of them when absent. */
  readonly forms?: readonly EmbeddedForm[] | undefined;
  /** Only when the verb has an object besides: "wants Japan to open its market". */
  readonly object?: boolean | undefined;
  readonly verbs?: readonly string[] | undefined;
  readonly nouns?: readonly string[] | undefined;
  readonly adjectives?: readonly string[] | undefined;
  /** Whether a verb's objects are embedded like its clauses: "planned a visit". */
  readonly objects?: boolean | undefined;
  /** Obliques that are embedded too: "called for a truce". */
  readonly prepositions?: readonly string[] | undefined;
}

/** Words that decide how real an event is. Lemmas, lower case. */
export interface StatusLexicon {
  readonly operators: readonly StatusOperator[];
  readonly modals: Readonly<Record<string, Status>>;
  readonly counterfactual: readonly string[];
  readonly negators: readonly string[];
  readonly nobody: readonly string[];
  readonly marks: Readonly<Record<string, Status>>;
  readonly presupposing: readonly string[];
  readonly announcing: readonly string[];
  readonly without: readonly string[];
  readonly occurrence: { readonly objects: readonly string[]; readonly subjects: readonly string[] };
  readonly preceding: readonly string[];
  readonly stative: readonly string[];
  readonly future: readonly string[];
}
