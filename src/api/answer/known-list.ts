import { z } from "@hono/zod-openapi";
import type { Day } from "../../record/kept.ts";
import type { Place } from "../../store/articles.ts";
import type { ArticleSearch } from "../../store/search.ts";
import { several } from "./filter.ts";
import { dayParameter, idParameter } from "./paging.ts";

// Lists of what became known, newest first: articles and claims.

type Parameter<T> = z.ZodType<T | undefined>;

interface KnownQuery {
  readonly words: Parameter<string>;
  readonly outlet: Parameter<readonly string[]>;
  readonly from: Parameter<Day>;
  readonly to: Parameter<Day>;
}

/** Which articles or claims are asked for; all conditions hold together. */
export const knownQuery: KnownQuery = {
  words: z.string().max(1_000).optional().describe('Words that it has; "…" keeps words together, - excludes one.'),
  outlet: several(z.string().max(200)).describe("Outlets, one of which prints it."),
  from: dayParameter.optional().describe("Known from that day on."),
  to: dayParameter.optional().describe("Known up to that day."),
};

/** Where a page of such a list ended. */
export const knownCursor: z.ZodType<Place> = z.strictObject({ day: dayParameter, id: idParameter });

type Asked = { readonly [K in keyof KnownQuery]?: z.output<KnownQuery[K]> } & { readonly as_of?: Day | undefined };

/** The question that the parameters ask. */
export function toSearch({ as_of: asOf, words, outlet, from, to }: Asked): ArticleSearch {
  return {
    asOf: asOf ?? null,
    ...(words ? { words } : {}),
    ...(outlet ? { outlets: outlet } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}
