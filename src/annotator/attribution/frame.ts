/** One attribution within a sentence, in words; quotations that run on are added later. */
export interface SpeechFrame {
  readonly sentence: number;
  /** The class of the lexicon, or `according`, `hedge`, `colon`, `opinion`. */
  readonly kind: string;
  readonly speech: boolean;
  /** The word that decides: "said", "according". */
  readonly word: number;
  /** Words of the cue: "has said", "according to". */
  readonly cue: readonly number[];
  readonly source?: SourceWords;
  /** Words of the content, in text order. */
  readonly content: readonly number[];
  readonly rule: string;
  readonly hedge?: string;
}

export interface SourceWords {
  /** The word to look up the actor at. */
  readonly head: number;
  /** Where that word stands, if not in the sentence of the frame. */
  readonly sentence?: number;
  readonly words: readonly number[];
}
