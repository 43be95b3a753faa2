import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { layLanes } from "../../corpus/relation/issue-lanes.ts";
import type { RelationAnswer } from "../../record/answer.ts";
import { dyadsOf } from "../../record/dyad.ts";
import { pairAnswer, relationAnswer } from "../answer/actor-schemas.ts";
import { formatQuery } from "../answer/format-query.ts";
import { toLedgerDeal } from "../answer/ledger.ts";
import { asOfQuery, dayParameter, idParameter, pageSchema, pagingQuery, readCursor, toPage } from "../answer/paging.ts";
import { PROBLEMS } from "../answer/problem.ts";
import { type ApiContext, judgedOn } from "../context.ts";
import { actorNames } from "../search/actor-names.ts";
import { toPair } from "./actors.ts";

const cursorSchema = z.strictObject({ a: z.string(), b: z.string(), count: z.number().int() });

const days = {
  from: dayParameter.optional().describe("In the world from that day on."),
  to: dayParameter.optional().describe("In the world up to that day."),
};

const list = createRoute({
  method: "get",
  path: "/api/relations",
  tags: ["relations"],
  summary: "Pairs of states or bodies, those with most occurrences first",
  request: {
    query: z.object({
      ...pagingQuery,
      ...formatQuery("csv"),
      ...days,
      actor: idParameter.optional().describe("Only pairs of this code."),
    }),
  },
  responses: {
    200: {
      description: "A page of pairs.",
      content: { "application/json": { schema: pageSchema("PairPage", pairAnswer) } },
    },
    ...PROBLEMS,
  },
});

const one = createRoute({
  method: "get",
  path: "/api/relations/{a}/{b}",
  tags: ["relations"],
  summary: "All that is between two states or bodies, over time",
  request: {
    params: z.object({ a: idParameter, b: idParameter }),
    query: z.object({ ...asOfQuery, ...days, by: z.enum(["month", "week"]).default("month") }),
  },
  responses: {
    200: {
      description: "The relation. Points count what happened; lanes hold what was planned or denied, too.",
      content: { "application/json": { schema: relationAnswer } },
    },
    ...PROBLEMS,
  },
});

/** `/api/relations` */
export function addRelations(app: OpenAPIHono, api: ApiContext): void {
  app.openapi(list, async (context) => {
    const { limit, cursor, actor, from, to, as_of: asOf = null } = context.req.valid("query");
    const filter = { asOf, ...(actor ? { of: actor } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) };
    const counts = await api.keeper.store.relations.pairs(filter, limit + 1, readCursor(cursor, cursorSchema));
    const pairs = counts.map((pair) => toPair(api, pair));
    return context.json(
      toPage(pairs, limit, asOf, ({ a, b, count }) => ({ a, b, count })),
      200,
    );
  });
  app.openapi(one, async (context) => {
    const { a, b } = context.req.valid("param");
    return context.json(await relate(api, a, b, context.req.valid("query")), 200);
  });
}

/** Occurrences that can be laid out. */
const MOST = 300;
const MOST_DEALS = 50;

type Asked = z.output<typeof one.request.query>;

async function relate(api: ApiContext, a: string, b: string, { by, from, to, as_of }: Asked): Promise<RelationAnswer> {
  const { store } = api.keeper;
  const asOf = as_of ?? null;
  const filter = { asOf, ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const [points, found, deals] = await Promise.all([
    store.relations.between(a, b, { ...filter, grain: by }),
    store.occurrences.page({ ...filter, parties: [a, b] }, null, MOST + 1, "newest"),
    store.deals.latest({ asOf, parties: [a, b] }, null, MOST_DEALS),
  ]);
  const between = found
    .slice(0, MOST)
    .filter((occurrence) => dyadsOf(occurrence).some((pair) => pair.includes(a) && pair.includes(b)))
    .reverse();
  const { nameOf } = actorNames(api.actors);
  return {
    a,
    b,
    names: [nameOf(a), nameOf(b)],
    grain: by,
    points,
    lanes: layLanes(between),
    deals: deals.map((deal) => toLedgerDeal(deal, judgedOn(api, asOf))),
    meetings: between.filter(({ event }) => event === "CONSULT"),
    isCut: found.length > MOST,
  };
}
