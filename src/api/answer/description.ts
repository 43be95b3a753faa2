import type { OpenAPIHono } from "@hono/zod-openapi";

type Config = Parameters<OpenAPIHono["getOpenAPI31Document"]>[0];

const DESCRIPTION = `The record of what articles report, with the words behind every field.

Every page of the browser app is data at the same address with \`.json\` behind it (lists also with \`.csv\`, \`.ics\` and
\`.geojson\`): \`/occurrences.json?actor=USA\` is \`/api/occurrences?actor=USA\`.

- **Lists** come in pages: \`next\` is the \`cursor\` of the page that follows, null at the end.
- **as_of** asks the record as it stood on a day. Nothing in it is ever overwritten.
- **Ids** with a slash (\`person/…\`) are percent-encoded in paths.
- **Errors** are \`application/problem+json\` (RFC 9457): \`detail\` says what to do, \`code\` is for programs.
- **ETag**: an answer is the same as long as the record is; \`If-None-Match\` is answered with 304.
- **Who may**: on the machine of the server everyone, elsewhere whoever shows a token. Its role is \`read\`, \`review\` (also
  decides, adds and retracts articles) or \`admin\` (also tokens and the audit log).
- **Writing** without a token as a header works from the server's own pages alone, and in JSON.
- **Too many requests** are answered with 429 and \`Retry-After\`.`;

const TAGS = [
  { name: "stories", description: "What is new, told once however many articles tell it." },
  { name: "occurrences", description: "What happened, was planned, denied or averted." },
  { name: "deals", description: "Exchanges: who gives what for what, and how far it has come." },
  { name: "relations", description: "Two states or bodies and all that is between them." },
  { name: "trips", description: "Journeys, stop by stop." },
  { name: "actors", description: "States, bodies and persons." },
  { name: "articles", description: "What was read, and reading." },
  { name: "claims", description: "What each article says, and the words it says it with." },
  { name: "framings", description: "How each party tells the same thing." },
  { name: "search", description: "Everything by words and operators." },
  { name: "review", description: "What people decide about it." },
  { name: "exports", description: "The record in the formats of other programs." },
  { name: "server", description: "Sessions, tokens, the audit log, and what changes." },
];

/** What `/openapi.json` says besides its routes. */
export function describeApi(app: OpenAPIHono, version: string): Config {
  const { registerComponent } = app.openAPIRegistry;
  const register = registerComponent.bind(app.openAPIRegistry);
  register("securitySchemes", "bearer", {
    type: "http",
    scheme: "bearer",
    description: "A token, as `readout token add` shows it.",
  });
  register("securitySchemes", "cookie", {
    type: "apiKey",
    in: "cookie",
    name: "readout_session",
    description: "What POST /api/session gives to a browser.",
  });
  return {
    openapi: "3.1.0",
    info: { title: "readout", version, description: DESCRIPTION, license: { name: "MIT" } },
    servers: [{ url: "/" }],
    tags: TAGS,
    security: [{ bearer: [] }, { cookie: [] }, {}],
  };
}

/** `get /api/relations/{a}/{b}` → `getRelationsByAByB`: the name of what has none of its own. */
export function nameOperation(method: string, path: string): string {
  const words = path
    .replace(/^\/api\//, "")
    .split("/")
    .map((part) => part.replace(/^\{(\w+)\}$/, "by-$1"));
  return words
    .flatMap((word) => word.split(/[^A-Za-z0-9]+/))
    .reduce((name, word) => name + word.slice(0, 1).toUpperCase() + word.slice(1), method);
}
