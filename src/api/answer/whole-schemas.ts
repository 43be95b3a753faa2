import { z } from "@hono/zod-openapi";
import type { DealAnswer, OccurrenceAnswer } from "../../record/answer.ts";
import {
  dealAnswer,
  eventReportAnswer,
  framingAnswer,
  ledgerDealAnswer,
  named,
  occurrenceAnswer,
  reportAnswer,
} from "./schemas.ts";

// Answers about one thing, with what belongs to it.

export const occurrenceWhole: z.ZodType<OccurrenceAnswer> = named(
  "OccurrenceAnswer",
  z.strictObject({
    occurrence: occurrenceAnswer,
    revisions: z.array(occurrenceAnswer).describe("All its states, the first known first."),
    reports: z.array(eventReportAnswer),
    framing: framingAnswer,
  }),
);

export const dealWhole: z.ZodType<DealAnswer> = named(
  "DealAnswer",
  z.strictObject({
    deal: ledgerDealAnswer,
    revisions: z.array(dealAnswer).describe("All its states, the first known first."),
    reports: z.array(reportAnswer),
    framing: framingAnswer,
  }),
);
