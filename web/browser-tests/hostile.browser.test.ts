import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { browserTest as test } from "./browser-test.fixture.ts";
import { attackIn, readHostileArticles, TEXT_FIELDS } from "./hostile.fixture.ts";
import { type RecordServer, serveArticles } from "./record.fixture.ts";

/** Sets with deals, deliveries, trips, framings, statements and versions. */
const SETS = ["chisinau-tranches", "kinshasa-visit-off", "montevideo-summit", "khulna-cyclone-aid"];

let server: RecordServer;
beforeAll(async () => {
  server = await serveArticles(await readHostileArticles(SETS));
}, 120_000);
afterAll(() => server.close());

/** Every screen, and every thing that the record has of its kind. */
async function addresses(): Promise<string[]> {
  const { articles, occurrences, deals, stories, relations } = server.keeper.store;
  const now = { asOf: null };
  const kept = await articles.page(null, null, 50);
  const pairs = await relations.pairs(now, 3);
  return [
    ...[
      "/",
      "/occurrences",
      "/deals",
      "/relations",
      "/itinerary?from=2023-01-01&to=2024-12-31",
      "/articles",
      "/actors",
    ],
    ...kept.map(({ article }) => `/articles/${article.id}`),
    ...(await stories.page(null, null, 4)).map(({ id }) => `/stories/${id}`),
    ...(await occurrences.page(now, null, 6)).map(({ id }) => `/occurrences/${id}`),
    ...(await deals.page(now, null, 4)).map(({ id }) => `/deals/${id}`),
    ...pairs.flatMap(({ a, b }) => [`/relations/${a}/${b}`, `/actors/${a}`]),
    `/search?q=${encodeURIComponent(attackIn("search"))}`,
    `/articles/${kept[0]?.article.id}/difference/${kept[1]?.article.id}`,
  ];
}

/** All that can be read on a page: text, what is unfolded, and what fields hold. */
async function readAll(page: Page): Promise<string> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>("input, textarea")].map(({ value }) => value);
    return [document.body.textContent, ...fields].join("\n");
  });
}

test("an attack in any text field shows as text on every screen", { timeout: 240_000 }, async ({ openPage }) => {
  const { page } = await openPage({ origin: server.origin });
  const shown = new Set<string>();
  for (const address of await addresses()) {
    await page.goto(address, { waitUntil: "networkidle" });
    const text = await readAll(page);
    for (const field of TEXT_FIELDS) if (text.includes(attackIn(field))) shown.add(field);
    const made = await page.evaluate(() => document.querySelectorAll("#app img, #app script, #app iframe").length);
    expect(made, `elements made out of text at ${address}`).toBe(0);
    const run = await page.evaluate(
      () => [...document.links].filter(({ protocol }) => !/^https?:$/.test(protocol)).length,
    );
    expect(run, `links that run something at ${address}`).toBe(0);
    for (const cited of await page
      .locator(".cited")
      .all()
      .then((all) => all.slice(0, 3))) {
      await cited.focus();
      await page.locator(".popover .source").first().waitFor();
      expect(await page.locator(".popover img").count()).toBe(0);
    }
  }
  // An attack that nobody sees proves nothing: each field shows somewhere.
  expect(TEXT_FIELDS.filter((field) => field !== "url" && !shown.has(field))).toEqual([]);
});
