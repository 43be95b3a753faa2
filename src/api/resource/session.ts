import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { ROLES, type Session } from "../../record/answer.ts";
import { PROBLEMS } from "../answer/problem.ts";
import { jsonAnswer, jsonBody } from "../answer/write-schemas.ts";
import type { Authenticator } from "../guard/authenticate.ts";
import { forgetCookie, keepInCookie } from "../guard/credentials.ts";
import { sessionOf } from "../guard/session.ts";

const sessionSchema = z
  .object({ name: z.string(), role: z.enum(ROLES), hasToken: z.boolean() })
  .meta({ id: "Session", description: "Who asks, and what they may do." }) as z.ZodType<Session>;

const COMMON = { path: "/api/session", tags: ["server"] };

const show = createRoute({
  ...COMMON,
  method: "get",
  operationId: "getSession",
  summary: "Who asks",
  responses: { 200: jsonAnswer("Who asks, and what they may do.", sessionSchema), ...PROBLEMS },
});

const signIn = createRoute({
  ...COMMON,
  method: "post",
  operationId: "signIn",
  summary: "Sign a browser in",
  description: "Keeps the token in a cookie that scripts cannot read. Programs send the token as a header instead.",
  security: [],
  request: { body: jsonBody(z.strictObject({ token: z.string().min(1).max(200) })) },
  responses: { 200: jsonAnswer("Who is signed in now.", sessionSchema), ...PROBLEMS },
});

const signOut = createRoute({
  ...COMMON,
  method: "delete",
  operationId: "signOut",
  summary: "Sign a browser out",
  responses: { 204: { description: "The cookie is gone." }, ...PROBLEMS },
});

/** `/api/session` */
export function addSession(app: OpenAPIHono, authenticator: Authenticator): void {
  app.openapi(show, (context) => context.json(sessionOf(context), 200));
  app.openapi(signIn, async (context) => {
    const { token } = context.req.valid("json");
    const session = await authenticator.signIn(context, token);
    keepInCookie(context, token);
    return context.json(session, 200);
  });
  app.openapi(signOut, (context) => {
    forgetCookie(context);
    return context.body(null, 204);
  });
}
