import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OpenAPIHono } from "@hono/zod-openapi";
import { afterAll, describe, expect, it } from "vitest";
import { rewriteAddress } from "./addresses.ts";
import { loadWebFiles } from "./files.ts";
import { addPages } from "./pages.ts";

describe("data is at the addresses of pages", () => {
  it.each([
    ["/stories.json", "/api/stories"],
    ["/index.json?since=2025-10-01T00:00:00Z", "/api/today?since=2025-10-01T00:00:00Z"],
    ["/occurrences.csv?actor=USA", "/api/occurrences?actor=USA&format=csv"],
    ["/itinerary.ics", "/api/trips?format=ics"],
    ["/itinerary.geojson?limit=9", "/api/trips?limit=9&format=geojson"],
    ["/actors/person%2Fxi-jinping.json", "/api/actors/person%2Fxi-jinping"],
    ["/relations/USA/CHN.json?by=week", "/api/relations/USA/CHN?by=week"],
    ["/openapi.json", "/openapi.json"],
    ["/api/stories", "/api/stories"],
    ["/assets/map.json", "/assets/map.json"],
    ["/stories", "/stories"],
    ["/constructor.json", "/constructor.json"],
    ["/search?q=/stories.json", "/search?q=/stories.json"],
  ])("%s → %s", (given, expected) => {
    expect(rewriteAddress(`http://localhost:4600${given}`)).toBe(`http://localhost:4600${expected}`);
  });
});

describe("pages", () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-web-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>readout</title>");
  writeFileSync(join(folder, "assets", "app-1a2b.js"), "export {};");
  afterAll(() => rmSync(folder, { recursive: true }));
  const app = new OpenAPIHono();
  addPages(app, loadWebFiles(folder));
  const browser = { headers: { accept: "text/html,*/*", "accept-encoding": "gzip, br" } };

  it("are the app's one page, at whatever address", async () => {
    for (const address of ["/", "/stories", "/actors/person%2Fj.-d.-vance", "/nowhere"]) {
      const response = await app.request(address, browser);
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(response.headers.get("content-encoding")).toBe("gzip");
    }
    expect(await (await app.request("/")).text()).toContain("<title>readout</title>");
  });

  it("have files that never change", async () => {
    const response = await app.request("/assets/app-1a2b.js");
    expect(await response.text()).toBe("export {};");
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(response.headers.get("cache-control")).toContain("immutable");
  });

  it("are not given for what is missing", async () => {
    for (const address of ["/assets/old.js", "/api/nothing", "/api"]) {
      expect([address, (await app.request(address, browser)).status]).toEqual([address, 404]);
    }
    expect((await app.request("/stories")).status).toBe(404);
  });

  it("that were not built say so", async () => {
    const bare = new OpenAPIHono();
    addPages(bare, loadWebFiles(join(folder, "nowhere")));
    expect(await (await bare.request("/")).text()).toContain("npm run build:web");
    expect(await (await bare.request("/stories", browser)).json()).toMatchObject({ code: "not-built" });
  });
});
