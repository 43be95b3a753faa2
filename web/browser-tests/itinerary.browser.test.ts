import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { browserTest as test } from "./browser-test.fixture.ts";
import { NOW } from "./build-record.fixture.ts";
import { type RecordServer, serveCopy } from "./record.fixture.ts";

const ADDRESS = "/itinerary?from=2022-01-01&to=2023-12-20";

let server: RecordServer;
beforeAll(async () => {
  server = await serveCopy(inject("record"));
});
afterAll(() => server.close());

describe("the itinerary", () => {
  test("a stop that is chosen on the map is chosen in the list, and the other way round", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(ADDRESS);
    const cairo = page.getByRole("link", { name: /Stop 2 of Emmanuel Macron.*Cairo/ });
    await cairo.focus();
    await page.keyboard.press("Enter");
    const stop = page.locator(".stop.chosen");
    await stop.waitFor();
    expect(await stop.textContent()).toContain("Cairo");
    expect(page.url()).toContain("sel=");
    expect(await page.locator(".marker").count()).toBe(2);
    await page.getByRole("button", { name: "Show all trips" }).click();
    await page
      .locator(".stop", { hasText: "Pyongyang" })
      .getByRole("button", { name: /on the map/ })
      .click();
    await page.locator(".marker.chosen").waitFor();
    expect(await page.locator(".marker.chosen").getAttribute("aria-label")).toContain("Pyongyang");
  });

  test("a permalink opens at its stop, narrow and dark too", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(ADDRESS);
    await page
      .locator(".stop", { hasText: "Cairo" })
      .getByRole("button", { name: /on the map/ })
      .click();
    await page.locator(".marker.chosen").waitFor();
    const narrow = await openPage({ origin: server.origin, now: NOW, width: 360, theme: "dark" });
    await narrow.page.goto(new URL(page.url()).pathname + new URL(page.url()).search);
    await narrow.page.locator(".marker.chosen").waitFor();
    expect(await narrow.findBarriers()).toEqual([]);
  });

  test.for(["ics", "geojson", "csv", "json"])("it can be taken away as %s", async (format, { openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(ADDRESS);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(`a[download][href^="/itinerary.${format}"]`).click(),
    ]);
    expect(await download.failure()).toBeNull();
  });
});
