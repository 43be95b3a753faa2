import { z } from "@hono/zod-openapi";
import type {
  ArticleAnswer,
  Citation,
  DealAnswer,
  Difference,
  OccurrenceAnswer,
  StoryAnswer,
  TodayStory,
} from "../../record/answer.ts";
import { STATUSES } from "../../record/event.ts";
import { daySchema } from "../../record/kept.schema.ts";
import {
  articleAnswer,
  dealAnswer,
  eventReportAnswer,
  framingAnswer,
  ledgerDealAnswer,
  named,
  occurrenceAnswer,
  reportAnswer,
  storyAnswer,
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

export const storyWhole: z.ZodType<StoryAnswer> = named(
  "StoryAnswer",
  z.strictObject({
    story: storyAnswer,
    revisions: z.array(storyAnswer).describe("All its states, the first known first."),
    articles: z.array(articleAnswer),
    occurrences: z.array(occurrenceAnswer),
  }),
);

export const articleWhole: z.ZodType<ArticleAnswer> = named(
  "ArticleAnswer",
  z.strictObject({
    article: articleAnswer,
    text: z.string(),
    claims: z.array(reportAnswer),
    versions: z.array(articleAnswer).describe("All versions at its address, oldest first, itself among them."),
    copies: z.array(articleAnswer).describe("Near copies of it, or what it is a copy of."),
  }),
);

const part = z.strictObject({ kind: z.enum(["same", "added", "removed"]), text: z.string() });
export const differenceAnswer: z.ZodType<Difference> = named(
  "Difference",
  z.strictObject({ from: articleAnswer, to: articleAnswer, parts: z.array(part) }),
);

const mark = z.strictObject({
  field: z.string().nullable(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  rule: z.string(),
});
export const citationAnswer: z.ZodType<Citation> = named(
  "Citation",
  z.strictObject({
    claim: z.string(),
    kind: z.enum(["event", "statement", "deal", "trip", "agenda", "role"]),
    status: z.enum(STATUSES),
    article: z.string(),
    headline: z.string(),
    outlet: z.string().nullable(),
    agencies: z.array(z.string()),
    published: z.string().nullable(),
    url: z.string().nullable(),
    says: z.string().describe("Who says so in the article; empty when it is the author."),
    sentence: z.string(),
    start: z.number().int().min(0).describe("Where the sentence begins in the text, in UTF-16 units."),
    marks: z.array(mark).describe("What supports which field; offsets within the sentence."),
  }),
);

const step = z.strictObject({ status: z.enum(STATUSES), since: daySchema, article: z.string(), claim: z.string() });
const change = z.strictObject({ occurrence: z.string(), from: z.enum(STATUSES).nullable(), to: step });
export const todayStoryAnswer: z.ZodType<TodayStory> = named(
  "TodayStory",
  z.strictObject({
    story: storyAnswer,
    outlets: z.array(z.string()),
    occurrences: z.array(occurrenceAnswer).describe("The best supported ones."),
    occurrenceCount: z.number().int().min(0),
    news: z.strictObject({ articles: z.array(z.string()), changes: z.array(change) }).nullable(),
  }),
);
