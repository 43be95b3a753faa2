import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { ActorAnswer, ActorCount, Pair } from "../../record/answer.ts";
import type { Day } from "../../record/kept.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import type { PairCount } from "../../store/relations.ts";
import { actorAnswer, actorWhole } from "../answer/actor-schemas.ts";
import { formatQuery } from "../answer/format-query.ts";
import { toLedgerDeal } from "../answer/ledger.ts";
import { asOfQuery, idParameter, pageSchema, pagingQuery, readCursor, toPage } from "../answer/paging.ts";
import { PROBLEMS } from "../answer/problem.ts";
import { type ApiContext, judgedOn } from "../context.ts";
import { actorNames } from "../search/actor-names.ts";

const cursorSchema = z.strictObject({ id: z.string(), occurrences: z.number().int() });

const list = createRoute({
  method: "get",
  path: "/api/actors",
  tags: ["actors"],
  summary: "Actors, those with most occurrences first",
  request: {
    query: z.object({
      ...pagingQuery,
      ...formatQuery("csv"),
      words: z.string().max(200).optional().describe("How words of their names begin: taka, eur uni."),
    }),
  },
  responses: {
    200: {
      description: "A page of actors.",
      content: { "application/json": { schema: pageSchema("ActorPage", actorAnswer) } },
    },
    ...PROBLEMS,
  },
});

const one = createRoute({
  method: "get",
  path: "/api/actors/{id}",
  tags: ["actors"],
  summary: "An actor, and what it has to do with whom",
  request: { params: z.object({ id: idParameter }), query: z.object(asOfQuery) },
  responses: {
    200: { description: "The actor.", content: { "application/json": { schema: actorWhole } } },
    ...PROBLEMS,
  },
});

/** `/api/actors` */
export function addActors(app: OpenAPIHono, api: ApiContext): void {
  app.openapi(list, async (context) => {
    const { words, limit, cursor, as_of: asOf = null } = context.req.valid("query");
    const names = actorNames(api.actors);
    const filter = { asOf, ...(words ? { ids: names.matching(words) } : {}) };
    const counts = await api.keeper.store.actors.counts(filter, readCursor(cursor, cursorSchema), limit + 1);
    const actors = counts.map((count): ActorCount => ({ ...count, name: names.nameOf(count.id) }));
    return context.json(
      toPage(actors, limit, asOf, ({ id, occurrences }) => ({ id, occurrences })),
      200,
    );
  });
  app.openapi(one, async (context) => {
    const { id } = context.req.valid("param");
    return context.json(await describeActor(api, id, context.req.valid("query").as_of ?? null), 200);
  });
}

const MOST_OCCURRENCES = 50;
const MOST_DEALS = 20;
const MOST_PAIRS = 10;

async function describeActor(api: ApiContext, id: string, asOf: Day | null): Promise<ActorAnswer> {
  const { store } = api.keeper;
  const entry = actorNames(api.actors).resolve(id);
  // A person's pairs are those of the state, in what the person takes part in.
  const isPerson = id.startsWith("person/");
  const of = isPerson ? entry?.code : id;
  const [counts, occurrences, deals, pairs] = await Promise.all([
    store.actors.counts({ asOf, ids: [id] }, null, 1),
    store.occurrences.page({ asOf, parties: [id] }, null, MOST_OCCURRENCES, "newest"),
    store.deals.latest({ asOf, parties: [id] }, null, MOST_DEALS),
    of ? store.relations.pairs({ asOf, of, ...(isPerson ? { party: id } : {}) }, MOST_PAIRS) : [],
  ]);
  const isKnown = entry?.id === id || occurrences.length > 0 || deals.length > 0;
  if (!isKnown) {
    throw new ReadoutError("unknown-id", `The record has no actor ${id}. /api/actors?words=… finds one by its name.`);
  }
  return {
    actor: { id, name: actorNames(api.actors).nameOf(id), occurrences: counts[0]?.occurrences ?? 0 },
    occurrences,
    deals: deals.map((deal) => toLedgerDeal(deal, judgedOn(api, asOf))),
    pairs: pairs.map((pair) => toPair(api, pair)),
  };
}

/** With the names of both. */
export function toPair(api: ApiContext, { a, b, count, mean }: PairCount): Pair {
  const { nameOf } = actorNames(api.actors);
  return { a, b, names: [nameOf(a), nameOf(b)], count, mean: Math.round(mean * 100) / 100 };
}
