import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { browserTest as test } from "./browser-test.fixture.ts";
import { NOW } from "./build-record.fixture.ts";
import { type RecordServer, serveCopy } from "./record.fixture.ts";

let server: RecordServer;
beforeAll(async () => {
  server = await serveCopy(inject("record"));
});
afterAll(() => server.close());

describe("search", () => {
  test("finds everything by words and operators, from any screen", async ({ openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/occurrences");
    await page.locator("[data-item]").first().waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("actor:Armenia event:meeting Batumi");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=/);
    const understood = page.getByRole("list", { name: "The query as it was understood" });
    await understood.waitFor();
    await page.getByRole("heading", { name: /^Occurrences/ }).waitFor();
    expect(await page.locator(".items", { hasText: "Nikol Pashinyan" }).count()).toBeGreaterThan(0);
    expect(await findBarriers()).toEqual([]);
    await understood.getByRole("button", { name: /words: Batumi/ }).click();
    await page.waitForURL((url) => url.searchParams.get("q") === "actor:ARM event:CONSULT");
    await expect.poll(() => page.getByLabel("Search everything").inputValue()).toBe("actor:ARM event:CONSULT");
  });

  test("tells which actor it does not know", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/search?q=actor%3AAtlantis");
    await page.getByText("No actor is known by the name").waitFor();
  });

  test("explains its operators when nothing is asked", async ({ openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW, width: 360 });
    await page.goto("/search");
    await page.getByRole("link", { name: "status:denied" }).click();
    await page.waitForURL(/status%3Adenied/);
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    expect(await findBarriers()).toEqual([]);
  });
});
