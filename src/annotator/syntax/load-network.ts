import { BATCH_TOKENS, createEngine, SENTENCE_TOKENS } from "./engine.ts";
import { loadKernel } from "./kernel.ts";
import { readModel } from "./model-file.ts";
import { type Analysis, createDecoder, type Network } from "./network.ts";

type Forms = readonly string[];

const EMPTY: Analysis = { upos: [], xpos: [], heads: [], relations: [], entities: [] };

/**
 * Makes the network ready from the bytes of `models/english.bin` and `models/kernel.wasm`.
 * Throws a `ReadoutError` when the first are no model.
 */
export async function loadNetwork(model: Uint8Array, kernel: Uint8Array): Promise<Network> {
  const weights = readModel(model);
  const engine = createEngine(await loadKernel(kernel), weights);
  const decode = createDecoder(weights);
  const parseShort = (sentences: readonly Forms[]): Analysis[] => {
    const analyses = sentences.map(() => EMPTY);
    for (const batch of cutBatches(sentences)) {
      const forms = batch.map((i) => sentences[i] as Forms);
      engine.score(forms, (scores, k) => {
        analyses[batch[k] as number] = decode(scores);
      });
    }
    return analyses;
  };
  return {
    sha256: weights.sha256,
    parse(sentences) {
      const windows = sentences.map(cutWindows);
      const analyses = parseShort(windows.flat());
      let next = 0;
      return windows.map(({ length }) => {
        next += length;
        return joinWindows(analyses.slice(next - length, next));
      });
    },
  };
}

/** Indices of the sentences that are not empty, longest first, in groups that the engine takes. */
function cutBatches(sentences: readonly Forms[]): number[][] {
  const lengthOf = (i: number): number => sentences[i]?.length ?? 0;
  const order = [...sentences.keys()].filter((i) => lengthOf(i) > 0).sort((a, b) => lengthOf(b) - lengthOf(a));
  const batches: number[][] = [];
  let tokens = BATCH_TOKENS;
  for (const i of order) {
    tokens += lengthOf(i);
    if (tokens > BATCH_TOKENS) {
      batches.push([]);
      tokens = lengthOf(i);
    }
    batches.at(-1)?.push(i);
  }
  return batches;
}

/** A sentence in stretches that the engine takes: one, but for the rare list of hundreds of words. */
function cutWindows(forms: Forms): Forms[] {
  const windows: Forms[] = [];
  for (let i = 0; i < forms.length; i += SENTENCE_TOKENS) windows.push(forms.slice(i, i + SENTENCE_TOKENS));
  return windows;
}

/** One tree again: the roots of later stretches hang on the first one's, side by side with it. */
function joinWindows(windows: readonly Analysis[]): Analysis {
  const [first = EMPTY, ...others] = windows;
  if (others.length === 0) return first;
  const root = first.heads.indexOf(-1);
  const heads = [...first.heads];
  for (const window of others) {
    const shift = heads.length;
    heads.push(...window.heads.map((head) => (head < 0 ? root : head + shift)));
  }
  const relations = [...first.relations];
  for (const window of others)
    relations.push(...window.relations.map((name) => (name === "root" ? "parataxis" : name)));
  return {
    upos: windows.flatMap((window) => window.upos),
    xpos: windows.flatMap((window) => window.xpos),
    heads,
    relations,
    entities: windows.flatMap((window) => window.entities),
  };
}
