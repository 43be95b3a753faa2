import { parse } from "yaml";
import { z } from "zod";

/** What a careful reader finds in an article, as `fixtures/expected/*.yaml` writes it (see `fixtures/README.md`). */
export interface Fixture {
  readonly article: ExpectedArticle;
  readonly claims: readonly ExpectedClaim[];
}

/** Strings may hold alternatives: `AP|Associated Press`. */
export interface ExpectedArticle {
  readonly headline?: string | undefined;
  readonly published?: string | null | undefined;
  readonly byline?: string | undefined;
  readonly outlet?: string | undefined;
  readonly agencies?: readonly string[] | undefined;
  readonly dateline?: { readonly place?: string | undefined; readonly date?: string | undefined } | undefined;
}

type ExpectedTime = string | readonly [string, string];

interface ExpectedBase {
  readonly quote: string;
  /** Some readers would claim it and others not: neither asked for nor a mistake. */
  readonly optional?: boolean | undefined;
  readonly status?: string | undefined;
  readonly source?: string | undefined;
  readonly form?: string | undefined;
  readonly hedge?: string | undefined;
}

export interface ExpectedEvent extends ExpectedBase {
  readonly kind: "event";
  readonly event: string;
  readonly mode?: string | undefined;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly place?: string | undefined;
  readonly time?: ExpectedTime | undefined;
}

export interface ExpectedLeg {
  readonly giver?: string | undefined;
  readonly thing: string;
  readonly amount?: readonly [number, string] | undefined;
  readonly qualifier?: string | undefined;
}

export interface ExpectedDeal extends ExpectedBase {
  readonly kind: "deal";
  readonly parties: readonly string[];
  readonly stage: string;
  readonly legs: readonly ExpectedLeg[];
}

export interface ExpectedStop {
  readonly place: string;
  readonly time?: ExpectedTime | undefined;
  readonly status?: string | undefined;
}

export interface ExpectedTrip extends ExpectedBase {
  readonly kind: "trip";
  readonly traveller: string;
  readonly stops: readonly ExpectedStop[];
}

export interface ExpectedRole extends ExpectedBase {
  readonly kind: "role";
  readonly actor: string;
  readonly title: string;
  readonly country?: string | undefined;
  readonly note?: string | undefined;
}

export interface ExpectedStatement extends ExpectedBase {
  readonly kind: "statement";
  readonly content: string;
  readonly direct?: boolean | undefined;
}

export interface ExpectedAgenda extends ExpectedBase {
  readonly kind: "agenda";
  readonly parties: readonly string[];
  readonly issues: readonly string[];
}

export type ExpectedClaim =
  | ExpectedEvent
  | ExpectedDeal
  | ExpectedTrip
  | ExpectedRole
  | ExpectedStatement
  | ExpectedAgenda;

const text = z.string().min(1);
const names = z.array(text);
const day = z.iso.date();
const time = z.union([day, z.tuple([day, day])]);
const base = {
  quote: text,
  optional: z.boolean().optional(),
  status: text.optional(),
  source: text.optional(),
  form: z.enum(["author", "indirect", "quoted"]).optional(),
  hedge: text.optional(),
};

const leg = z.strictObject({
  giver: text.optional(),
  thing: text,
  amount: z.tuple([z.number(), text]).optional(),
  qualifier: text.optional(),
});

const stop = z.strictObject({ place: text, time: time.optional(), status: text.optional() });

const claim = z.discriminatedUnion("kind", [
  z.strictObject({
    ...base,
    kind: z.literal("event"),
    event: text,
    mode: text.optional(),
    actors: names.default([]),
    recipients: names.default([]),
    place: text.optional(),
    time: time.optional(),
  }),
  z.strictObject({ ...base, kind: z.literal("deal"), parties: names, stage: text, legs: z.array(leg).default([]) }),
  z.strictObject({ ...base, kind: z.literal("trip"), traveller: text, stops: z.array(stop).min(1) }),
  z.strictObject({
    ...base,
    kind: z.literal("role"),
    actor: text,
    title: text,
    country: text.optional(),
    note: text.optional(),
  }),
  z.strictObject({ ...base, kind: z.literal("statement"), content: text, direct: z.boolean().optional() }),
  z.strictObject({ ...base, kind: z.literal("agenda"), parties: names, issues: names }),
]);

const fixture = z.strictObject({
  article: z.strictObject({
    headline: text.optional(),
    published: day.nullable().optional(),
    byline: text.optional(),
    outlet: text.optional(),
    agencies: names.optional(),
    dateline: z.strictObject({ place: text.optional(), date: day.optional() }).optional(),
  }),
  claims: z.array(claim),
});

/** Parses an expected record. Throws a ZodError that names the field when it has another form. */
export function readExpected(yaml: string): Fixture {
  return fixture.parse(parse(yaml));
}
