import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { loadReadout } from "../../src/resource/load.ts";
import { browserTest as test } from "./browser-test.fixture.ts";
import { NOW } from "./build-record.fixture.ts";
import { type RecordServer, serveCopy } from "./record.fixture.ts";

const TEXT = `Envoys meet in Reykjavik

The Harbour Gazette
January 15, 2026

Norwegian Prime Minister Jonas Gahr Støre met Chancellor Friedrich Merz of Germany in Reykjavik on Thursday.`;

/** After all articles of the record were added; those without a date are of the evening of NOW. */
const FIRST = `${NOW.slice(0, 10)}T21:00:00.000Z`;
const ADDED = `${NOW.slice(0, 10)}T22:00:00.000Z`;
const LATER = `${NOW.slice(0, 10)}T23:00:00.000Z`;

let server: RecordServer;
beforeAll(async () => {
  server = await serveCopy(inject("record"));
});
afterAll(() => server.close());

describe("today", () => {
  test("marks what is new since the last visit, and moves nothing by itself", async ({ openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: FIRST });
    await page.goto("/");
    await page.getByText("This is your first visit").waitFor();
    expect(await findBarriers()).toEqual([]);
    await page.goto("about:blank");

    const next = await page.context().newPage();
    await next.clock.setFixedTime(FIRST);
    await next.goto("/");
    await next.getByText("Nothing new since your last visit").waitFor();
    const stories = next.locator(".story-entry");
    const first = await stories.first().getAttribute("data-item");
    await next.waitForTimeout(500);
    const reading = (await loadReadout()).read(TEXT);
    await server.keeper.add([{ reading, text: TEXT }], ADDED);
    await server.keeper.derive();
    await next.getByText("New in the record").waitFor({ timeout: 20_000 });
    expect(await stories.first().getAttribute("data-item")).toBe(first);

    await next.getByRole("button", { name: "Show", exact: true }).click();
    await next.getByText("1 story has news").waitFor();
    await stories
      .filter({ hasText: "1 new report" })
      .getByRole("heading", { name: "Envoys meet in Reykjavik" })
      .waitFor();
    await next.clock.setFixedTime(LATER);
    await next.reload();
    await next.getByText("1 story has news").waitFor();
    await next.getByRole("button", { name: "Mark all as seen" }).click();
    await next.getByText("Nothing new since your last visit").waitFor();
  });

  test("leads to a story, with its articles and occurrences", async ({ openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/");
    await page.getByRole("link", { name: "Araghchi, Witkoff in secret Muscat meeting, diplomats say" }).click();
    await page.waitForURL(/\/stories\//);
    await page
      .getByRole("row", { name: /Rotterdamse Avondbode/ })
      .getByText("near copy of")
      .waitFor();
    await page.getByRole("link", { name: /^Meeting: Abbas Araghchi/ }).waitFor();
    expect(await findBarriers()).toEqual([]);
  });

  test("says what to do with an empty record", async ({ openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW });
    const empty = { items: [], next: null, asOf: null };
    await page.route("**/api/today**", (route) => route.fulfill({ json: empty }));
    await page.goto("/");
    await page.getByText("readout add FILE").waitFor();
    expect(await findBarriers()).toEqual([]);
    await page.getByRole("link", { name: "paste an article" }).click();
    await page.waitForURL(/\/articles\/new/);
  });
});
