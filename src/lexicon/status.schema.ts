import { z } from "zod";
import { STATUSES } from "../record/event.ts";
import type { StatusLexicon } from "./status.ts";

const status = z.enum(STATUSES);
const lemmas = z.array(z.string().min(1));
const embedding = z.union([status, z.enum(["same", "own"])]);

export const statusSource: z.ZodType<StatusLexicon> = z.strictObject({
  operators: z.array(
    z.strictObject({
      name: z.string(),
      inner: embedding,
      negated: embedding,
      forms: z.array(z.enum(["finite", "infinitive", "gerund", "noun"])).optional(),
      object: z.boolean().optional(),
      verbs: lemmas.optional(),
      nouns: lemmas.optional(),
      adjectives: lemmas.optional(),
      objects: z.boolean().optional(),
      prepositions: lemmas.optional(),
    }),
  ),
  modals: z.record(z.string(), status),
  counterfactual: lemmas,
  negators: lemmas,
  nobody: lemmas,
  marks: z.record(z.string(), status),
  presupposing: lemmas,
  announcing: lemmas,
  without: lemmas,
  occurrence: z.strictObject({ objects: lemmas, subjects: lemmas }),
  preceding: lemmas,
  stative: lemmas,
  future: lemmas,
});

/** The source is already what the annotator reads. */
export function compileStatus(source: StatusLexicon): StatusLexicon {
  return source;
}
