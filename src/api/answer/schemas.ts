import type { z } from "@hono/zod-openapi";
import { occurrenceSchema } from "../../record/derived.schema.ts";
import type { Occurrence } from "../../record/derived.ts";

// The record's own schemas, with the names under which the documentation lists them.

/** Gives a schema its name in the documentation. */
export function named<T>(id: string, schema: z.ZodType<T>): z.ZodType<T> {
  return schema.meta({ id }) as z.ZodType<T>;
}

export const occurrenceAnswer: z.ZodType<Occurrence> = named("Occurrence", occurrenceSchema);
