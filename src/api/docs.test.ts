import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { renewRoutes } from "./routes-page.fixture.ts";

it("docs/api.md lists every route and every tool; `npm run docs` renews it", async () => {
  const page = readFileSync(join(import.meta.dirname, "../../docs/api.md"), "utf8");
  expect(page).toBe(await renewRoutes(page));
});
