/** What counts as content: a clause or quotation, "to …", an object, or an oblique. */
export type SpeechTaking = "finite" | "infinitive" | "object" | "oblique";

/** Words that report in the same way. Lemmas, lower case. */
export interface SpeechClass {
  readonly name: string;
  /** Whether somebody says something, or only holds it: "supports the plan". */
  readonly speech: boolean;
  readonly takes: readonly SpeechTaking[];
  /** Whether the object may or must have a second part: "described it as an effort", "called him a liar". */
  readonly second?: "optional" | "required" | undefined;
  readonly verbs?: readonly string[] | undefined;
  readonly nouns?: readonly string[] | undefined;
  readonly adjectives?: readonly string[] | undefined;
  readonly prepositions?: readonly string[] | undefined;
}

/** Words of attribution. */
export interface SpeechLexicon {
  readonly classes: readonly SpeechClass[];
  readonly hedges: {
    readonly adverbs: readonly string[];
    readonly passives: readonly string[];
    readonly expected: readonly string[];
  };
  readonly according: readonly string[];
  readonly opinions: readonly string[];
  /** Classes whose acts are statements. */
  readonly statements: readonly string[];
  readonly officials: readonly string[];
  readonly analysis: AnalysisLexicon;
}

/** Words of an author's own reading of events. */
export interface AnalysisLexicon {
  readonly verbs: readonly string[];
  /** Verbs that judge only with one of `judgements` behind them. */
  readonly weak: readonly string[];
  readonly judgements: readonly string[];
  /** Subjects that are sources or measurements. */
  readonly evidence: readonly string[];
}
