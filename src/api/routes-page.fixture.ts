import { createApi } from "./app.ts";
import type { ApiContext } from "./context.ts";
import { TOOLS } from "./mcp/server.ts";

interface Operation {
  readonly summary?: string;
}

/** A page with its lists of routes and tools as the code has them; `npm run docs` puts them in, a test compares them. */
export async function renewRoutes(page: string): Promise<string> {
  return fill(fill(page, "routes", await listRoutes()), "tools", listTools());
}

async function listRoutes(): Promise<string> {
  // No record is asked for what can be asked.
  const app = createApi({ keeper: {} } as ApiContext);
  const document = (await (await app.request("/openapi.json")).json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  };
  const rows = Object.entries(document.paths)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, operations]) =>
      Object.entries(operations).map(
        ([method, { summary = "" }]) => `| \`${method.toUpperCase()} ${path}\` | ${summary} |`,
      ),
    );
  return ["| route | |", "|---|---|", ...rows].join("\n");
}

function listTools(): string {
  const rows = TOOLS.map(({ name, description }) => `| \`${name}\` | ${description.split("\n")[0]} |`);
  return ["| tool | |", "|---|---|", ...rows].join("\n");
}

/** Puts a list between its marks. */
function fill(page: string, name: string, list: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  return `${page.slice(0, page.indexOf(begin) + begin.length)}\n${list}\n${page.slice(page.indexOf(end))}`;
}
