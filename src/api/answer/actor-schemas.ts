import { z } from "@hono/zod-openapi";
import type { ActorAnswer, ActorCount, Lane, Pair, Query, RelationAnswer, SearchAnswer } from "../../record/answer.ts";
import {
  articleAnswer,
  ledgerDealAnswer,
  named,
  occurrenceAnswer,
  relationPointAnswer,
  reportAnswer,
  storyAnswer,
} from "./schemas.ts";

// Who, with whom, and what is found.

export const actorAnswer: z.ZodType<ActorCount> = named(
  "Actor",
  z.strictObject({
    id: z.string().describe("A code (JPN, IGO-EU) or the key of a person (person/…)."),
    name: z.string(),
    occurrences: z.number().int().min(0),
  }),
);

const names = z.tuple([z.string(), z.string()]);

export const pairAnswer: z.ZodType<Pair> = named(
  "Pair",
  z.strictObject({
    a: z.string(),
    b: z.string(),
    names,
    count: z.number().int(),
    mean: z.number().describe("Mean of PLOVER's scores, -10 to +10."),
  }),
);

export const actorWhole: z.ZodType<ActorAnswer> = named(
  "ActorAnswer",
  z.strictObject({
    actor: actorAnswer,
    occurrences: z.array(occurrenceAnswer),
    deals: z.array(ledgerDealAnswer),
    pairs: z.array(pairAnswer),
  }),
);

const lane: z.ZodType<Lane> = z.strictObject({
  issue: z.string().nullable(),
  occurrences: z.array(occurrenceAnswer),
});

export const relationAnswer: z.ZodType<RelationAnswer> = named(
  "RelationAnswer",
  z.strictObject({
    a: z.string(),
    b: z.string(),
    names,
    grain: z.enum(["week", "month"]),
    points: z.array(relationPointAnswer),
    lanes: z.array(lane).describe("One for each issue, the busiest first; the last has what has none of them."),
    deals: z.array(ledgerDealAnswer),
    meetings: z.array(occurrenceAnswer),
    isCut: z.boolean(),
  }),
);

const texts = z.array(z.string());

const query: z.ZodType<Query> = z.strictObject({
  words: z.string(),
  actors: texts,
  unknown: texts.describe("Names that no actor of the list has."),
  events: texts,
  statuses: texts,
  from: z.string().nullable(),
  to: z.string().nullable(),
  places: texts,
  outlets: texts,
});

export const searchAnswer: z.ZodType<SearchAnswer> = named(
  "SearchAnswer",
  z.strictObject({
    query,
    occurrences: z.array(occurrenceAnswer),
    deals: z.array(ledgerDealAnswer),
    stories: z.array(storyAnswer),
    actors: z.array(actorAnswer),
    articles: z.array(articleAnswer),
    claims: z.array(reportAnswer),
  }),
);
