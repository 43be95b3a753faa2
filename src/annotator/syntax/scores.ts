/** Rows of scores, each `stride` numbers after the one before it. */
export interface ScoreTable {
  readonly values: Float32Array;
  readonly stride: number;
}

/** What the network computes for one sentence of `words` words. */
export interface SentenceScores {
  readonly words: number;
  /** One row a word, one column a tag. */
  readonly tags: ScoreTable;
  /** One row a word, one column an entity label. */
  readonly entities: ScoreTable;
  /** `arcs[dependent * (words + 1) + head]`, where head 0 is the root and head i + 1 is word i. */
  readonly arcs: Float32Array;
  /** The best relation of each word to the given head (as in `arcs`). */
  relate(heads: Int32Array): Int32Array;
}
