import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { browserTest as test } from "./browser-test.fixture.ts";
import { NOW } from "./build-record.fixture.ts";
import { type RecordServer, serveCopy } from "./record.fixture.ts";
import { SCREENS, VARIANTS } from "./screens.fixture.ts";

let server: RecordServer;
beforeAll(async () => {
  server = await serveCopy(inject("record"));
});
afterAll(() => server.close());

describe.each(SCREENS)("$name", ({ address, shows }) => {
  test.for(Object.entries(VARIANTS))("is there for everyone, %s", async ([, options], { openPage }) => {
    const { page, findBarriers } = await openPage({ origin: server.origin, now: NOW, ...options });
    await page.goto(await address(server.keeper.store));
    await page.locator("main").filter({ hasText: shows }).waitFor({ timeout: 10_000 });
    expect(await findBarriers()).toEqual([]);
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overhang, "pixels to the right of the window").toBeLessThanOrEqual(0);
  });
});
