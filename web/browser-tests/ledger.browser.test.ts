import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { browserTest as test } from "./browser-test.fixture.ts";
import { NOW } from "./build-record.fixture.ts";
import { type RecordServer, serveCopy } from "./record.fixture.ts";

let server: RecordServer;
beforeAll(async () => {
  server = await serveCopy(inject("record"));
});
afterAll(() => server.close());

describe("the ledger", () => {
  test("filters live in the address, and a leg says who gives what, how much, by when, and what came", async ({
    openPage,
  }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/deals");
    await page.locator("tbody.deal").nth(5).waitFor();
    await page.getByLabel("Party").fill("Lebanon");
    await page.getByLabel("and with").fill("Algeria");
    await page.getByLabel("deadline passed").check();
    await page.waitForFunction(() => document.querySelectorAll("tbody.deal").length === 1);
    expect(new URL(page.url()).search).toBe("?actor=LBN&actor=DZA&lapsed=true");

    const leg = page.locator("tr.leg", { hasText: "60,000 tonnes" }).first();
    const words = await leg.innerText();
    expect(words).toMatch(/Algeria → .*Lebanon/s);
    expect(words).toContain("fuel oil");
    expect(words).toContain("says Algeria");
    expect(words).toContain("no delivery reported");
    expect(words).toContain("lapsed? the deadline has passed");
    const measured = page.locator(".balances li", { hasText: "2 tankers delivered of 2 tankers" });
    expect(await measured.allInnerTexts()).toEqual([
      expect.stringContaining("says port director"),
      expect.stringContaining("says Agence France-Presse"),
    ]);
    expect(await page.locator("li.stage[aria-current=step]").innerText()).toContain("implemented");
    expect(await findBarriers()).toEqual([]);
  });

  test("a sum shows the words behind it, and Enter opens them in the article", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/deals?actor=LBN");
    await page.locator(".sum", { hasText: "60,000 tonnes" }).first().focus();
    const popover = page.getByRole("tooltip");
    await popover.filter({ hasText: "Algiers will deliver 60,000 tonnes of fuel oil" }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/articles\/[^?]+\?.*sel=/);
  });

  test("the record of another day has no delivery yet", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/deals?actor=LBN&as_of=2024-02-20");
    await page.locator("tr.leg").first().waitFor();
    const words = await page.locator("table.legs").innerText();
    expect(words).not.toContain("lapsed?");
    expect(words).not.toContain("2 tankers delivered");
  });

  test("with the keyboard alone: to a deal and into it", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/deals?actor=MDA");
    await page.locator("tbody.deal").first().waitFor();
    await page.keyboard.press("j");
    await page.waitForURL(/sel=/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/deals\/[0-9a-f]+/);
    await page.locator("h1", { hasText: "Moldova" }).waitFor();
  });

  test("on a telephone each leg is a card that names its columns", async ({ openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW, width: 360 });
    await page.goto("/deals");
    await page.locator("tr.leg").first().waitFor();
    const widths = await page
      .locator("tr.leg")
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().width));
    expect(Math.max(...widths)).toBeLessThanOrEqual(360);
    const column = await page
      .locator("tr.leg td")
      .first()
      .evaluate((cell) => getComputedStyle(cell, "::before").content);
    expect(column).toContain("Gives");
    expect(await findBarriers()).toEqual([]);
  });

  test.for(["json", "csv", "ics"])("it can be taken away as %s", async (format, { openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/deals?actor=MDA");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(`a[download][href="/deals.${format}?actor=MDA"]`).first().click(),
    ]);
    expect(await download.failure()).toBeNull();
  });
});
