import { z } from "@hono/zod-openapi";
import type { LedgerDeal } from "../../record/answer.ts";
import type { Claim, EventClaim } from "../../record/claim.ts";
import {
  dealSchema,
  ledgerDealSchema,
  occurrenceSchema,
  relationPointSchema,
  storySchema,
} from "../../record/derived.schema.ts";
import type { Deal, Framing, Occurrence, RelationPoint, Story } from "../../record/derived.ts";
import { daySchema, decisionSchema, keptArticleSchema, partySchema } from "../../record/kept.schema.ts";
import type { Decision, KeptArticle, Report } from "../../record/kept.ts";
import { claimSchema, eventClaimSchema, statementClaimSchema } from "../../record/schema.ts";

// The record's own schemas, with the names under which the documentation lists them.

/** Gives a schema its name in the documentation. */
export function named<T>(id: string, schema: z.ZodType<T>): z.ZodType<T> {
  return schema.meta({ id }) as z.ZodType<T>;
}

export const occurrenceAnswer: z.ZodType<Occurrence> = named("Occurrence", occurrenceSchema);
export const dealAnswer: z.ZodType<Deal> = named("Deal", dealSchema);
export const ledgerDealAnswer: z.ZodType<LedgerDeal> = named("LedgerDeal", ledgerDealSchema);
export const storyAnswer: z.ZodType<Story> = named("Story", storySchema);
export const relationPointAnswer: z.ZodType<RelationPoint> = named("RelationPoint", relationPointSchema);
export const articleAnswer: z.ZodType<KeptArticle> = named("KeptArticle", keptArticleSchema);
export const decisionAnswer: z.ZodType<Decision> = named("Decision", decisionSchema);

const reportOf = <C extends Claim>(id: string, claim: z.ZodType<C>): z.ZodType<Report<C>> => {
  const report = z.strictObject({
    claim,
    article: z.string(),
    partOf: z.string().nullable(),
    decisions: z.array(decisionAnswer),
    knownFrom: daySchema,
    knownTo: daySchema.nullable(),
    from: articleAnswer,
  });
  return named(id, report as unknown as z.ZodType<Report<C>>);
};

const eventClaim = named("EventClaim", eventClaimSchema);
const statementClaim = named("StatementClaim", statementClaimSchema);

export const reportAnswer: z.ZodType<Report> = reportOf("Report", named("Claim", claimSchema));
export const eventReportAnswer: z.ZodType<Report<EventClaim>> = reportOf("EventReport", eventClaim);
const statementReport = reportOf("StatementReport", statementClaim);

const column = z.strictObject({ party: partySchema, statements: z.array(statementReport) });
export const framingAnswer: z.ZodType<Framing> = named(
  "Framing",
  z.strictObject({ about: z.string(), columns: z.array(column) }) as unknown as z.ZodType<Framing>,
);
