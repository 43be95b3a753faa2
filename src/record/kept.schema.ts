import { z } from "zod";
import { SECTORS } from "./actor.ts";
import type { Decision, Ending, KeptArticle, Party } from "./kept.ts";
import type { RecordLine } from "./line.ts";
import { articleSchema, claimSchema } from "./schema.ts";

const id = z.string().min(1);

export const daySchema: z.ZodType<string> = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe("YYYY-MM-DD");

const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
const known = { knownFrom: daySchema, knownTo: daySchema.nullable() };

const ending: z.ZodType<Ending> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("superseded"), by: id }),
  z.strictObject({ kind: z.literal("retracted"), reason: z.string(), by: z.string() }),
]);

const made = { id, madeAt: instant, by: z.string(), note: z.string().exactOptional() };
const items = z.array(id);
export const decisionSchema: z.ZodType<Decision> = z.discriminatedUnion("kind", [
  z.strictObject({ ...made, kind: z.enum(["accept", "reject"]), claim: id }),
  z.strictObject({ ...made, kind: z.literal("edit"), claim: id, field: z.string(), value: z.unknown() }),
  z.strictObject({ ...made, kind: z.literal("merge"), items }),
  z.strictObject({ ...made, kind: z.literal("split"), items }),
]);

export const partySchema: z.ZodType<Party> = z.strictObject({
  name: z.string(),
  code: z.string().nullable(),
  id: z.string().exactOptional(),
  sector: z.enum(SECTORS).exactOptional(),
});

const keptArticle = {
  ...known,
  article: articleSchema,
  recordedAt: instant,
  ending: ending.exactOptional(),
  copyOf: id.describe("The first article of which this one is a near copy; its own id when it is no copy."),
  story: id,
};
export const keptArticleSchema: z.ZodType<KeptArticle> = z.strictObject(keptArticle);

export const articleLineSchema: z.ZodType<Extract<RecordLine, { type: "article" }>> = z.strictObject({
  type: z.literal("article"),
  ...keptArticle,
  text: z.string().exactOptional().describe("Full text, only where the outlet was opted in."),
});

export const claimLineSchema: z.ZodType<Extract<RecordLine, { type: "claim" }>> = z.strictObject({
  type: z.literal("claim"),
  ...known,
  claim: claimSchema,
  article: id.describe("Id of the article that makes it."),
  partOf: id.nullable().describe("Id of the occurrence or deal that it reports."),
  decisions: z.array(decisionSchema),
});
