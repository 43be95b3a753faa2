import { parse } from "yaml";
import { z } from "zod";
import { DEAL_STAGES, PLOVER_EVENTS, STATUSES } from "../../src/record/event.ts";
import { alternatives } from "../match-actor.ts";

/**
 * What a careful reader finds in a set of articles about one story, as `fixtures/stories/<set>/expected.yaml` writes it
 * (see `fixtures/README.md`). Strings may hold alternatives: `SANCTION|COERCE`. Articles are named by their file.
 */
export interface ExpectedSet {
  readonly about: string;
  /** Groups of near copies. */
  readonly copies: readonly (readonly string[])[];
  /** Articles that do not stand any more. */
  readonly ended: readonly ExpectedEnding[];
  readonly occurrences: readonly ExpectedOccurrence[];
  readonly conflicts: readonly ExpectedConflict[];
  readonly deals: readonly ExpectedDeal[];
  readonly framings: readonly ExpectedFraming[];
}

/** The words of an article in which something is told, letter for letter. */
export interface ExpectedReport {
  readonly article: string;
  readonly quote: string;
}

export type ExpectedEnding =
  | { readonly kind: "superseded"; readonly article: string; readonly on: string; readonly by: string }
  | { readonly kind: "retracted"; readonly article: string; readonly on: string; readonly reason: string };

export interface ExpectedOccurrence {
  readonly id: string;
  readonly event: string;
  readonly mode?: string | undefined;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly status?: string | undefined;
  /** The steps that must stand in the history, in this order. */
  readonly history: readonly { readonly status: string; readonly article: string }[];
  readonly day?: string | readonly [string, string] | undefined;
  readonly place?: string | undefined;
  /** How many standing articles tell it, and how many of them are independent. */
  readonly support?: { readonly articles: number; readonly independent: number } | undefined;
  readonly reports: readonly ExpectedReport[];
}

export interface ExpectedConflict {
  readonly occurrence: string;
  readonly field: "status" | "time" | "place" | "actors" | "recipients" | "amounts";
  readonly values: readonly { readonly value: string; readonly articles: readonly string[] }[];
}

export interface ExpectedSum {
  /** "150000000 EUR". */
  readonly sum: string;
  /** Who says so. */
  readonly by: string;
  readonly article: string;
  /** Of a delivery: a total so far, not a tranche. */
  readonly total?: boolean | undefined;
}

export interface ExpectedLeg {
  readonly giver: string;
  /** Words of which one stands in what is given. */
  readonly thing: string;
  readonly promised: readonly ExpectedSum[];
  readonly delivered: readonly ExpectedSum[];
  readonly deadline?: string | undefined;
  readonly lapsed: boolean;
}

export interface ExpectedDeal {
  readonly id: string;
  readonly parties: readonly string[];
  readonly stage: string;
  readonly stages: readonly { readonly stage: string; readonly article: string }[];
  readonly legs: readonly ExpectedLeg[];
  readonly reports: readonly ExpectedReport[];
}

export interface ExpectedFraming {
  /** Id of an occurrence or a deal. */
  readonly about: string;
  readonly columns: Readonly<Record<string, readonly ExpectedReport[] | "not reported">>;
}

const text = z.string().min(1);
const id = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const file = z.string().regex(/^\d\d-[a-z-]+\.txt$/);
const files = z.string().regex(/^\d\d-[a-z-]+\.txt(\|\d\d-[a-z-]+\.txt)*$/);
const day = z.iso.date();
const report = z.strictObject({ article: file, quote: text });
const reports = z.array(report).min(1);

/** One of the values, or alternatives among them. */
function oneOf(values: readonly string[]): z.ZodType<string> {
  return text.refine((given) => alternatives(given).every((part) => values.includes(part)), {
    message: `must be of ${values.join(", ")}`,
  });
}

const status = oneOf(STATUSES);
const stage = oneOf(DEAL_STAGES);
const sum = z.strictObject({
  sum: z.string().regex(/^\d+ \S.*$/),
  by: text,
  article: file,
  total: z.boolean().optional(),
});

const ending = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("superseded"), article: file, on: day, by: file }),
  z.strictObject({ kind: z.literal("retracted"), article: file, on: day, reason: text }),
]);

const occurrence = z.strictObject({
  id,
  event: oneOf(PLOVER_EVENTS),
  mode: text.optional(),
  actors: z.array(text).default([]),
  recipients: z.array(text).default([]),
  status: status.optional(),
  history: z.array(z.strictObject({ status, article: files })).default([]),
  day: z.union([day, z.tuple([day, day])]).optional(),
  place: text.optional(),
  support: z.strictObject({ articles: z.int().min(1), independent: z.int().min(1) }).optional(),
  reports,
});

const conflict = z.strictObject({
  occurrence: id,
  field: z.enum(["status", "time", "place", "actors", "recipients", "amounts"]),
  values: z.array(z.strictObject({ value: text, articles: z.array(file).min(1) })).min(2),
});

const leg = z.strictObject({
  giver: text,
  thing: text,
  promised: z.array(sum).default([]),
  delivered: z.array(sum).default([]),
  deadline: day.optional(),
  lapsed: z.boolean().default(false),
});

const deal = z.strictObject({
  id,
  parties: z.array(text).min(2),
  stage,
  stages: z.array(z.strictObject({ stage, article: file })).min(1),
  legs: z.array(leg).min(1),
  reports,
});

const expectedSet = z.strictObject({
  about: text,
  copies: z.array(z.array(file).min(2)).default([]),
  ended: z.array(ending).default([]),
  occurrences: z.array(occurrence).min(1),
  conflicts: z.array(conflict).default([]),
  deals: z.array(deal).default([]),
  framings: z
    .array(z.strictObject({ about: id, columns: z.record(text, z.union([reports, z.literal("not reported")])) }))
    .default([]),
});

/** Parses an expected set. Throws a ZodError that names the field when it has another form. */
export function readExpectedSet(yaml: string): ExpectedSet {
  return expectedSet.parse(parse(yaml));
}
