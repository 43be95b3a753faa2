import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { browserTest as test } from "./browser-test.fixture.ts";
import { NOW } from "./build-record.fixture.ts";
import { type RecordServer, serveCopy } from "./record.fixture.ts";

let server: RecordServer;
beforeAll(async () => {
  server = await serveCopy(inject("record"));
});
afterAll(() => server.close());

/** How long the actors to choose from are kept back. */
const LATE_MS = 600;

describe("filters while somebody types", () => {
  test.for([
    ["/occurrences", "Words"],
    ["/occurrences", "Place"],
    ["/deals", "Party"],
    ["/relations", "State or body"],
    ["/itinerary", "Actor"],
  ] as const)("%s: what stands in %s stays when the actors come", async ([address, label], { openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.route("**/api/actors*", async (route) => {
      await new Promise((done) => setTimeout(done, LATE_MS));
      await route.continue();
    });
    const actors = page.waitForResponse(/\/api\/actors/);
    await page.goto(address);
    const field = page.getByLabel(label, { exact: true }).first();
    await field.focus();
    await page.keyboard.type("sanct");
    await actors;
    await page.locator("datalist option", { hasText: "RUS" }).first().waitFor({ state: "attached" });
    expect(await field.inputValue()).toBe("sanct");
  });

  test.for([
    ["as of", "as_of"],
    ["From", "from"],
  ] as const)("a year in %s is asked for when it is whole", async ([label, name], { openPage }) => {
    const { page } = await openPage({ origin: server.origin, now: NOW });
    await page.goto("/occurrences");
    await page.locator("[data-item]").first().waitFor();
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes(`${name}=`)) asked.push(new URL(request.url()).searchParams.get(name) ?? "");
    });
    await page.getByLabel(label, { exact: true }).focus();
    await page.keyboard.type("03042023");
    await page.waitForURL(/=2023-0[34]-0[34]/);
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    expect(new Set(asked.map((day) => day.slice(0, 4)))).toEqual(new Set(["2023"]));
  });
});
