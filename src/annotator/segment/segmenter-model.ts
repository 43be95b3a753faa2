/** What `models/segmenter.json` holds: a weight for each feature of a place, in 64ths of a logit. */
export interface SegmenterSource {
  readonly schema: "readout/segmenter@1";
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

export interface SegmenterModel {
  /** Above 0: a sentence ends there. */
  score(features: readonly string[]): number;
}

/** The splitter's weights, ready for use. Throws when the source is not of the known schema. */
export function createSegmenterModel(source: SegmenterSource): SegmenterModel {
  if (source.schema !== "readout/segmenter@1") throw new Error(`Unknown segmenter model "${String(source.schema)}".`);
  const weights = new Map(Object.entries(source.weights));
  return {
    score(features) {
      let sum = source.bias;
      for (const feature of features) sum += weights.get(feature) ?? 0;
      return sum;
    },
  };
}
