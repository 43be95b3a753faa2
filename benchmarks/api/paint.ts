import { gzipSync } from "node:zlib";
import { type Browser, launchBrowser, openPage } from "../../web/browser-tests/browser.fixture.ts";

/** What a reader of the front page waits for. */
export interface Paint {
  /** Milliseconds to the largest contentful paint, the middle of several first visits. */
  readonly largestContentfulPaint: number;
  readonly slowest: number;
  /** Bytes of scripts and styles of a first visit, with gzip. */
  readonly firstLoadGzip: number;
}

const VISITS = 7;

export async function measurePaint(origin: string): Promise<Paint> {
  const browser = await launchBrowser();
  const visits: { paint: number; bytes: number }[] = [];
  for (let n = 0; n < VISITS; n++) visits.push(await visit(browser, origin));
  await browser.close();
  const paints = visits.map(({ paint }) => paint).sort((a, b) => a - b);
  return {
    largestContentfulPaint: Math.round(paints[Math.floor(VISITS / 2)] ?? 0),
    slowest: Math.round(paints.at(-1) ?? 0),
    firstLoadGzip: Math.max(...visits.map(({ bytes }) => bytes)),
  };
}

async function visit(browser: Browser, origin: string): Promise<{ paint: number; bytes: number }> {
  const { page, close } = await openPage(browser, { origin });
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (!["script", "stylesheet"].includes(response.request().resourceType())) return;
    sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto("/");
  await page.locator("main a").first().waitFor();
  await page.waitForLoadState("networkidle");
  const paint = await page.evaluate(readPaint);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await close();
  return { paint, bytes };
}

/** Runs in the page. */
function readPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
      type: "largest-contentful-paint",
      buffered: true,
    });
  });
}
