import type { OpenAPIHono } from "@hono/zod-openapi";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

interface Documentation {
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
}
interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema?: object }>> }>>;
}

/** Says what of an answer is not as `/openapi.json` documents it; `null` when all of it is. */
export type Checker = (address: string, answer: unknown) => string | null;

/** Compares answers to GET with the documentation. */
export async function createChecker(app: OpenAPIHono): Promise<Checker> {
  const documentation = (await (await app.request("/openapi.json")).json()) as Documentation;
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  ajv.addSchema({ ...documentation, $id: "api" });
  const validators = new Map<string, ValidateFunction>();
  return (address, answer) => {
    const path = pathOf(Object.keys(documentation.paths), address);
    if (path === undefined) return `${address} is not documented.`;
    const pointer = `/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/get/responses/200/content/application~1json/schema`;
    const validate = validators.get(path) ?? ajv.compile({ $ref: `api#${encodeURI(pointer)}` });
    validators.set(path, validate);
    return validate(answer) ? null : `${address} answers what is not documented: ${ajv.errorsText(validate.errors)}`;
  };
}

/** `/api/stories/{id}` for `/api/stories/abc?as_of=…`; a path without parameters goes before one with. */
function pathOf(paths: readonly string[], address: string): string | undefined {
  const asked = new URL(address, "http://localhost").pathname.split("/");
  const fits = (path: string): boolean => {
    const parts = path.split("/");
    return parts.length === asked.length && parts.every((part, i) => part.startsWith("{") || part === asked[i]);
  };
  return paths.filter(fits).sort((a, b) => a.split("{").length - b.split("{").length)[0];
}
