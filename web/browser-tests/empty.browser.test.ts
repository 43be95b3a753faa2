import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { browserTest as test } from "./browser-test.fixture.ts";
import { NOW } from "./build-record.fixture.ts";
import { type RecordServer, serveArticles, serveCopy } from "./record.fixture.ts";

let empty: RecordServer;
let full: RecordServer;
beforeAll(async () => {
  empty = await serveArticles([]);
  full = await serveCopy(inject("record"));
});
afterAll(async () => {
  await empty.close();
  await full.close();
});

describe("an empty record", () => {
  test.for(["/", "/occurrences", "/deals", "/relations", "/itinerary", "/articles", "/actors", "/search?q=Japan"])(
    "%s says that nothing is there",
    async (address, { openPage }) => {
      const { page, findBarriers } = await openPage({ origin: empty.origin, now: NOW });
      await page.goto(address);
      await page.locator(".empty", { hasNotText: "Loading" }).first().waitFor();
      expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
      expect(await findBarriers()).toEqual([]);
    },
  );
});

describe("what may not be decided", () => {
  test("is said once, in words, on an article as it stood on another day", async ({ openPage }) => {
    const { page } = await openPage({ origin: full.origin, now: NOW });
    await page.goto("/articles?as_of=2024-06-01");
    await page.locator("[data-item] a[data-primary]").first().click();
    await page.getByText("Nothing can be accepted or rejected here").waitFor();
    expect(await page.getByText("Nothing can be accepted or rejected here").count()).toBe(1);
  });
});
