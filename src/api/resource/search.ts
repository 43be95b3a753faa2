import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { searchAnswer } from "../answer/actor-schemas.ts";
import { asOfQuery } from "../answer/paging.ts";
import { PROBLEMS } from "../answer/problem.ts";
import type { ApiContext } from "../context.ts";
import { search } from "../search/search.ts";

const HELP =
  'Words, "words that stand together", -excluded, and operators: actor:Japan event:meeting status:scheduled ' +
  'from:2025-10 to:2025-11-15 place:"South Korea" outlet:Reuters. Of each kind the newest 20.';

const list = createRoute({
  method: "get",
  path: "/api/search",
  tags: ["search"],
  summary: "Everything that has these words",
  request: { query: z.object({ ...asOfQuery, q: z.string().max(10_000).default("").describe(HELP) }) },
  responses: {
    200: {
      description: "The query as it was understood, and what it found.",
      content: { "application/json": { schema: searchAnswer } },
    },
    ...PROBLEMS,
  },
});

/** `/api/search` */
export function addSearch(app: OpenAPIHono, api: ApiContext): void {
  app.openapi(list, async (context) => {
    const { q, as_of: asOf = null } = context.req.valid("query");
    return context.json(await search(api, q, asOf), 200);
  });
}
