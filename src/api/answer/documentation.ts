import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { nameOperation } from "./description.ts";

type Config = Parameters<OpenAPIHono["getOpenAPI31Document"]>[0];

/**
 * `/openapi.json`: what can be asked, and what is answered. The answers' schemas are zod's own; those of the package take a
 * field that may be left out (`exactOptional`) for one that has to be there.
 */
export function addDocumentation(app: OpenAPIHono, config: Config): void {
  let documentation: object | undefined;
  app.get("/openapi.json", (context) => {
    documentation ??= document(app, config);
    return context.json(documentation);
  });
}

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

function document(app: OpenAPIHono, config: Config): object {
  const document = app.getOpenAPI31Document(config);
  const { schemas: known } = z.toJSONSchema(z.globalRegistry, {
    uri: (id) => `#/components/schemas/${id}`,
    unrepresentable: "any",
  });
  const schemas = Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => {
    const { $schema: _, $id: __, ...own } = known[name] ?? {};
    return [name, known[name] === undefined ? schema : own] as const;
  });
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) operation.operationId ??= nameOperation(method, path);
    }
  }
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) } };
}
