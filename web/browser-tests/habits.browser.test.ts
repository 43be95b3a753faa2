import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { browserTest as test } from "./browser-test.fixture.ts";
import { NOW } from "./build-record.fixture.ts";
import { type RecordServer, serveCopy } from "./record.fixture.ts";

let server: RecordServer;
beforeAll(async () => {
  server = await serveCopy(inject("record"));
});
afterAll(() => server.close());

const LIST = "/occurrences?actor=ARM&actor=AZE";

describe("what works alike on every screen", () => {
  test("a value shows its sentence, outlet and date; Enter opens the source", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(LIST);
    const value = page.locator(".cited", { hasText: "Batumi" }).first();
    await value.focus();
    const popover = page.getByRole("tooltip");
    await popover.locator("mark", { hasText: "Batumi" }).first().waitFor();
    expect(await popover.locator(".source").first().textContent()).toMatch(/\S+.*\d{4}-\d{2}-\d{2}/);
    await page.keyboard.press("Escape");
    await popover.waitFor({ state: "detached" });
    await value.press("Enter");
    await page.waitForURL(/\/articles\/.*#at-\d+$/);
    await page.locator("a.evidence-mark.target", { hasText: /\S/ }).first().waitFor();
  });

  test("e shows all the words behind an item, Escape goes back to it", async ({ openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(LIST);
    await page.locator("[data-item]").first().waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    const panel = page.getByRole("complementary");
    await panel.getByRole("link", { name: "Read it in the article" }).first().waitFor();
    expect(await findBarriers()).toEqual([]);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.hasAttribute("data-item"))).toBe(true);
  });

  test("the evidence closes with its screen, and on Escape wherever the focus is", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(LIST);
    await page.locator("[data-item]").first().waitFor();
    const panel = page.getByRole("complementary");
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    await panel.waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    await page.keyboard.press("e");
    await panel.getByRole("link", { name: "Read it in the article" }).first().click();
    await page.waitForURL(/\/articles\/.*#at-\d+$/);
    await panel.waitFor({ state: "detached" });
  });

  test("the words beside a value stay while the pointer is on them", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(LIST);
    await page.locator(".cited").first().hover();
    const popover = page.getByRole("tooltip");
    await popover.locator(".source").first().waitFor();
    await popover.hover();
    await page.waitForTimeout(400);
    expect(await popover.count()).toBe(1);
    await page.mouse.move(5, 5);
    await popover.waitFor({ state: "detached" });
  });

  test("Show more goes on at the first item that came", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/occurrences");
    const items = page.locator("[data-item]");
    await items.first().waitFor();
    const before = await items.count();
    await page.getByRole("button", { name: "Show more" }).press("Enter");
    await items.nth(before).waitFor();
    const focused = (): Promise<number> =>
      page.evaluate(() => [...document.querySelectorAll("[data-item]")].indexOf(document.activeElement as Element));
    await expect.poll(focused).toBe(before);
    await page.keyboard.press("j");
    expect(await focused()).toBe(before + 1);
  });

  test("c copies a citation with the words, who printed them, and where", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(LIST);
    await page.locator("[data-item]").first().waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("c");
    await page.getByRole("status").filter({ hasText: "The citation is copied." }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^“.+” — .*\d{4}-\d{2}-\d{2}.*\[http:\/\/127\.0\.0\.1:\d+\/articles\/\S+\]$/s);
  });

  test("? lists the keys, and letters do nothing while one types", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(LIST);
    await page.locator("[data-item]").first().waitFor();
    await page.keyboard.press("?");
    const help = page.getByRole("dialog");
    await help.getByText("copy a citation of it").waitFor();
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "hidden" });
    await page.keyboard.press("/");
    await page.keyboard.type("jack?");
    expect(await page.getByLabel("Search everything").inputValue()).toBe("jack?");
    expect(page.url()).not.toContain("sel=");
  });

  test("an earlier day stays in the address from page to page", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(`${LIST}&as_of=2024-02-27`);
    await page.getByText("The record as it stood on").waitFor();
    await page.locator(".chip", { hasText: "scheduled" }).first().waitFor();
    await page.getByRole("navigation", { name: "Screens" }).getByRole("link", { name: "Ledger" }).click();
    await page.waitForURL(/\/deals\?as_of=2024-02-27$/);
    await page.getByRole("button", { name: "Show it as it is now" }).click();
    await page.waitForURL(/\/deals$/);
  });

  test("colours are the reader's choice, and stay", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/");
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByLabel("Colours").selectOption("dark");
    expect(await paper()).not.toBe(light);
    await page.reload();
    await page.getByLabel("Colours").waitFor();
    expect(await paper()).not.toBe(light);
  });

  test("a print has the evidence as footnotes, and no controls", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin });
    await page.goto(LIST);
    await page.locator(".footnotes li").first().waitFor({ state: "attached" });
    await page.emulateMedia({ media: "print" });
    const notes = page.locator(".footnotes li");
    expect(await notes.first().isVisible()).toBe(true);
    expect(await notes.first().textContent()).toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(await page.getByRole("navigation", { name: "Screens" }).isVisible()).toBe(false);
    const value = page.locator(".cited", { hasText: "Batumi" }).first();
    const number = Number(await value.getAttribute("data-note"));
    expect(await notes.nth(number - 1).textContent()).toContain("Batumi");
  });

  test("a page is data at the same address", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(LIST);
    await page.getByRole("link", { name: "This page as data" }).click();
    await page.waitForURL(/\/occurrences\.json\?actor=ARM&actor=AZE$/);
    const { items } = JSON.parse((await page.textContent("body")) ?? "") as { items: unknown[] };
    expect(items.length).toBeGreaterThan(0);
  });
});
