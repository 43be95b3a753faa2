import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import type { Page } from "./browser.fixture.ts";
import { browserTest as test } from "./browser-test.fixture.ts";
import { NOW } from "./build-record.fixture.ts";
import { type RecordServer, serveCopy } from "./record.fixture.ts";

let server: RecordServer;
beforeAll(async () => {
  server = await serveCopy(inject("record"));
});
afterAll(() => server.close());

const FAILED = [/Failed to load resource/];

describe("addresses that lead nowhere", () => {
  test.for(["/stories/%", "/articles/%E0%A4%A", "/nowhere"])("%s says so", async (address, { openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(address);
    await page.getByRole("heading", { level: 1, name: "There is nothing at this address" }).waitFor();
  });

  test.for(["/articles/nope", "/occurrences/nope", "/deals/nope", "/stories/nope", "/actors/nope"])(
    "%s has a heading and says what is not there",
    async (address, { openPage }) => {
      const { page } = await openPage({ origin: server.origin, now: NOW, expected: FAILED });
      await page.goto(address);
      await page.getByRole("alert").filter({ hasText: "nope" }).waitFor();
      expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    },
  );

  test.for(["/", "/occurrences"])("%s before the record begins is not called empty", async (address, { openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(`${address}?as_of=1900-01-01`);
    await page.getByText("Nothing was recorded by that day.").waitFor();
  });

  test("a second question mark is part of a value", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/search?q=who?");
    await page.getByText("Nothing in the record fits").waitFor();
    expect(await page.getByLabel("Search everything").inputValue()).toBe("who?");
  });
});

describe("a server that is away", () => {
  const away = (page: Page): Promise<unknown> => page.route("**/*", (route) => route.abort());

  test("a screen that was not loaded yet says so", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW, expected: FAILED });
    await page.goto("/occurrences");
    await page.locator("[data-item]").first().waitFor();
    await away(page);
    await page.getByRole("link", { name: "Ledger" }).click();
    await page.getByRole("heading", { level: 1, name: "This screen could not be loaded" }).waitFor();
    await page.unrouteAll();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { level: 1, name: "Ledger" }).waitFor();
  });

  test("a list that cannot grow stays, and grows when the server is back", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW, expected: FAILED });
    await page.goto("/occurrences");
    await page.locator("[data-item]").first().waitFor();
    const items = page.locator("[data-item]");
    const before = await items.count();
    await away(page);
    const more = page.getByRole("button", { name: "Show more" });
    await more.click();
    await page.getByRole("alert").filter({ hasText: "cannot be reached" }).waitFor();
    expect(await items.count()).toBe(before);
    await page.unrouteAll();
    await more.click();
    await items.nth(before).waitFor();
    await page.getByRole("alert").waitFor({ state: "detached" });
  });

  test("Enter on a value and c say it", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW, expected: FAILED });
    await page.goto("/occurrences");
    await page.locator("[data-item]").first().waitFor();
    await away(page);
    await page.keyboard.press("j");
    await page.keyboard.press("c");
    await page.getByRole("status").filter({ hasText: "cannot be reached" }).waitFor();
    await page.locator(".cited").first().press("Enter");
    await page.getByRole("complementary").getByRole("alert").waitFor();
  });
});
