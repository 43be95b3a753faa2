import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { findDealState, findOccurrenceState } from "../../keeper/states.ts";
import { asOfQuery, idParameter, revisionQuery } from "../answer/paging.ts";
import { PROBLEMS, unknownId } from "../answer/problem.ts";
import { framingAnswer } from "../answer/schemas.ts";
import type { ApiContext } from "../context.ts";

const one = createRoute({
  method: "get",
  path: "/api/framings/{id}",
  tags: ["framings"],
  summary: "How each party presents an occurrence or deal",
  description:
    "By the id of an occurrence, of a deal, or of any claim of one. A party with no statements is not reported to have spoken.",
  request: { params: z.object({ id: idParameter }), query: z.object({ ...asOfQuery, ...revisionQuery }) },
  responses: {
    200: { description: "A column for each party.", content: { "application/json": { schema: framingAnswer } } },
    ...PROBLEMS,
  },
});

/** `/api/framings/{id}` */
export function addFramings(app: OpenAPIHono, { keeper: { store } }: ApiContext): void {
  app.openapi(one, async (context) => {
    const { id } = context.req.valid("param");
    const { as_of: asOf = null, revision } = context.req.valid("query");
    const moment = { asOf, revision };
    const state = (await findOccurrenceState(store, id, moment)) ?? (await findDealState(store, id, moment));
    if (state === null) throw unknownId("occurrence or deal", id);
    return context.json(state.framing, 200);
  });
}
