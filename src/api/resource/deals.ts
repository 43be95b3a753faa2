import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { findDealState } from "../../keeper/states.ts";
import type { DealAnswer, LedgerDeal } from "../../record/answer.ts";
import { DEAL_STAGES } from "../../record/event.ts";
import type { Day } from "../../record/kept.ts";
import type { Place } from "../../store/articles.ts";
import type { DealStore, LedgerFilter } from "../../store/deals.ts";
import { reportAsOf } from "../answer/as-of.ts";
import { several } from "../answer/filter.ts";
import { formatQuery } from "../answer/format-query.ts";
import { knownCursor } from "../answer/known-list.ts";
import { toLedgerDeal } from "../answer/ledger.ts";
import {
  asOfQuery,
  dayParameter,
  idParameter,
  pageSchema,
  pagingQuery,
  readCursor,
  revisionQuery,
  toPage,
} from "../answer/paging.ts";
import { PROBLEMS, unknownId } from "../answer/problem.ts";
import { ledgerDealAnswer } from "../answer/schemas.ts";
import { dealWhole } from "../answer/whole-schemas.ts";
import { type ApiContext, judgedOn } from "../context.ts";

const filterQuery = {
  actor: several(z.string().max(200)).describe("Who is a party: USA, IGO-EU, person/…; with two, both are."),
  stage: several(z.enum(DEAL_STAGES)),
  story: idParameter.optional().describe("Id of a story."),
  lapsed: z.enum(["true"]).optional().describe("Only with a leg whose deadline has passed without word of delivery."),
  from: dayParameter.optional().describe("Changed on that day or later."),
  to: dayParameter.optional().describe("Last changed on that day or earlier."),
};

const list = createRoute({
  method: "get",
  path: "/api/deals",
  tags: ["deals"],
  summary: "The ledger: deals, latest change first",
  request: { query: z.object({ ...pagingQuery, ...formatQuery("csv", "ics"), ...filterQuery }) },
  responses: {
    200: {
      description: "A page of deals.",
      content: { "application/json": { schema: pageSchema("DealPage", ledgerDealAnswer) } },
    },
    ...PROBLEMS,
  },
});

const one = createRoute({
  method: "get",
  path: "/api/deals/{id}",
  tags: ["deals"],
  summary: "A deal with its reports and framings",
  description: "The id of any claim of it leads to it.",
  request: { params: z.object({ id: idParameter }), query: z.object({ ...asOfQuery, ...revisionQuery }) },
  responses: {
    200: { description: "The deal.", content: { "application/json": { schema: dealWhole } } },
    ...PROBLEMS,
  },
});

/** `/api/deals`, `/api/deals/{id}` */
export function addDeals(app: OpenAPIHono, apiContext: ApiContext): void {
  const { store } = apiContext.keeper;
  app.openapi(list, async (context) => {
    const { as_of: asOf = null, actor, stage, story, lapsed, from, to, cursor, limit } = context.req.valid("query");
    const day = judgedOn(apiContext, asOf);
    const filter = {
      asOf,
      ...(actor ? { parties: actor } : {}),
      ...(stage ? { stages: stage } : {}),
      ...(story ? { story } : {}),
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    };
    const after = readCursor(cursor, knownCursor);
    const found = lapsed
      ? await readLapsed(store.deals, { ...filter, dueBy: day }, after, limit + 1, day)
      : (await store.deals.latest(filter, after, limit + 1)).map((deal) => toLedgerDeal(deal, day));
    return context.json(toPage(found, limit, asOf, placeOf), 200);
  });
  app.openapi(one, async (context) => {
    const { id } = context.req.valid("param");
    const { as_of: asOf = null, revision } = context.req.valid("query");
    const state = await findDealState(store, id, { asOf, revision });
    if (state === null) throw unknownId("deal", id);
    const { thing, reports, ...more } = state;
    const deal = toLedgerDeal(thing, judgedOn(apiContext, asOf));
    const answer: DealAnswer = { deal, reports: reports.map((report) => reportAsOf(report, asOf)), ...more };
    return context.json(answer, 200);
  });
}

function placeOf({ knownFrom: day, id }: LedgerDeal): Place {
  return { day, id };
}

/** Of the deals that are due, those of which nobody says that all has come: only their legs tell. */
async function readLapsed(
  deals: DealStore,
  filter: LedgerFilter,
  after: Place | null,
  limit: number,
  day: Day,
): Promise<LedgerDeal[]> {
  const lapsed: LedgerDeal[] = [];
  for (let place = after, isMore = true; isMore && lapsed.length < limit; ) {
    const due = (await deals.latest(filter, place, limit)).map((deal) => toLedgerDeal(deal, day));
    lapsed.push(...due.filter(({ legs }) => legs.some((leg) => leg.lapsed)));
    isMore = due.length === limit;
    const last = due.at(-1);
    place = last ? placeOf(last) : null;
  }
  return lapsed.slice(0, limit);
}
