import { affixes, normalise } from "./features.ts";
import { createFormTable } from "./form-table.ts";
import type { Model } from "./model-file.ts";

/** Writes the vector of a form: its row of the table, then the sum of its affixes' rows. */
export type Embedding = (form: string, target: Float32Array, start: number) => void;

export function createEmbedding(model: Model): Embedding {
  const find = createFormTable(model);
  const [forms, buckets] = [model.matrix("form"), model.matrix("affix")];
  return (form, target, start) => {
    const row = find(normalise(form));
    const scale = forms.scale[row] ?? 0;
    for (let i = 0; i < forms.columns; i++) target[start + i] = (forms.values[row * forms.columns + i] ?? 0) * scale;
    const tail = start + forms.columns;
    target.fill(0, tail, tail + buckets.columns);
    for (const bucket of affixes(form)) {
      const weight = buckets.scale[bucket] ?? 0;
      for (let i = 0; i < buckets.columns; i++) {
        target[tail + i] = (target[tail + i] ?? 0) + (buckets.values[bucket * buckets.columns + i] ?? 0) * weight;
      }
    }
  };
}
