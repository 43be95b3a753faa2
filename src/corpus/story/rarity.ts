import { stem } from "../stem.ts";

/**
 * How rare words are in news, once and for all: were it counted in the user's own articles, a story would depend on the
 * order in which they came. Inverse document frequencies in tenths of a natural logarithm.
 */
export interface RarityTable {
  /** Of a word that is not in the table. */
  readonly unknown: number;
  /** Stems by rarity, separated by blanks. */
  readonly classes: Readonly<Record<string, string>>;
}

/** The inverse document frequency of a word or stem. */
export type Rarity = (word: string) => number;

export function createRarity({ unknown, classes }: RarityTable): Rarity {
  const table = new Map<string, number>();
  for (const [tenths, stems] of Object.entries(classes)) {
    for (const word of stems.split(" ")) table.set(word, Number(tenths) / 10);
  }
  return (word) => table.get(stem(word)) ?? unknown / 10;
}
