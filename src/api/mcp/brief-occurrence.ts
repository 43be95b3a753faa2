import { z } from "zod";
import { describeConflict, describeEvent, describeSupport } from "../../brief/phrase.ts";
import type { Occurrence, Support } from "../../record/derived.ts";
import { describeSum, describeWhen, describeWhere } from "../../record/value-words.ts";
import { validOn } from "../../store/occurrences.ts";

/** An occurrence in the words that a program can pass on. */
export interface BriefOccurrence {
  readonly id: string;
  readonly revision: number;
  readonly day: string;
  readonly dayIsReported: boolean;
  readonly status: string;
  readonly event: string;
  readonly untrustedSummary: string;
  readonly untrustedPlace: string | null;
  readonly untrustedSums: readonly string[];
  readonly score: number;
  readonly articles: number;
  readonly independent: number;
  readonly untrustedConflicts: readonly string[];
  readonly story: string;
  readonly reviewed: boolean;
}

export const briefOccurrence: z.ZodType<BriefOccurrence> = z.object({
  id: z.string(),
  revision: z.number().int(),
  day: z.string().describe("When in the world; when it became known where no report gives a day."),
  dayIsReported: z.boolean(),
  status: z
    .string()
    .describe("happened, ongoing, scheduled, expected, possible, conditional, requested, denied, averted"),
  event: z.string().describe("PLOVER event"),
  untrustedSummary: z.string(),
  untrustedPlace: z.string().nullable(),
  untrustedSums: z.array(z.string()),
  score: z.number().describe("PLOVER's, from -10 (conflict) to +10 (cooperation)"),
  articles: z.number().int(),
  independent: z.number().int().describe("Sources that do not go back to one another."),
  untrustedConflicts: z.array(z.string()).describe("What sources disagree on."),
  story: z.string(),
  reviewed: z.boolean().describe("Whether a person has decided about it."),
});

export function toBrief(occurrence: Occurrence): BriefOccurrence {
  const { id, revision, status, event, time, place, amounts, score, support, conflicts, story, reviewed } = occurrence;
  return {
    id,
    revision,
    day: (time === null ? "" : describeWhen(time)) || validOn(occurrence),
    dayIsReported: time !== null,
    status,
    event,
    untrustedSummary: describeEvent(occurrence),
    untrustedPlace: place === null ? null : describeWhere(place),
    untrustedSums: [...new Set(amounts.map(describeSum))],
    score,
    ...countSupport(support),
    untrustedConflicts: conflicts.map(describeConflict),
    story,
    reviewed,
  };
}

export function countSupport({ articles, independent }: Support): { articles: number; independent: number } {
  return { articles: new Set(articles).size, independent };
}

/** "- 2025-10-30 [happened] Meeting: Donald Trump (USA), Xi Jinping (CHN) · Busan, KOR · 7 articles, 3 independent · id 1f3a…" */
export function writeOccurrence(occurrence: Occurrence): string {
  const { id, status, support } = occurrence;
  const { day, dayIsReported, untrustedSummary, untrustedPlace, untrustedSums, untrustedConflicts } =
    toBrief(occurrence);
  const facts = [
    `${dayIsReported ? "" : "known "}${day} [${status}] ${untrustedSummary}`,
    ...(untrustedPlace === null ? [] : [untrustedPlace]),
    ...untrustedSums.slice(0, 3),
    describeSupport(support),
    `id ${id}`,
  ];
  return [`- ${facts.join(" · ")}`, ...untrustedConflicts.map((conflict) => `  ${conflict}`)].join("\n");
}
