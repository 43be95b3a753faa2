import type { OpenAPIHono } from "@hono/zod-openapi";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSmallRecord, type SmallRecord } from "./small.fixture.ts";

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Documentation {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly securitySchemes: object };
}

let record: SmallRecord;
let app: OpenAPIHono;
let documentation: Documentation;

beforeAll(async () => {
  record = await openSmallRecord();
  app = record.open({ version: "1.2.3" });
  documentation = (await (await app.request("/openapi.json")).json()) as Documentation;
});
afterAll(() => record.close());

const operations = (): (Operation & { readonly at: string })[] =>
  Object.entries(documentation.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ ...operation, at: `${method} ${path}` })),
  );

it("says what it is", () => {
  expect(documentation).toMatchObject({ openapi: "3.1.0", info: { title: "readout", version: "1.2.3" } });
  expect(documentation.info.description).toContain("as_of");
  expect(Object.keys(documentation.components.securitySchemes)).toEqual(["bearer", "cookie"]);
});

it("has every route of the API", () => {
  const routes = app.routes
    .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/"))
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)(?:\{.*?\})?/g, "{$1}")}`);
  expect(routes.length).toBeGreaterThan(15);
  expect(new Set(operations().map(({ at }) => at))).toEqual(new Set(routes));
});

it("names and describes every operation, once", () => {
  const names = operations().map(({ operationId }) => operationId ?? "");
  for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z0-9]+$/);
  expect(new Set(names).size).toBe(names.length);
  const tags = new Set(documentation.tags.map(({ name }) => name));
  for (const { at, summary, tags: own = [], responses } of operations()) {
    expect([at, summary]).toEqual([at, expect.stringMatching(/^[A-Z\d].+/)]);
    expect([at, own.filter((tag) => tags.has(tag)).length]).toEqual([at, 1]);
    expect(Object.keys(responses)).toContain("default");
  }
});

it("refers to nothing that it lacks", () => {
  const lookUp = (reference: string): unknown =>
    reference
      .slice(2)
      .split("/")
      .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], documentation);
  const references = [...JSON.stringify(documentation).matchAll(/"\$ref":"([^"]+)"/g)].map(([, found = ""]) => found);
  expect(references.length).toBeGreaterThan(20);
  const missing = [...new Set(references)].filter((found) => !found.startsWith("#/") || lookUp(found) === undefined);
  expect(missing).toEqual([]);
});
