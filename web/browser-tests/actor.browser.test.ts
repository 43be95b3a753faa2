import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { browserTest as test } from "./browser-test.fixture.ts";
import { NOW } from "./build-record.fixture.ts";
import { type RecordServer, serveCopy } from "./record.fixture.ts";

let server: RecordServer;
beforeAll(async () => {
  server = await serveCopy(inject("record"));
});
afterAll(() => server.close());

describe("actors", () => {
  test("an actor is found by the beginning of its name", async ({ openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/actors");
    await page.locator(".items .item").nth(10).waitFor();
    expect(await findBarriers()).toEqual([]);
    await page.getByLabel("Name begins").fill("mold");
    await page.keyboard.press("Enter");
    await page.waitForURL(/words=mold/);
    await page.getByRole("link", { name: "Moldova", exact: true }).click();
    await page.waitForURL(/\/actors\/MDA$/);
    await page.getByRole("heading", { level: 1, name: "Moldova" }).waitFor();
  });

  test("its page says with whom it has to do, its deals and what it takes part in", async ({ openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/actors/MDA");
    await page.locator("table.pairs").filter({ hasText: "European Union – Moldova" }).waitFor();
    expect(await page.locator("tbody.deal").count()).toBeGreaterThan(0);
    expect(await page.locator(".occurrence-line").count()).toBeGreaterThan(0);
    expect(await findBarriers()).toEqual([]);
    await page.getByRole("link", { name: "All occurrences" }).click();
    await page.waitForURL(/\/occurrences\?actor=MDA/);
  });

  test("a person has a page", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW, width: 360 });
    await page.goto(`/actors/${encodeURIComponent("person/emmanuel-macron")}`);
    await page.getByRole("heading", { level: 1, name: "Emmanuel Macron" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
