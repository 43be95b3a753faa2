import { afterAll, beforeAll, expect, inject } from "vitest";
import { makeToken } from "../../src/api/guard/token.ts";
import { browserTest as test } from "./browser-test.fixture.ts";
import { type RecordServer, serveCopy } from "./record.fixture.ts";

let server: RecordServer;
let secret: string;
beforeAll(async () => {
  server = await serveCopy(inject("record"), {
    requireToken: true,
    prepare: async ({ store }) => {
      ({ secret } = await makeToken(store, { name: "Ann", role: "read", expiresOn: null }, new Date()));
    },
  });
});
afterAll(() => server.close());

test("a server for others asks who is there, and lets a reader read", async ({ openPage }) => {
  const { page, findBarriers } = await openPage({ origin: server.origin, expected: [/401/] });
  await page.goto("/deals");
  const token = page.getByLabel("Your token").first();
  await token.fill("readout_wrong");
  await token.press("Enter");
  await page.getByText("This token is not known here").waitFor();
  expect(await findBarriers()).toEqual([]);
  await token.fill(secret);
  await token.press("Enter");
  await page.locator("tbody.deal").first().waitFor();
  await page.getByText("signed in as Ann (read)").waitFor();
  expect(await page.evaluate(() => document.cookie)).toBe("");

  await page.goto("/articles?words=Kinshasa");
  await page.locator("[data-item] a").first().click();
  await page.getByTitle("Your token may read. To decide, sign in with one that may review.").first().waitFor();

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByLabel("Your token").first().waitFor();
});
