import { afterAll, test as base, type TestAPI } from "vitest";
import { type Browser, launchBrowser, openPage, type PageOptions, type TestPage } from "./browser.fixture.ts";

export interface BrowserFixture {
  /** Opens a page. When the test ends it is closed, and what went wrong in it fails the test. */
  readonly openPage: (options?: PageOptions) => Promise<TestPage>;
}

let browser: Promise<Browser> | null = null;
afterAll(async () => (await browser)?.close());

/** A test with a browser; one browser serves all tests of a file. */
export const browserTest: TestAPI<BrowserFixture> = base.extend<BrowserFixture>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed
  openPage: async ({}, use) => {
    browser ??= launchBrowser();
    const open = await browser;
    const pages: TestPage[] = [];
    await use(async (options) => {
      const opened = await openPage(open, options);
      pages.push(opened);
      return opened;
    });
    for (const opened of pages) await opened.close();
  },
});
