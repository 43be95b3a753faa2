import { z } from "@hono/zod-openapi";
import type { Page } from "../../record/answer.ts";
import { daySchema } from "../../record/kept.schema.ts";
import type { Day } from "../../record/kept.ts";
import { ReadoutError } from "../../record/readout-error.ts";

/** A day of the calendar: the 30th of February is none, and no database knows the year 0. */
export const dayParameter: z.ZodType<Day> = z.iso
  .date()
  .refine((day) => day >= "0001", "There is no such year.")
  .describe("YYYY-MM-DD");

/** An id as it comes in an address. */
export const idParameter: z.ZodType<string> = z
  .string()
  .min(1)
  .max(200)
  .refine((id) => !id.includes("\0"), "No id has such characters.");

/** The day as of which the record is asked. */
export const asOfQuery: { readonly as_of: z.ZodType<Day | undefined> } = {
  as_of: dayParameter.optional().describe("The record as it stood on that day, YYYY-MM-DD; without it, as it is now."),
};

type PagingQuery = typeof asOfQuery & {
  readonly limit: z.ZodType<number>;
  readonly cursor: z.ZodType<string | undefined>;
};

/** Which part of a list. */
export const pagingQuery: PagingQuery = {
  ...asOfQuery,
  limit: z.coerce.number().int().min(1).max(200).default(50).describe("How many at most."),
  cursor: z.string().max(500).optional().describe("The `next` of the page before."),
};

/** An instant, of a year that a database knows. */
export const instantParameter: z.ZodType<string> = z.iso
  .datetime({ offset: true })
  .refine((instant) => isKnownYear(new Date(instant).getUTCFullYear()), "There is no such year.");

function isKnownYear(year: number): boolean {
  return year >= 1 && year <= 9999;
}

/** Which end of a list comes first. */
export const orderQuery: { readonly order: z.ZodType<"newest" | "oldest"> } = {
  order: z.enum(["newest", "oldest"]).default("newest"),
};

/** A state of a thing that is to stay the same whatever becomes known. */
export const revisionQuery: { readonly revision: z.ZodType<number | undefined> } = {
  revision: z.coerce.number().int().min(1).max(1_000_000).optional().describe("One of its states, counted from 1."),
};

/** A place in a list, as clients hand it back; they are not to look into it. */
export function writeCursor(place: object): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** Throws `bad-request` when the cursor is none of ours. */
export function readCursor<T>(cursor: string | undefined, schema: z.ZodType<T>): T | null {
  if (cursor === undefined) return null;
  try {
    const text = Buffer.from(cursor, "base64url").toString("utf8");
    if (/\\u0000/i.test(text)) throw new RangeError("No id has such characters.");
    return schema.parse(JSON.parse(text));
  } catch (error) {
    const detail = "This cursor was not made by this list. Start again without one.";
    throw new ReadoutError("bad-request", detail, { cause: error });
  }
}

/** A page of at most `limit` of the things found; whoever asks for one more than that knows whether more follow. */
export function toPage<T>(found: readonly T[], limit: number, asOf: Day | null, placeOf: (last: T) => object): Page<T> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last !== undefined ? writeCursor(placeOf(last)) : null, asOf };
}

/** A page as the documentation shows it. */
export function pageSchema<T>(name: string, item: z.ZodType<T>): z.ZodType<Page<T>> {
  const page = z.object({ items: z.array(item), next: z.string().nullable(), asOf: daySchema.nullable() });
  return page.meta({ id: name }) as unknown as z.ZodType<Page<T>>;
}
