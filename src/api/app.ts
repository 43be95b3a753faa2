import { OpenAPIHono } from "@hono/zod-openapi";
import { addDocumentation } from "./answer/documentation.ts";
import { answerProblem, problem, toProblem } from "./answer/problem.ts";
import type { ApiContext } from "./context.ts";
import { addOccurrences } from "./resource/occurrences.ts";
import { addTrips } from "./resource/trips.ts";
import { rewriteAddress } from "./web/addresses.ts";
import type { WebFile } from "./web/files.ts";
import { addPages } from "./web/pages.ts";

type AddResource = (app: OpenAPIHono, context: ApiContext) => void;

/** Every resource. A new one is a file and a line here. */
const RESOURCES: readonly AddResource[] = [addOccurrences, addTrips];

/** What stands around the resources. */
export interface ApiOptions {
  /** The browser app, by address; without it only programs are answered. */
  readonly files?: ReadonlyMap<string, WebFile>;
}

/** The API over one record. `app.fetch` and `app.request` answer without a server. */
export function createApi(context: ApiContext, { files = new Map() }: ApiOptions = {}): OpenAPIHono {
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
  addDocumentation(app, { openapi: "3.1.0", info: { title: "readout", version: "1" } });
  addPages(app, files);
  return takeRewritten(app);
}

/** Data is asked for at the addresses of the pages, too. */
function takeRewritten(app: OpenAPIHono): OpenAPIHono {
  const { fetch } = app;
  app.fetch = (request, ...rest) => {
    const address = rewriteAddress(request.url);
    return fetch(address === request.url ? request : new Request(address, request), ...rest);
  };
  return app;
}
