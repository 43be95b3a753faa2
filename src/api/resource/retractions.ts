import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { inTurn } from "../answer/in-turn.ts";
import { PROBLEMS } from "../answer/problem.ts";
import { idParams, jsonBody } from "../answer/write-schemas.ts";
import type { ApiContext } from "../context.ts";
import { writeAudit } from "../guard/audit.ts";
import { sessionOf } from "../guard/session.ts";

const COMMON = { path: "/api/articles/{id}/retraction", tags: ["review"] };

const retract = createRoute({
  ...COMMON,
  method: "post",
  operationId: "retractArticle",
  summary: "Take an article out from today on, and keep it out",
  description: "Needs the role review. What the record said before can still be asked with `as_of`.",
  request: { params: idParams, body: jsonBody(z.strictObject({ reason: z.string().min(1).max(5_000) })) },
  responses: { 204: { description: "It is retracted." }, ...PROBLEMS },
});

const reinstate = createRoute({
  ...COMMON,
  method: "delete",
  operationId: "reinstateArticle",
  summary: "Let a retracted article stand again",
  description: "Needs the role review.",
  request: { params: idParams },
  responses: { 204: { description: "It stands again." }, ...PROBLEMS },
});

/** `/api/articles/{id}/retraction` */
export function addRetractions(app: OpenAPIHono, context: ApiContext): void {
  const { keeper } = context;
  app.openapi(retract, async (request) => {
    const { id } = request.req.valid("param");
    const { reason } = request.req.valid("json");
    await inTurn(keeper, async () => {
      await keeper.write(async (writing) => {
        await writing.retract(id, sessionOf(request).name, reason);
        await writeAudit(request, writing.store, context.now(), "retraction", [id]);
      });
      await keeper.derive();
    });
    return request.body(null, 204);
  });
  app.openapi(reinstate, async (request) => {
    const { id } = request.req.valid("param");
    await inTurn(keeper, async () => {
      await keeper.write(async (writing) => {
        await writing.reinstate(id);
        await writeAudit(request, writing.store, context.now(), "reinstatement", [id]);
      });
      await keeper.derive();
    });
    return request.body(null, 204);
  });
}
