import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { launchBrowser, openPage } from "./browser.fixture.ts";
import { browserTest as test } from "./browser-test.fixture.ts";

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
const FILES: Readonly<Record<string, readonly [type: string, body: string]>> = {
  "/": [
    "text/html",
    `<!doctype html><html lang="en"><head><title>A page</title><link rel="stylesheet" href="/page.css"></head>
    <body><main><h1>A page</h1><p id="told">Nothing yet.</p></main><script src="/page.js"></script></body></html>`,
  ],
  "/page.js": ["text/javascript", `document.getElementById("told").textContent = "Told by a script.";`],
  "/page.css": [
    "text/css",
    `:root { color-scheme: light dark; color: CanvasText; background: Canvas; font: 16px system-ui; }
    h1 { font-family: serif; } p { font-family: monospace; }`,
  ],
  "/inline": [
    "text/html",
    `<!doctype html><html lang="en"><title>Inline</title><p onclick="alert(1)">x</p><script>1</script>`,
  ],
  "/failing": ["text/html", `<!doctype html><html lang="en"><title>Failing</title><script src="/failing.js"></script>`],
  "/failing.js": ["text/javascript", `throw new Error("on purpose");`],
  "/barrier": ["text/html", `<!doctype html><html lang="en"><title>Barrier</title><img src="data:,"><input>`],
};

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const [type, body] = FILES[request.url ?? ""] ?? [null, ""];
    if (type === null) return response.writeHead(204).end();
    return response.writeHead(200, { "content-type": type, "content-security-policy": POLICY }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

describe("the browser of the tests", () => {
  for (const [theme, width, background] of [
    ["light", 1280, "rgb(255, 255, 255)"],
    ["dark", 1280, "rgb(18, 18, 18)"],
    ["light", 360, "rgb(255, 255, 255)"],
  ] as const) {
    test(`shows a page under a strict policy, ${theme}, ${width} px`, async ({ openPage: open }) => {
      const { page, findBarriers } = await open({ origin, theme, width });
      await page.goto("/");
      expect(await page.textContent("#told")).toBe("Told by a script.");
      expect(await page.evaluate(() => innerWidth)).toBe(width);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(background);
      expect(await findBarriers()).toEqual([]);
    });
  }

  test("stands still at an instant", async ({ openPage: open }) => {
    const { page } = await open({ origin, now: "2025-01-02T03:04:05Z" });
    await page.goto("/");
    expect(await page.evaluate(() => new Date().toISOString())).toBe("2025-01-02T03:04:05.000Z");
  });

  test("finds barriers", async ({ openPage: open }) => {
    const { page, findBarriers } = await open({ origin, expected: [/img-src/, /Content Security Policy/] });
    await page.goto("/barrier");
    expect((await findBarriers()).join("\n")).toMatch(/image-alt[\s\S]*label/);
  });

  test.for([
    ["/inline", /script-src/],
    ["/failing", /on purpose/],
  ] as const)("what goes wrong at %s fails the test", async ([path, problem]) => {
    const browser = await launchBrowser();
    const { page, close } = await openPage(browser, { origin });
    await page.goto(path);
    await expect(close()).rejects.toThrow(problem);
    await browser.close();
  });
});
