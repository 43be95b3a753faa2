import { createEntityDecoder } from "./decode-entities.ts";
import { decodeTree } from "./decode-tree.ts";
import type { Labels } from "./model-file.ts";
import type { ScoreTable, SentenceScores } from "./scores.ts";

/** What the network says of a sentence, one entry a word. */
export interface Analysis {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** Index of the head; -1 for the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  /** BILOU. */
  readonly entities: readonly string[];
}

/** Tags, parses and marks entities in sentences given as lists of forms. */
export interface Network {
  /** Of the weights. */
  readonly sha256: string;
  /** The same sentence gets the same analysis, whatever stands beside it. An empty sentence gets an empty one. */
  parse(sentences: readonly (readonly string[])[]): Analysis[];
}

/** Turns scores into an analysis that is valid by construction: one tree with one root, entities in BILOU. */
export function createDecoder(labels: Labels): (scores: SentenceScores) => Analysis {
  const tags = labels.tags.map((tag) => tag.split("|"));
  const entityDecoder = createEntityDecoder(labels.entities);
  return (scores) => {
    const chosen = bestColumns(scores.tags, scores.words, tags.length);
    const heads = decodeTree(scores.arcs, scores.words);
    const relations = scores.relate(heads);
    const entities = entityDecoder.decode(scores.entities, scores.words);
    return {
      upos: chosen.map((tag) => tags[tag]?.[0] ?? "X"),
      xpos: chosen.map((tag) => tags[tag]?.[1] ?? "FW"),
      heads: Array.from(heads, (head) => head - 1),
      relations: Array.from(relations, (relation, word) =>
        heads[word] === 0 ? "root" : (labels.relations[relation] ?? "dep"),
      ),
      entities: Array.from(entities, (entity) => labels.entities[entity] ?? "O"),
    };
  };
}

function bestColumns({ values, stride }: ScoreTable, rows: number, columns: number): number[] {
  const best: number[] = [];
  for (let row = 0; row < rows; row++) {
    const start = row * stride;
    let top = start;
    for (let i = start + 1; i < start + columns; i++) if ((values[i] ?? 0) > (values[top] ?? 0)) top = i;
    best.push(top - start);
  }
  return best;
}
