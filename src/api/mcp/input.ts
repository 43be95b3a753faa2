import { z } from "zod";
import type { ActorLexicon } from "../../lexicon/actors.ts";
import type { Occurrence } from "../../record/derived.ts";
import type { Day } from "../../record/kept.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import { dayParameter } from "../answer/paging.ts";
import { actorNames } from "../search/actor-names.ts";

// Parameters that several tools have.

export const asOfInput: z.ZodOptional<z.ZodType<Day>> = dayParameter
  .optional()
  .describe("The record as it stood on that day, YYYY-MM-DD. Without it, as it is now.");

export const actorsInput: z.ZodOptional<z.ZodArray<z.ZodString>> = z
  .array(z.string().min(1).max(200))
  .max(10)
  .optional()
  .describe("Who takes part, by name or code: Japan, JPN, EU, IGO-EU, person/…. With several, all do.");

export const limitInput: z.ZodDefault<z.ZodNumber> = z
  .number()
  .int()
  .min(1)
  .max(50)
  .default(20)
  .describe("How many at most.");

export const cursorInput: z.ZodOptional<z.ZodString> = z
  .string()
  .max(500)
  .optional()
  .describe("The `next` of the answer before, to go on with the list.");

export const idInput: z.ZodString = z.string().min(1).max(200);

/** The place of an occurrence in a list by day. */
export const placeSchema: z.ZodType<{ readonly day: Day; readonly id: Occurrence["id"] }> = z.strictObject({
  day: dayParameter,
  id: z.string(),
});

export function unknownId(kind: string, id: string, day: Day | undefined): ReadoutError {
  const when = day === undefined ? "" : ` as of ${day}`;
  return new ReadoutError(
    "unknown-id",
    `There is no ${kind} ${id} in the record${when}. search and the lists give ids.`,
  );
}

/** The ids of actors that were named in whatever way; what is not in the list is left as it is. */
export function resolveActors(actors: ActorLexicon, given: readonly string[]): string[] {
  const names = actorNames(actors);
  return given.map((text) => names.resolve(text)?.id ?? text);
}
