import { z } from "@hono/zod-openapi";
import { PLOVER_EVENTS, type PloverEvent, STATUSES, type Status } from "../../record/event.ts";
import type { Day } from "../../record/kept.ts";
import type { OccurrenceFilter } from "../../store/occurrences.ts";
import { asOfQuery, dayParameter, idParameter } from "./paging.ts";

/** A parameter that may stand once or several times: `?actor=USA&actor=JPN`. */
export function several<T extends string>(value: z.ZodType<T>): z.ZodType<readonly T[] | undefined> {
  const list = z.preprocess(
    (given) => (typeof given === "string" ? [given] : given),
    z.array(value).max(50).optional(),
  );
  return list as unknown as z.ZodType<readonly T[] | undefined>;
}

type Parameter<T> = z.ZodType<T | undefined>;

type FilterQuery = typeof asOfQuery & {
  readonly actor: Parameter<readonly string[]>;
  readonly event: Parameter<readonly PloverEvent[]>;
  readonly status: Parameter<readonly Status[]>;
  readonly from: Parameter<Day>;
  readonly to: Parameter<Day>;
  readonly story: Parameter<string>;
  readonly conflicts: Parameter<"true">;
  readonly words: Parameter<string>;
  readonly place: Parameter<readonly string[]>;
  readonly outlet: Parameter<readonly string[]>;
};

/** Which occurrences are asked for; all conditions hold together. */
export const filterQuery: FilterQuery = {
  ...asOfQuery,
  actor: several(z.string().max(200)).describe("Who takes part: USA, IGO-EU, person/…; with two, both do."),
  event: several(z.enum(PLOVER_EVENTS)).describe("PLOVER events."),
  status: several(z.enum(STATUSES)),
  from: dayParameter.optional().describe("In the world from that day on."),
  to: dayParameter.optional().describe("In the world up to that day."),
  story: idParameter.optional().describe("Id of a story."),
  conflicts: z.enum(["true"]).optional().describe("Only what sources disagree on."),
  words: z.string().max(1_000).optional().describe('Words of its reports; "…" keeps words together, - excludes one.'),
  place: several(z.string().max(200)).describe("Where it was: names of places or codes of states, one of them."),
  outlet: several(z.string().max(200)).describe("Outlets, one of which reports it."),
};

/** The question that the parameters ask. */
export function toFilter(
  query: { readonly [K in keyof FilterQuery]?: z.output<FilterQuery[K]> | undefined },
): OccurrenceFilter {
  const { actor, event, status, from, to, story, conflicts, words, place, outlet } = query;
  return {
    asOf: query.as_of ?? null,
    ...(actor ? { parties: actor } : {}),
    ...(event ? { events: event } : {}),
    ...(status ? { statuses: status } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(story ? { story } : {}),
    ...(conflicts ? { hasConflict: true } : {}),
    ...(words ? { words } : {}),
    ...(place ? { places: place } : {}),
    ...(outlet ? { outlets: outlet } : {}),
  };
}
