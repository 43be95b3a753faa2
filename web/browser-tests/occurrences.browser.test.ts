import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { browserTest as test } from "./browser-test.fixture.ts";
import { NOW } from "./build-record.fixture.ts";
import { type RecordServer, serveCopy } from "./record.fixture.ts";

let server: RecordServer;
beforeAll(async () => {
  server = await serveCopy(inject("record"));
});
afterAll(() => server.close());

describe("occurrences", () => {
  test("are filtered in the address, and taken away as they are filtered", async ({ openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/occurrences");
    await page.locator("[data-item]").first().waitFor();
    await page.getByLabel("sources disagree").check();
    await page.waitForURL(/conflicts=true/);
    await expect.poll(() => page.locator(".items > li:not(:has(.disputed))").count()).toBe(0);
    expect(await page.locator(".items > li").count()).toBeGreaterThan(2);
    await page.locator('input[name="actor"]').first().fill("Armenia");
    await page.keyboard.press("Tab");
    await page.waitForURL(/actor=ARM/);
    await page.getByText("1 occurrence", { exact: true }).waitFor();
    expect(await findBarriers()).toEqual([]);
    const csv = await page.request.get((await page.getByRole("link", { name: "CSV" }).getAttribute("href")) ?? "");
    expect(csv.headers()["content-type"]).toContain("text/csv");
    expect((await csv.text()).trim().split("\n").length).toBe(2);
    await page.getByRole("button", { name: "Clear" }).click();
    await page.getByRole("button", { name: "Show more" }).waitFor();
    expect(await page.getByLabel("sources disagree").isChecked()).toBe(false);
  });

  test("go on, and are gone along by keyboard", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/occurrences");
    const lines = page.locator(".items > li");
    await lines.first().waitFor();
    expect(await lines.count()).toBe(50);
    await page.getByRole("button", { name: "Show more" }).click();
    await lines.nth(50).waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    // Showing more goes on at the first new item.
    const id = await lines.nth(51).getAttribute("data-item");
    await page.waitForURL(new RegExp(`sel=${id}`));
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`/occurrences/${id}`));
  });
});
