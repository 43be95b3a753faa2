import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { findTrip, findTrips, placeOfTrip } from "../../keeper/trips.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import { several } from "../answer/filter.ts";
import { formatQuery } from "../answer/format-query.ts";
import { asOfQuery, dayParameter, idParameter, pageSchema, pagingQuery, readCursor, toPage } from "../answer/paging.ts";
import { PROBLEMS } from "../answer/problem.ts";
import { tripAnswer } from "../answer/trip-schema.ts";
import type { ApiContext } from "../context.ts";

const cursorSchema = z.strictObject({ day: dayParameter, id: z.string() });

const list = createRoute({
  method: "get",
  path: "/api/trips",
  tags: ["trips"],
  summary: "Journeys with their stops, the newest first",
  request: {
    query: z.object({
      ...pagingQuery,
      limit: z.coerce.number().int().min(1).max(200).default(20).describe("How many at most."),
      ...formatQuery("csv", "ics", "geojson"),
      actor: several(idParameter).describe("The traveller, a host country, or whom they meet; with two, both."),
      from: dayParameter.optional().describe("From that day on."),
      to: dayParameter.optional().describe("Up to that day."),
    }),
  },
  responses: {
    200: {
      description: "A page of journeys.",
      content: { "application/json": { schema: pageSchema("TripPage", tripAnswer) } },
    },
    ...PROBLEMS,
  },
});

const one = createRoute({
  method: "get",
  path: "/api/trips/{id}",
  tags: ["trips"],
  summary: "A journey",
  request: { params: z.object({ id: idParameter }), query: z.object(asOfQuery) },
  responses: {
    200: { description: "The journey.", content: { "application/json": { schema: tripAnswer } } },
    ...PROBLEMS,
  },
});

/** `/api/trips` */
export function addTrips(app: OpenAPIHono, { keeper: { store } }: ApiContext): void {
  app.openapi(list, async (context) => {
    const { as_of: asOf = null, actor: parties, from, to, limit, cursor } = context.req.valid("query");
    const filter = { asOf, ...(parties ? { parties } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) };
    const after = readCursor(cursor, cursorSchema);
    const trips = await findTrips(store, filter, after, limit + 1);
    return context.json(toPage(trips, limit, asOf, placeOfTrip), 200);
  });
  app.openapi(one, async (context) => {
    const { id } = context.req.valid("param");
    const trip = await findTrip(store, id, context.req.valid("query").as_of ?? null);
    if (trip === null) throw new ReadoutError("unknown-id", `The record has no journey ${id}.`);
    return context.json(trip, 200);
  });
}
