import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { ROLES } from "../../record/answer.ts";
import { daySchema } from "../../record/kept.schema.ts";
import type { Token } from "../../store/tokens.ts";
import { dayParameter } from "../answer/paging.ts";
import { PROBLEMS } from "../answer/problem.ts";
import { idParams, jsonAnswer, jsonBody } from "../answer/write-schemas.ts";
import type { ApiContext } from "../context.ts";
import { writeAudit } from "../guard/audit.ts";
import { makeToken, type NewToken, revokeToken } from "../guard/token.ts";

const token = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  madeAt: z.string(),
  expiresOn: daySchema.nullable(),
  lastUsed: daySchema.nullable(),
});
const tokenSchema = token.meta({ id: "Token", description: "A key to the server, without its secret." });
const newTokenSchema = token
  .extend({ secret: z.string().describe("Shown this once.") })
  .meta({ id: "NewToken", description: "A token that was just made." });

const draft = z
  .strictObject({
    name: z.string().min(1).max(200),
    role: z.enum(ROLES),
    expiresOn: dayParameter.exactOptional().describe("The first day on which it opens nothing any more."),
  })
  .meta({ id: "TokenDraft" });

const list = createRoute({
  method: "get",
  path: "/api/tokens",
  operationId: "listTokens",
  tags: ["server"],
  summary: "Tokens, oldest first",
  description: "Needs the role admin.",
  responses: { 200: jsonAnswer("All tokens.", z.array(tokenSchema) as unknown as z.ZodType<Token[]>), ...PROBLEMS },
});

const make = createRoute({
  method: "post",
  path: "/api/tokens",
  operationId: "makeToken",
  tags: ["server"],
  summary: "Make a token",
  description: "Needs the role admin.",
  request: { body: jsonBody(draft) },
  responses: { 201: jsonAnswer("The token.", newTokenSchema as unknown as z.ZodType<NewToken>), ...PROBLEMS },
});

const revoke = createRoute({
  method: "delete",
  path: "/api/tokens/{id}",
  operationId: "revokeToken",
  tags: ["server"],
  summary: "Take a token out of use",
  description: "Needs the role admin.",
  request: { params: idParams },
  responses: { 204: { description: "It opens nothing any more." }, ...PROBLEMS },
});

/** `/api/tokens` */
export function addTokens(app: OpenAPIHono, context: ApiContext): void {
  const { store } = context.keeper;
  app.openapi(list, async (request) => request.json(await store.tokens.all(), 200));
  app.openapi(make, async (request) => {
    const { name, role, expiresOn = null } = request.req.valid("json");
    const made = await store.write(async (writing) => {
      const token = await makeToken(writing, { name, role, expiresOn }, context.now());
      await writeAudit(request, writing, context.now(), "token", [token.id]);
      return token;
    });
    return request.json(made, 201);
  });
  app.openapi(revoke, async (request) => {
    const { id } = request.req.valid("param");
    await store.write(async (writing) => {
      await revokeToken(writing, id);
      await writeAudit(request, writing, context.now(), "token-revoked", [id]);
    });
    return request.body(null, 204);
  });
}
