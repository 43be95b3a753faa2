import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { readingSchema } from "../../record/schema.ts";
import { PROBLEMS } from "../answer/problem.ts";
import { named } from "../answer/schemas.ts";
import { jsonAnswer, jsonBody, sentArticleSchema, splitSent } from "../answer/write-schemas.ts";
import type { ApiContext } from "../context.ts";

const read = createRoute({
  method: "post",
  path: "/api/readings",
  operationId: "readArticle",
  tags: ["articles"],
  summary: "Read a text on the spot, and keep nothing",
  request: { body: jsonBody(sentArticleSchema) },
  responses: { 200: jsonAnswer("What the text was read as.", named("Reading", readingSchema)), ...PROBLEMS },
});

/** `/api/readings` */
export function addReadings(app: OpenAPIHono, context: ApiContext): void {
  app.openapi(read, async (request) => {
    const { text, hints } = splitSent(request.req.valid("json"));
    return request.json(await context.read(text, hints), 200);
  });
}
