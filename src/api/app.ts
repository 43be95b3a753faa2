import { OpenAPIHono } from "@hono/zod-openapi";
import { answerProblem, problem, toProblem } from "./answer/problem.ts";
import type { ApiContext } from "./context.ts";
import { addOccurrences } from "./resource/occurrences.ts";

type AddResource = (app: OpenAPIHono, context: ApiContext) => void;

/** Every resource. A new one is a file and a line here. */
const RESOURCES: readonly AddResource[] = [addOccurrences];

/** The API over one record. `app.fetch` and `app.request` answer without a server. */
export function createApi(context: ApiContext): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook(result, hono) {
      if (result.success) return;
      const fields = result.error.issues.map(({ path, message }) => ({ name: path.join("."), problem: message }));
      const names = fields.map(({ name, problem: what }) => `${name}: ${what}`).join("; ");
      return answerProblem(hono, problem(400, "bad-request", `The request does not fit. ${names}`, fields));
    },
  });
  app.onError((error, hono) => answerProblem(hono, toProblem(error)));
  app.notFound((hono) =>
    answerProblem(hono, problem(404, "unknown-address", "There is nothing at this address. /openapi.json lists all.")),
  );
  for (const add of RESOURCES) add(app, context);
  app.doc31("/openapi.json", { openapi: "3.1.0", info: { title: "readout", version: "1" } });
  return app;
}
