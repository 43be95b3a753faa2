import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { browserTest as test } from "./browser-test.fixture.ts";
import { NOW } from "./build-record.fixture.ts";
import { type RecordServer, serveCopy } from "./record.fixture.ts";

const URL_OF_BOTH = "https://gazette.example/norway-hungary";
const FIRST = "Norway will recall its ambassador from Hungary on Friday.";
const LATER = "Norway recalled its ambassador from Hungary on Friday.";

let server: RecordServer;
beforeAll(async () => {
  server = await serveCopy(inject("record"));
  for (const [text, published] of [
    [FIRST, "2026-01-12"],
    [LATER, "2026-01-14"],
  ]) {
    const response = await fetch(`${server.origin}/api/articles`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: server.origin },
      body: JSON.stringify({ text, published, url: URL_OF_BOTH, headline: "Norway and Hungary" }),
    });
    expect(response.status, await response.text()).toBe(200);
  }
});
afterAll(() => server.close());

describe("versions of an article", () => {
  test("from the first version to what changed in the later one", async ({ openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/articles?words=ambassador+Norway&as_of=2026-01-13");
    const line = page.locator(".item", { hasText: "superseded" });
    await line.getByRole("link", { name: "Norway and Hungary" }).click();
    // On that day it stood; what became of it is told by the record as it is now.
    await page.getByRole("button", { name: "Show it as it is now" }).click();
    await page.locator(".problem", { hasText: "Superseded" }).waitFor();
    await page.getByRole("link", { name: "what changed from the one before" }).click();
    await page.locator("del").first().waitFor();
    expect((await page.locator("del").allTextContents()).join("")).toContain("will recall");
    expect((await page.locator("ins").allTextContents()).join("")).toContain("recalled");
    expect(await findBarriers()).toEqual([]);
  });
});
