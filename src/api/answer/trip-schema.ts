import { z } from "@hono/zod-openapi";
import type { Stop, Trip } from "../../record/answer.ts";
import { STATUSES } from "../../record/event.ts";
import { daySchema, partySchema } from "../../record/kept.schema.ts";
import { whenSchema, whereSchema } from "../../record/schema.ts";
import { named } from "./schemas.ts";

const support = z.strictObject({
  articles: z.array(z.string()),
  claims: z.array(z.string()),
  independent: z.number().int().min(0),
});
const status = z.enum(STATUSES);
const step = z.strictObject({ status, since: daySchema, article: z.string(), claim: z.string() });

const stop: z.ZodType<Stop> = z.strictObject({
  place: whereSchema,
  time: whenSchema.nullable(),
  status,
  history: z.array(step),
  meets: z.array(partySchema),
  purpose: z.string().exactOptional(),
  support,
});

export const tripAnswer: z.ZodType<Trip> = named(
  "Trip",
  z.strictObject({
    id: z.string(),
    traveller: partySchema,
    tour: z.string().exactOptional(),
    stops: z.array(named("Stop", stop)),
    from: daySchema.nullable(),
    to: daySchema.nullable(),
    support,
  }),
);
