import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { DecisionDraft } from "../../keeper/decide.ts";
import { inTurn } from "../answer/in-turn.ts";
import { instantParameter, pageSchema, pagingQuery, readCursor, toPage } from "../answer/paging.ts";
import { PROBLEMS } from "../answer/problem.ts";
import { decisionAnswer } from "../answer/schemas.ts";
import { idSchema, jsonAnswer, jsonBody } from "../answer/write-schemas.ts";
import type { ApiContext } from "../context.ts";
import { writeAudit } from "../guard/audit.ts";
import { sessionOf } from "../guard/session.ts";

const made = {
  by: z.string().max(200).exactOptional().describe("Who decides; only where no token says so."),
  note: z.string().max(5_000).exactOptional(),
};
const items = z.array(idSchema).min(1).max(100).describe("Claims, or articles.");
const draft = z
  .discriminatedUnion("kind", [
    z.strictObject({ ...made, kind: z.enum(["accept", "reject"]), claim: idSchema }),
    z.strictObject({
      ...made,
      kind: z.literal("edit"),
      claim: idSchema,
      field: z.string().max(100),
      value: z.unknown().refine(isShallow, "No value of a claim is so deep."),
    }),
    z.strictObject({ ...made, kind: z.literal("merge"), items }),
    z.strictObject({ ...made, kind: z.literal("split"), items }),
  ])
  .meta({ id: "DecisionDraft", description: "What a person decides about claims or articles." });

const DEEPEST = 50;

/** Whether a value can be gone through: what is nested thousands of times overflows the stack. */
function isShallow(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; depth < DEEPEST; depth++) {
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
    if (level.length === 0) return true;
  }
  return false;
}

const { limit, cursor } = pagingQuery;
const cursorSchema = z.strictObject({ madeAt: instantParameter, id: idSchema });

const list = createRoute({
  method: "get",
  path: "/api/decisions",
  operationId: "listDecisions",
  tags: ["review"],
  summary: "What people decided, newest first",
  request: { query: z.object({ limit, cursor }) },
  responses: { 200: jsonAnswer("A page of decisions.", pageSchema("DecisionPage", decisionAnswer)), ...PROBLEMS },
});

const decide = createRoute({
  method: "post",
  path: "/api/decisions",
  operationId: "decide",
  tags: ["review"],
  summary: "Accept, edit or reject a claim; merge and split what claims are part of",
  description: "Needs the role review. The record shows it when this has been answered.",
  request: { body: jsonBody(draft) },
  responses: { 201: jsonAnswer("The decision as it is kept.", decisionAnswer), ...PROBLEMS },
});

/** `/api/decisions` */
export function addDecisions(app: OpenAPIHono, context: ApiContext): void {
  const { keeper } = context;
  app.openapi(list, async (request) => {
    const query = request.req.valid("query");
    const found = await keeper.store.decisions.page(readCursor(query.cursor, cursorSchema), query.limit + 1);
    return request.json(
      toPage(found, query.limit, null, ({ madeAt, id }) => ({ madeAt, id })),
      200,
    );
  });
  app.openapi(decide, async (request) => {
    const sent = request.req.valid("json");
    const { name, hasToken } = sessionOf(request);
    const by = hasToken ? name : sent.by?.trim() || name;
    const kept = await inTurn(keeper, async () => {
      const decided = await keeper.write(async (writing) => {
        const decision = await writing.decide({ ...sent, by } as DecisionDraft);
        await writeAudit(request, writing.store, context.now(), "decision", [decision.id], by);
        return decision;
      });
      await keeper.derive();
      return decided;
    });
    return request.json(kept, 201);
  });
}
