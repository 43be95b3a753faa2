import { z } from "zod";
import type { SpeechLexicon } from "./speech.ts";

const lemmas = z.array(z.string().min(1));

export const speechSource: z.ZodType<SpeechLexicon> = z.strictObject({
  classes: z.array(
    z.strictObject({
      name: z.string(),
      speech: z.boolean(),
      takes: z.array(z.enum(["finite", "infinitive", "object", "oblique"])),
      second: z.enum(["optional", "required"]).optional(),
      verbs: lemmas.optional(),
      nouns: lemmas.optional(),
      adjectives: lemmas.optional(),
      prepositions: lemmas.optional(),
    }),
  ),
  hedges: z.strictObject({ adverbs: lemmas, passives: lemmas, expected: lemmas }),
  according: lemmas,
  opinions: lemmas,
  statements: lemmas,
  officials: lemmas,
  analysis: z.strictObject({ verbs: lemmas, weak: lemmas, judgements: lemmas, evidence: lemmas }),
});

/** The source is already what the annotator reads. */
export function compileSpeech(source: SpeechLexicon): SpeechLexicon {
  return source;
}
