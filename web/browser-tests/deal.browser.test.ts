import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { browserTest as test } from "./browser-test.fixture.ts";
import { NOW } from "./build-record.fixture.ts";
import { type RecordServer, serveCopy } from "./record.fixture.ts";

let server: RecordServer;
beforeAll(async () => {
  server = await serveCopy(inject("record"));
});
afterAll(() => server.close());

/** Moldova's tranches: three articles, two measurers. */
async function moldovaDeal(): Promise<string> {
  const found = await server.keeper.store.deals.page({ asOf: null, parties: ["MDA"] }, null, 50);
  const [deal] = [...found].sort((a, b) => b.support.articles.length - a.support.articles.length);
  return `/deals/${deal?.id}`;
}

describe("a deal", () => {
  test("tells its sums as they were said, its stages, and every party’s view", async ({ openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(await moldovaDeal());
    await page.getByRole("heading", { level: 1, name: /European Union, Moldova/ }).waitFor();
    const told = page.locator("table.told tbody tr");
    const rows = await told.allInnerTexts();
    expect(rows[0]).toMatch(/2022-03-10\s+Reuters\s+promised\s+150 million EUR/);
    expect(rows.some((row) => /European Commission\s+delivered so far\s+100 million EUR/.test(row))).toBe(true);
    expect(rows.some((row) => /Finance Ministry\s+delivered so far\s+84 million EUR/.test(row))).toBe(true);
    const columns = page.locator(".framing section");
    expect(await columns.locator("h3").allInnerTexts()).toEqual(["European Union", "Moldova"]);
    for (const column of await columns.allInnerTexts()) expect(column).toMatch(/not reported|20\d\d-\d\d-\d\d/);
    expect(await page.locator(".stepper li").count()).toBeGreaterThan(1);
    await page.getByRole("link", { name: "its story" }).waitFor();
    expect(await findBarriers()).toEqual([]);
  });

  test("an earlier revision stays as it was at its address", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(await moldovaDeal());
    await page.getByRole("link", { name: "Revision 1" }).click();
    await page.getByText("This address is pinned to revision 1").waitFor();
    expect(page.url()).toContain("revision=1");
    await page.waitForFunction(() => !document.querySelector("table.told")?.textContent?.includes("84 million"));
    await page.reload();
    await page.getByText("This address is pinned to revision 1").waitFor();
    await page.getByRole("link", { name: "Go to the newest" }).click();
    await page.getByText("84 million EUR").first().waitFor();
  });

  test("what is at no address is said", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW, expected: [/404/] });
    await page.goto("/deals/nothing");
    await page.getByRole("alert").waitFor();
    await page.getByRole("link", { name: "The ledger" }).click();
    await page.waitForURL(/\/deals$/);
  });
});
