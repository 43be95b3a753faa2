import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { browserTest as test } from "./browser-test.fixture.ts";
import { NOW } from "./build-record.fixture.ts";
import { type RecordServer, serveCopy } from "./record.fixture.ts";

const TEXT = `Norway recalled its ambassador from Hungary on Tuesday. Prime Minister Ana Ruiz of Spain will travel to Oslo on Friday to meet the Norwegian government.`;

let server: RecordServer;
beforeAll(async () => {
  server = await serveCopy(inject("record"));
});
afterAll(() => server.close());

describe("pasting an article", () => {
  test("reads it on the spot and keeps nothing; then keeps it", async ({ openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW });
    const before = (await server.keeper.store.articles.page(null, null, 500)).length;
    await page.goto("/articles/new");
    await page.getByLabel("Text of the article").fill(TEXT);
    await page.getByLabel("Published").fill("2026-01-14");
    await page.getByLabel("Outlet").fill("The Harbour Gazette");
    await page.getByRole("button", { name: "Read it" }).click();
    await page.locator(".claim", { hasText: "Norway" }).first().waitFor({ timeout: 15_000 });
    expect(await page.locator(".evidence-mark").count()).toBeGreaterThan(0);
    expect(await findBarriers()).toEqual([]);
    expect((await server.keeper.store.articles.page(null, null, 500)).length).toBe(before);
    await page.getByRole("button", { name: "Keep it in the record" }).click();
    await page.locator(".facts", { hasText: "The Harbour Gazette" }).waitFor({ timeout: 15_000 });
    expect(new URL(page.url()).pathname).toMatch(/^\/articles\/[0-9a-f]{16}$/);
    expect((await server.keeper.store.articles.page(null, null, 500)).length).toBe(before + 1);
  });

  test("nothing typed is lost when it cannot be read", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW, expected: [/Failed to load resource/] });
    await page.goto("/articles/new");
    await page.getByLabel("Text of the article").fill(TEXT);
    await page.route("**/api/readings", (route) => route.abort());
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByRole("alert").filter({ hasText: "cannot be reached" }).waitFor();
    await page.reload();
    expect(await page.getByLabel("Text of the article").inputValue()).toBe(TEXT);
  });
});
