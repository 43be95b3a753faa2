import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { browserTest as test } from "./browser-test.fixture.ts";
import { NOW } from "./build-record.fixture.ts";
import { findArticle } from "./find-article.fixture.ts";
import { type RecordServer, serveCopy } from "./record.fixture.ts";

let server: RecordServer;
let article: string;
beforeAll(async () => {
  server = await serveCopy(inject("record"));
  article = await findArticle(server.keeper.store, "State House drops Kinshasa visit");
});
afterAll(() => server.close());

describe("an article beside its claims", () => {
  test("pointing at a claim lights its words, pointing at words lights their claims", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(`/articles/${article}`);
    const claim = page.locator(".claim", { hasText: "ACCUSE" });
    await claim.locator(".claim-what").hover();
    const words = await page.locator(".evidence-mark.lit").allTextContents();
    expect(words.join("")).toContain("had accused");
    await page.locator("a.evidence-mark", { hasText: "visit" }).first().hover();
    expect(await page.locator(".claim.lit", { hasText: "CONSULT visit" }).count()).toBeGreaterThan(0);
  });

  test("keys alone select a claim, show its words and reach its source", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto(`/articles/${article}`);
    await page.locator(".claim").first().waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const selected = page.locator(".claim.selected");
    await selected.waitFor();
    const id = await selected.getAttribute("data-item");
    expect(page.url()).toContain(`sel=${id}`);
    expect(await page.locator("a.evidence-mark.target").count()).toBeGreaterThan(0);
    await page.locator(".claim.selected summary", { hasText: "Words and rules" }).press("Enter");
    await page.locator(".claim.selected .claim-evidence a").first().press("Enter");
    expect(new URL(page.url()).hash).toMatch(/^#at-\d+$/);
    expect(await page.evaluate(() => document.activeElement?.classList.contains("evidence-mark"))).toBe(true);
  });

  test("arriving at words brings them into view", async ({ openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW, width: 360, height: 480 });
    const text = (await server.keeper.store.articles.text(article)) ?? "";
    await page.goto(`/articles/${article}#at-${text.indexOf("demanded")}`);
    const target = page.locator("a.evidence-mark.target");
    await target.waitFor();
    expect(await target.textContent()).toContain("demanded");
    const box = await target.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(480);
  });
});
