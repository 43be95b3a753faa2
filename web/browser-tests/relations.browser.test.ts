import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { browserTest as test } from "./browser-test.fixture.ts";
import { NOW } from "./build-record.fixture.ts";
import { type RecordServer, serveCopy } from "./record.fixture.ts";

let server: RecordServer;
beforeAll(async () => {
  server = await serveCopy(inject("record"));
});
afterAll(() => server.close());

describe("relations", () => {
  test("the network leads to what its table says, with the keyboard alone", async ({ openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/relations");
    const edges = page.locator(".network .edge");
    await edges.first().waitFor();
    const rows = page.locator("table.pairs tbody tr");
    expect(await edges.count()).toBe(Math.min(60, await rows.count()));
    expect(await findBarriers()).toEqual([]);
    await edges.first().focus();
    await page.keyboard.press("ArrowRight");
    const label = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    const second = (await rows.nth(1).locator("th").innerText()).split(" – ");
    expect(label).toContain(second.join(" and "));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/relations\/[A-Z-]+\/[A-Z-]+$/);
    await page.getByRole("heading", { level: 1, name: second.join(" – ") }).waitFor();
  });

  test("the network is drawn the same each time", async ({ openPage }) => {
    const places: string[] = [];
    for (let i = 0; i < 2; i++) {
      const { page } = await openPage({ origin: server.origin, now: NOW });
      await page.goto("/relations?actor=RUS");
      await page.locator(".network .node").first().waitFor();
      places.push(await page.locator(".network").innerHTML());
    }
    expect(places[0]).toBe(places[1]);
  });

  test("an actor and days narrow it down, in the address", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/relations");
    await page.getByLabel("State or body").fill("Russia");
    await page.getByLabel("From").fill("2023-01-01");
    await page.waitForURL(/actor=RUS.*from=2023-01-01/);
    await page.waitForFunction(() =>
      [...document.querySelectorAll("table.pairs tbody th")].every((pair) => pair.textContent?.includes("Russia")),
    );
    await page.getByRole("link", { name: /Czech Republic – Russia/ }).click();
    await page.waitForURL(/\/relations\/CZE\/RUS\?from=2023-01-01/);
  });
});

describe("a relation", () => {
  test("issues lie in lanes; a sign shows its words and leads to the occurrence", async ({ openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/relations/CZE/RUS");
    const signs = page.locator(".mark .quad");
    await signs.first().waitFor();
    expect(await page.locator(".lane-name").allTextContents()).toContain("diplomatic");
    expect(await findBarriers()).toEqual([]);
    await page.locator("a.mark").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("tooltip").locator("mark").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/occurrences\//);
  });

  test("the tables hold every sign and every point", async ({ openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/relations/CZE/RUS?by=week");
    await page.locator("summary", { hasText: "The same as tables" }).click();
    const points = page.locator("table.points tbody tr");
    await points.first().waitFor();
    expect(await points.count()).toBe(await page.locator(".curve-point").count());
    expect(await page.locator("table.lane-rows tbody td:first-child").count()).toBe(
      await page.locator("a.mark").count(),
    );
    expect(await page.locator("table.points caption").innerText()).toBe("What happened, by week");
    expect(await findBarriers()).toEqual([]);
  });

  test.for([
    ["dark", { theme: "dark", width: 1280 }],
    ["narrow", { theme: "light", width: 360 }],
  ] as const)("charts fit their window, %s", async ([, options], { openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW, ...options });
    await page.goto("/relations/GRC/TUR");
    await page.locator(".mark .quad").first().waitFor();
    const widths = await page.locator("svg.chart").evaluateAll((charts) => charts.map((each) => each.clientWidth));
    expect(Math.max(...widths)).toBeLessThanOrEqual(options.width);
    expect(await findBarriers()).toEqual([]);
  });
});
