// `npm run screenshots [-- NAME …]` — pictures of every screen, light, dark and narrow, in docs/screens/.
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package/package-root.ts";
import { type Browser, launchBrowser, openPage, type PageOptions } from "../web/browser-tests/browser.fixture.ts";
import { NOW } from "../web/browser-tests/build-record.fixture.ts";
import { buildWeb } from "../web/browser-tests/build-web.fixture.ts";
import { recordOfFixtures } from "../web/browser-tests/built-once.fixture.ts";
import { serveCopy } from "../web/browser-tests/record.fixture.ts";
import { SCREENS, type Screen, VARIANTS } from "../web/browser-tests/screens.fixture.ts";

const FOLDER = join(packageRoot(), "docs", "screens");
const wanted = process.argv.slice(2);
const screens = SCREENS.filter(({ name, isPlain }) => (wanted.length === 0 ? !isPlain : wanted.includes(name)));

mkdirSync(FOLDER, { recursive: true });
await buildWeb();
const { keeper, origin, close } = await serveCopy(await recordOfFixtures());
const browser = await launchBrowser();
for (const screen of screens) {
  const address = await screen.address(keeper.store);
  for (const [variant, options] of Object.entries(VARIANTS)) {
    await picture(browser, screen, { origin, now: NOW, ...options }, { address, variant });
  }
}
await browser.close();
await close();

async function picture(
  open: Browser,
  { name, shows }: Screen,
  options: PageOptions,
  { address, variant }: { readonly address: string; readonly variant: string },
): Promise<void> {
  const { page, problems, close: closePage } = await openPage(open, options);
  await page.goto(address);
  await page
    .locator("main")
    .filter({ hasText: shows })
    .waitFor({ timeout: 10_000 })
    .catch(() => {
      console.error(`${address} does not show ${shows}.`);
      process.exitCode = 1;
    });
  await page.waitForLoadState("networkidle");
  const path = join(FOLDER, `${name}-${variant}.png`);
  await page.screenshot({ path });
  console.log(`${path} ${Math.round(statSync(path).size / 1024)} kB${problems.length > 0 ? " with problems" : ""}`);
  await closePage().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
