import { OpenAPIHono } from "@hono/zod-openapi";
import { describeApi } from "./answer/description.ts";
import { addDocumentation } from "./answer/documentation.ts";
import { addEtag } from "./answer/etag.ts";
import { answerError, answerProblem, problem } from "./answer/problem.ts";
import type { ApiContext } from "./context.ts";
import { writeLists } from "./format/write-lists.ts";
import { addGuards, type GuardOptions } from "./guard/guard.ts";
import { addMcp } from "./mcp/http.ts";
import { addActors } from "./resource/actors.ts";
import { addAddingArticles } from "./resource/add-articles.ts";
import { addArticles } from "./resource/articles.ts";
import { addAudit } from "./resource/audit.ts";
import { addChanges, type ChangesOptions } from "./resource/changes.ts";
import { addCitations } from "./resource/citations.ts";
import { addClaims } from "./resource/claims.ts";
import { addDeals } from "./resource/deals.ts";
import { addDecisions } from "./resource/decisions.ts";
import { addExports } from "./resource/exports.ts";
import { addFramings } from "./resource/framings.ts";
import { addOccurrences } from "./resource/occurrences.ts";
import { addReadings } from "./resource/readings.ts";
import { addRelations } from "./resource/relations.ts";
import { addRetractions } from "./resource/retractions.ts";
import { addSearch } from "./resource/search.ts";
import { addSession } from "./resource/session.ts";
import { addStories } from "./resource/stories.ts";
import { addToday } from "./resource/today.ts";
import { addTokens } from "./resource/tokens.ts";
import { addTrips } from "./resource/trips.ts";
import { rewriteAddress } from "./web/addresses.ts";
import type { WebFile } from "./web/files.ts";
import { addPages } from "./web/pages.ts";

type AddResource = (app: OpenAPIHono, context: ApiContext) => void;

/** Every resource. A new one is a file and a line here. */
const RESOURCES: readonly AddResource[] = [
  addOccurrences,
  addTrips,
  addActors,
  addRelations,
  addSearch,
  addArticles,
  addClaims,
  addDeals,
  addFramings,
  addStories,
  addToday,
  addCitations,
];

/** What puts something into the record, or looks after the server. */
const WRITING: readonly AddResource[] = [
  addAddingArticles,
  addAudit,
  addDecisions,
  addExports,
  addReadings,
  addRetractions,
  addTokens,
];

/** What stands around the resources. */
export interface ApiOptions extends GuardOptions, ChangesOptions {
  /** The browser app, by address; without it only programs are answered. */
  readonly files?: ReadonlyMap<string, WebFile>;
  /** That of the package, for the documentation. */
  readonly version?: string;
}

/** The API over one record. `app.fetch` and `app.request` answer without a server. */
export function createApi(context: ApiContext, options: ApiOptions = {}): OpenAPIHono {
  const app = createEmpty();
  const lists = createEmpty();
  for (const add of RESOURCES) add(lists, context);
  const authenticator = addGuards(app, context, options);
  app.use("/api/*", addEtag(context), writeLists(lists, context));
  addSession(app, authenticator);
  for (const add of [...RESOURCES, ...WRITING]) add(app, context);
  addChanges(app, context, options);
  addMcp(app, context);
  addDocumentation(app, describeApi(app, options.version ?? "0"));
  addPages(app, options.files ?? new Map());
  return takeRewritten(app);
}

/** A request of millions of fields is answered with a few of them. */
const MOST_FIELDS = 20;
const LONGEST_PROBLEM = 300;

/** Answers nothing yet, and every error in one shape. */
function createEmpty(): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook(result, hono) {
      if (result.success) return;
      const fields = result.error.issues.slice(0, MOST_FIELDS).map(({ path, message }) => ({
        name: path.join("."),
        problem: message.slice(0, LONGEST_PROBLEM),
      }));
      const names = fields.map(({ name, problem: what }) => (name === "" ? what : `${name}: ${what}`)).join("; ");
      return answerProblem(hono, problem(400, "bad-request", `The request does not fit. ${names}.`, fields));
    },
  });
  app.onError((error, hono) => answerError(hono, error));
  app.notFound((hono) =>
    answerProblem(hono, problem(404, "unknown-address", "There is nothing at this address. /openapi.json lists all.")),
  );
  return app;
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
