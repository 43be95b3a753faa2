import { z } from "zod";
import type { LedgerDeal } from "./answer.ts";
import { CAMEO_ROOTS } from "./cameo.ts";
import type {
  Conflict,
  Deal,
  FieldValue,
  LegBalance,
  Occurrence,
  RelationPoint,
  SaidSum,
  Story,
  Support,
} from "./derived.ts";
import { DEAL_STAGES, PLOVER_EVENTS, QUAD_CATEGORIES, STATUSES } from "./event.ts";
import { daySchema, partySchema } from "./kept.schema.ts";
import { CONTEXTS } from "./mode.ts";
import { modeSchema, sumSchema, whenSchema, whereSchema } from "./schema.ts";

const id = z.string().min(1);
const revision = { id, revision: z.number().int().min(1), knownFrom: daySchema, knownTo: daySchema.nullable() };

const support: z.ZodType<Support> = z.strictObject({
  articles: z.array(id),
  claims: z.array(id),
  independent: z.number().int().min(0),
});
const fieldValue: z.ZodType<FieldValue> = z.strictObject({ label: z.string(), support });
const fieldName = z.enum(["status", "time", "place", "actors", "recipients", "amounts"]);
const conflict: z.ZodType<Conflict> = z.strictObject({ field: fieldName, values: z.array(fieldValue) });
const report = { since: daySchema, article: id, claim: id };

export const occurrenceSchema: z.ZodType<Occurrence> = z.strictObject({
  ...revision,
  event: z.enum(PLOVER_EVENTS),
  mode: modeSchema.exactOptional(),
  contexts: z.array(z.enum(CONTEXTS)),
  cameo: z.enum(CAMEO_ROOTS),
  quad: z.enum(QUAD_CATEGORIES),
  score: z.number().min(-10).max(10),
  status: z.enum(STATUSES),
  history: z.array(z.strictObject({ ...report, status: z.enum(STATUSES) })),
  actors: z.array(partySchema),
  recipients: z.array(partySchema),
  time: whenSchema.nullable(),
  place: whereSchema.nullable(),
  amounts: z.array(sumSchema),
  topics: z.array(z.string()),
  fields: z.partialRecord(fieldName, z.array(fieldValue)),
  conflicts: z.array(conflict),
  support,
  story: id,
  reviewed: z.boolean(),
});

const saidSum = { sum: sumSchema, by: z.string(), on: daySchema, article: id, claim: id };
const leg = {
  id,
  giver: partySchema.nullable(),
  receiver: partySchema.nullable(),
  thing: z.string(),
  sectors: z.array(z.string()),
  promised: z.array(z.strictObject(saidSum)),
  delivered: z.array(z.strictObject({ ...saidSum, total: z.boolean() })),
  deadline: whenSchema.nullable(),
  condition: z.string().exactOptional(),
  lapsed: z.boolean(),
};

const deal = {
  ...revision,
  parties: z.array(partySchema),
  stage: z.enum(DEAL_STAGES),
  stages: z.array(z.strictObject({ ...report, stage: z.enum(DEAL_STAGES) })),
  support,
  story: id,
  reviewed: z.boolean(),
};
export const dealSchema: z.ZodType<Deal> = z.strictObject({ ...deal, legs: z.array(z.strictObject(leg)) });

const legBalance: z.ZodType<LegBalance> = z.strictObject({
  by: z.string(),
  unit: z.string(),
  currency: z.string().length(3).exactOptional(),
  delivered: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  on: daySchema,
  fromTotal: z.boolean(),
  promised: (z.strictObject(saidSum) satisfies z.ZodType<SaidSum>).nullable(),
});
const ledgerLeg = z.strictObject({ ...leg, balance: z.array(legBalance) });
export const ledgerDealSchema: z.ZodType<LedgerDeal> = z.strictObject({ ...deal, legs: z.array(ledgerLeg) });

export const storySchema: z.ZodType<Story> = z.strictObject({
  ...revision,
  headline: z.string(),
  articles: z.array(id),
  independent: z.number().int().min(0),
  firstPublished: daySchema,
  lastPublished: daySchema,
});

const quads = Object.fromEntries(QUAD_CATEGORIES.map((quad) => [quad, z.number().int().min(0)]));
export const relationPointSchema: z.ZodType<RelationPoint> = z.strictObject({
  from: daySchema,
  occurrences: z.array(id),
  count: z.number().int().min(0),
  quads: z.strictObject(quads) as unknown as z.ZodType<RelationPoint["quads"]>,
  sum: z.number(),
  mean: z.number(),
});
