import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Claim } from "../../record/claim.ts";
import { STATUSES } from "../../record/event.ts";
import { isLater, reportAsOf } from "../answer/as-of.ts";
import { several } from "../answer/filter.ts";
import { knownCursor, knownQuery, toSearch } from "../answer/known-list.ts";
import { asOfQuery, idParameter, pageSchema, pagingQuery, readCursor, toPage } from "../answer/paging.ts";
import { PROBLEMS, unknownId } from "../answer/problem.ts";
import { reportAnswer } from "../answer/schemas.ts";
import type { ApiContext } from "../context.ts";

const KINDS = ["event", "statement", "deal", "trip", "agenda", "role"] as const satisfies readonly Claim["kind"][];

const filterQuery = {
  ...knownQuery,
  kind: several(z.enum(KINDS)).describe("Kinds of claims."),
  status: several(z.enum(STATUSES)),
  actor: several(z.string().max(200)).describe("Codes, ids or names, all of which are in it."),
};

const list = createRoute({
  method: "get",
  path: "/api/claims",
  tags: ["claims"],
  summary: "Claims beside the articles that make them, newest first",
  request: { query: z.object({ ...pagingQuery, ...filterQuery }) },
  responses: {
    200: {
      description: "A page of claims.",
      content: { "application/json": { schema: pageSchema("ClaimPage", reportAnswer) } },
    },
    ...PROBLEMS,
  },
});

const one = createRoute({
  method: "get",
  path: "/api/claims/{id}",
  tags: ["claims"],
  summary: "A claim beside the article that makes it",
  request: { params: z.object({ id: idParameter }), query: z.object(asOfQuery) },
  responses: {
    200: { description: "The claim.", content: { "application/json": { schema: reportAnswer } } },
    ...PROBLEMS,
  },
});

/** `/api/claims`, `/api/claims/{id}` */
export function addClaims(app: OpenAPIHono, { keeper: { store } }: ApiContext): void {
  app.openapi(list, async (context) => {
    const query = context.req.valid("query");
    const { kind: kinds, status: statuses, actor: names } = query;
    const search = {
      ...toSearch(query),
      ...(kinds ? { kinds } : {}),
      ...(statuses ? { statuses } : {}),
      ...(names ? { names } : {}),
      after: readCursor(query.cursor, knownCursor),
    };
    const found = (await store.search.claims(search, query.limit + 1)).map((each) => reportAsOf(each, search.asOf));
    const page = toPage(found, query.limit, search.asOf, ({ knownFrom: day, claim: { id } }) => ({ day, id }));
    return context.json(page, 200);
  });
  app.openapi(one, async (context) => {
    const { id } = context.req.valid("param");
    const { as_of: asOf = null } = context.req.valid("query");
    const [claim] = await store.claims.find([id]);
    if (claim === undefined || isLater(claim, asOf)) throw unknownId("claim", id);
    return context.json(reportAsOf(claim, asOf), 200);
  });
}
