import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { findOccurrenceState } from "../../keeper/states.ts";
import type { OccurrenceAnswer } from "../../record/answer.ts";
import type { EventClaim } from "../../record/claim.ts";
import type { Report } from "../../record/kept.ts";
import { validOn } from "../../store/occurrences.ts";
import { reportAsOf } from "../answer/as-of.ts";
import { filterQuery, toFilter } from "../answer/filter.ts";
import { formatQuery } from "../answer/format-query.ts";
import {
  asOfQuery,
  dayParameter,
  idParameter,
  orderQuery,
  pageSchema,
  pagingQuery,
  readCursor,
  revisionQuery,
  toPage,
} from "../answer/paging.ts";
import { PROBLEMS, unknownId } from "../answer/problem.ts";
import { occurrenceAnswer } from "../answer/schemas.ts";
import { occurrenceWhole } from "../answer/whole-schemas.ts";
import type { ApiContext } from "../context.ts";

const cursorSchema = z.strictObject({ day: dayParameter, id: idParameter });

const list = createRoute({
  method: "get",
  path: "/api/occurrences",
  tags: ["occurrences"],
  summary: "Occurrences by day",
  request: {
    query: z.object({ ...pagingQuery, ...formatQuery("csv", "ics", "geojson"), ...orderQuery, ...filterQuery }),
  },
  responses: {
    200: {
      description: "A page of occurrences.",
      content: { "application/json": { schema: pageSchema("OccurrencePage", occurrenceAnswer) } },
    },
    ...PROBLEMS,
  },
});

const one = createRoute({
  method: "get",
  path: "/api/occurrences/{id}",
  tags: ["occurrences"],
  summary: "An occurrence with its reports and framings",
  description: "The id of any claim of it leads to it.",
  request: { params: z.object({ id: idParameter }), query: z.object({ ...asOfQuery, ...revisionQuery }) },
  responses: {
    200: { description: "The occurrence.", content: { "application/json": { schema: occurrenceWhole } } },
    ...PROBLEMS,
  },
});

/** `/api/occurrences`, `/api/occurrences/{id}` */
export function addOccurrences(app: OpenAPIHono, { keeper: { store } }: ApiContext): void {
  app.openapi(list, async (context) => {
    const query = context.req.valid("query");
    const filter = toFilter(query);
    const after = readCursor(query.cursor, cursorSchema);
    const found = await store.occurrences.page(filter, after, query.limit + 1, query.order);
    const page = toPage(found, query.limit, filter.asOf, (last) => ({ day: validOn(last), id: last.id }));
    return context.json(page, 200);
  });
  app.openapi(one, async (context) => {
    const { id } = context.req.valid("param");
    const { as_of: asOf = null, revision } = context.req.valid("query");
    const state = await findOccurrenceState(store, id, { asOf, revision });
    if (state === null) throw unknownId("occurrence", id);
    const { thing: occurrence, reports, ...more } = state;
    const then = (reports as Report<EventClaim>[]).map((report) => reportAsOf(report, asOf));
    const answer: OccurrenceAnswer = { occurrence, reports: then, ...more };
    return context.json(answer, 200);
  });
}
