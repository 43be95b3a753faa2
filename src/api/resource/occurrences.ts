import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { daySchema } from "../../record/kept.schema.ts";
import { validOn } from "../../store/occurrences.ts";
import { filterQuery, toFilter } from "../answer/filter.ts";
import { pageSchema, pagingQuery, readCursor, toPage } from "../answer/paging.ts";
import { PROBLEMS } from "../answer/problem.ts";
import { occurrenceAnswer } from "../answer/schemas.ts";
import type { ApiContext } from "../context.ts";

const cursorSchema = z.strictObject({ day: daySchema, id: z.string() });

const list = createRoute({
  method: "get",
  path: "/api/occurrences",
  tags: ["occurrences"],
  summary: "Occurrences by day",
  request: { query: z.object({ ...pagingQuery, ...filterQuery }) },
  responses: {
    200: {
      description: "A page of occurrences.",
      content: { "application/json": { schema: pageSchema("OccurrencePage", occurrenceAnswer) } },
    },
    ...PROBLEMS,
  },
});

/** `/api/occurrences` */
export function addOccurrences(app: OpenAPIHono, { keeper: { store } }: ApiContext): void {
  app.openapi(list, async (context) => {
    const query = context.req.valid("query");
    const filter = toFilter(query);
    const found = await store.occurrences.page(filter, readCursor(query.cursor, cursorSchema), query.limit + 1);
    const page = toPage(found, query.limit, filter.asOf, (last) => ({ day: validOn(last), id: last.id }));
    return context.json(page, 200);
  });
}
