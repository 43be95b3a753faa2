import { z } from "zod";
import { type ActorMention, SECTORS } from "./actor.ts";
import { CAMEO_ROOTS } from "./cameo.ts";
import type { Claim, EventClaim, StatementClaim } from "./claim.ts";
import type { Sum, When, Where } from "./derived.ts";
import { DEAL_STAGES, PLOVER_EVENTS, QUAD_CATEGORIES, STATUSES } from "./event.ts";
import { CONTEXTS, MODES, type Mode } from "./mode.ts";
import type { Article, Engine, Reading } from "./reading.ts";
import type { Amount, Place, Time } from "./value.ts";

const ISO_DATE = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2})?)?)?$/;

const span = { start: z.number().int().min(0), end: z.number().int().min(0) };
const status = z.enum(STATUSES);

const actor: z.ZodType<ActorMention> = z.strictObject({
  ...span,
  text: z.string().min(1),
  id: z.string().exactOptional(),
  name: z.string().exactOptional(),
  code: z.string().nullable(),
  sector: z.enum(SECTORS).exactOptional(),
  how: z.enum(["name", "role", "demonym", "metonym", "pronoun", "implied"]),
});

const when = {
  from: z.string().regex(ISO_DATE).nullable(),
  to: z.string().regex(ISO_DATE).nullable(),
  grain: z.enum(["minute", "day", "week", "month", "quarter", "year", "decade"]),
};
const time: z.ZodType<Time> = z.strictObject({ ...span, ...when, text: z.string() });

const where = {
  name: z.string().min(1),
  country: z.string().length(3).nullable(),
  lat: z.number().min(-90).max(90).exactOptional(),
  lon: z.number().min(-180).max(180).exactOptional(),
  geonameId: z.number().int().exactOptional(),
};
const place: z.ZodType<Place> = z.strictObject({ ...span, ...where });

const sum = {
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  unit: z.string(),
  currency: z.string().length(3).exactOptional(),
  qualifier: z.enum(["exactly", "about", "up-to", "at-least", "more-than", "less-than", "increase", "decrease"]),
  text: z.string(),
};
const amount: z.ZodType<Amount> = z.strictObject({ ...span, ...sum });

/** Time, place and amount of what is derived: without the words in one article. */
export const whenSchema: z.ZodType<When> = z.strictObject(when);
export const whereSchema: z.ZodType<Where> = z.strictObject(where);
export const sumSchema: z.ZodType<Sum> = z.strictObject(sum);

const evidence = z.strictObject({
  ...span,
  field: z.string().exactOptional(),
  quote: z.string(),
  rule: z.string().min(1),
});
const anonymous = z.strictObject({ ...span, text: z.string(), anonymous: z.literal(true) });

const base = {
  id: z.string().min(8),
  status,
  attribution: z.strictObject({
    outlet: z.string().exactOptional(),
    agencies: z.array(z.string()),
    source: z.union([actor, anonymous]).exactOptional(),
    cue: z.string().exactOptional(),
    form: z.enum(["author", "indirect", "quoted"]),
    hedge: z.string().exactOptional(),
  }),
  evidence: z.array(evidence).min(1),
};

export const modeSchema: z.ZodType<Mode> = z.enum([...new Set<Mode>(Object.values(MODES).flat())]);

const eventClaim = z.strictObject({
  ...base,
  kind: z.literal("event"),
  event: z.enum(PLOVER_EVENTS),
  mode: modeSchema.exactOptional(),
  contexts: z.array(z.enum(CONTEXTS)),
  actors: z.array(actor),
  recipients: z.array(actor),
  time: time.exactOptional(),
  place: place.exactOptional(),
  amounts: z.array(amount),
  topics: z.array(z.string()),
  quad: z.enum(QUAD_CATEGORIES),
  score: z.number().min(-10).max(10),
  cameo: z.enum(CAMEO_ROOTS).describe("Root of the event's CAMEO code (Schrodt 2012), by PLOVER's conversion table."),
});

const statementClaim = z.strictObject({
  ...base,
  kind: z.literal("statement"),
  content: z.strictObject({ ...span, text: z.string().min(1) }),
  direct: z.boolean(),
  about: z.array(z.string()),
  toward: z.array(actor),
});

const leg = z.strictObject({
  giver: actor.exactOptional(),
  receiver: actor.exactOptional(),
  thing: z.string().min(1),
  sectors: z.array(z.string()),
  amount: amount.exactOptional(),
  deadline: time.exactOptional(),
  condition: z.string().exactOptional(),
});

const dealClaim = z.strictObject({
  ...base,
  kind: z.literal("deal"),
  parties: z.array(actor),
  stage: z.enum(DEAL_STAGES),
  legs: z.array(leg),
});

const stop = z.strictObject({
  place,
  time: time.exactOptional(),
  status,
  meets: z.array(actor),
  purpose: z.string().exactOptional(),
});
const tripClaim = z.strictObject({
  ...base,
  kind: z.literal("trip"),
  traveller: actor,
  stops: z.array(stop).min(1),
  tour: z.string().exactOptional(),
});

const agendaClaim = z.strictObject({
  ...base,
  kind: z.literal("agenda"),
  parties: z.array(actor),
  issues: z.array(z.string()).min(1),
});

const roleClaim = z.strictObject({
  ...base,
  kind: z.literal("role"),
  actor,
  title: z.string().min(1),
  body: z.string().exactOptional(),
  country: z.string().exactOptional(),
  from: z.string().exactOptional(),
  note: z.string().exactOptional(),
});

export const eventClaimSchema: z.ZodType<EventClaim> = eventClaim;
export const statementClaimSchema: z.ZodType<StatementClaim> = statementClaim;

export const claimSchema: z.ZodType<Claim> = z.discriminatedUnion("kind", [
  eventClaim,
  statementClaim,
  dealClaim,
  tripClaim,
  agendaClaim,
  roleClaim,
]);

export const articleSchema: z.ZodType<Article> = z.strictObject({
  id: z.string().min(8),
  url: z.string().exactOptional(),
  outlet: z.string().exactOptional(),
  agencies: z.array(z.string()),
  byline: z.string().exactOptional(),
  headline: z.string(),
  dateline: z.strictObject({ place: z.string().exactOptional(), date: z.string().exactOptional() }).exactOptional(),
  published: z.string().regex(ISO_DATE).nullable(),
  language: z.string(),
  sha256: z.string().length(64),
});

const engine: z.ZodType<Engine> = z.strictObject({
  version: z.string(),
  models: z.record(z.string(), z.string()),
  lexicons: z.string(),
});

/** A reading as data from outside must look. */
export const readingSchema: z.ZodType<Reading> = z.strictObject({
  schema: z.literal("readout/reading@1"),
  article: articleSchema,
  engine,
  claims: z.array(claimSchema),
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});

/** The JSON Schema (draft 2020-12) of a reading. */
export function readingJsonSchema(): object {
  return { title: "readout reading", ...z.toJSONSchema(readingSchema) };
}
