/** Terms of a text with their weights, scaled to length 1, and the sum of the weights. */
export interface TermVector {
  readonly weights: ReadonlyMap<string, number>;
  readonly mass: number;
}

export function toTermVector(weights: ReadonlyMap<string, number>): TermVector {
  let squares = 0;
  let sum = 0;
  for (const weight of weights.values()) {
    squares += weight * weight;
    sum += weight;
  }
  if (squares === 0) return { weights, mass: 0 };
  const scale = 1 / Math.sqrt(squares);
  return { weights: new Map(Array.from(weights, ([term, weight]) => [term, weight * scale])), mass: sum * scale };
}

/** How alike two texts are. */
export interface Likeness {
  /** Cosine of the angle between the vectors. */
  readonly cosine: number;
  /** Share of the weight that the other text has too: of the text of which more is shared, and of the other. */
  readonly most: number;
  readonly least: number;
}

export function compareVectors(a: TermVector, b: TermVector): Likeness {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let [cosine, ofSmall, ofLarge] = [0, 0, 0];
  for (const [term, weight] of small.weights) {
    const other = large.weights.get(term);
    if (other === undefined) continue;
    cosine += weight * other;
    ofSmall += weight;
    ofLarge += other;
  }
  if (cosine === 0) return { cosine: 0, most: 0, least: 0 };
  const shares = [ofSmall / small.mass, ofLarge / large.mass];
  return { cosine, most: Math.max(...shares), least: Math.min(...shares) };
}
