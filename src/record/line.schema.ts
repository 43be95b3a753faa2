import { z } from "zod";
import { dealSchema, occurrenceSchema } from "./derived.schema.ts";
import { articleLineSchema, claimLineSchema } from "./kept.schema.ts";
import type { RecordLine } from "./line.ts";

const recordLineSchema: z.ZodType<RecordLine> = z.union([
  articleLineSchema,
  claimLineSchema,
  z.strictObject({ type: z.literal("occurrence"), occurrence: occurrenceSchema }),
  z.strictObject({ type: z.literal("deal"), deal: dealSchema }),
]);

/** The JSON Schema (draft 2020-12) of one line of the record. */
export function recordLineJsonSchema(): object {
  return { title: "readout/record@1: one line", ...z.toJSONSchema(recordLineSchema, { reused: "ref" }) };
}
