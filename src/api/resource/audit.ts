import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { type AuditEntry, ROLES } from "../../record/answer.ts";
import { pageSchema, pagingQuery, readCursor, toPage } from "../answer/paging.ts";
import { PROBLEMS } from "../answer/problem.ts";
import { jsonAnswer } from "../answer/write-schemas.ts";
import type { ApiContext } from "../context.ts";

const entrySchema = z
  .object({
    id: z.number().int(),
    at: z.string(),
    by: z.string(),
    role: z.enum(ROLES),
    action: z.string().describe("decision, article, retraction, reinstatement, token, token-revoked"),
    subject: z.string().describe("Id of what was made or changed."),
    address: z.string().nullable(),
  })
  .meta({ id: "AuditEntry", description: "Who changed what through the server." }) as z.ZodType<AuditEntry>;

const { limit, cursor } = pagingQuery;
const cursorSchema = z.strictObject({ id: z.number().int() });

const list = createRoute({
  method: "get",
  path: "/api/audit",
  operationId: "listAudit",
  tags: ["server"],
  summary: "What was changed through the server, newest first",
  description: "Needs the role admin.",
  request: { query: z.object({ limit, cursor }) },
  responses: { 200: jsonAnswer("A page of the log.", pageSchema("AuditPage", entrySchema)), ...PROBLEMS },
});

/** `/api/audit` */
export function addAudit(app: OpenAPIHono, { keeper: { store } }: ApiContext): void {
  app.openapi(list, async (context) => {
    const query = context.req.valid("query");
    const after = readCursor(query.cursor, cursorSchema);
    const found = await store.audit.page(after?.id ?? null, query.limit + 1);
    return context.json(
      toPage(found, query.limit, null, ({ id }) => ({ id })),
      200,
    );
  });
}
