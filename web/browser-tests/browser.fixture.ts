import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AxeResults, RunOptions } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { packageRoot } from "../../src/package/package-root.ts";
import { unpackChromium } from "./chromium.fixture.ts";

export type { Browser, Page } from "playwright-core";

export interface PageOptions {
  readonly theme?: "light" | "dark";
  /** In CSS pixels; 360 is a narrow telephone. */
  readonly width?: number;
  readonly height?: number;
  /** Where paths such as `/deals` begin. */
  readonly origin?: string;
  /** The clock of the page stands at this instant. */
  readonly now?: string;
  readonly timeZone?: string;
  /** What may stand in the console all the same. */
  readonly expected?: readonly RegExp[];
}

/** A page in a profile of its own. What goes wrong in it is collected, whoever causes it. */
export interface TestPage {
  readonly page: Page;
  /** Errors of scripts, errors in the console, and everything that the page's policy forbade. */
  readonly problems: readonly string[];
  /** What WCAG 2.2 AA forbids, one line for each place; empty when nothing. */
  findBarriers(): Promise<string[]>;
  /** Throws when something went wrong in the page. */
  close(): Promise<void>;
}

export function launchBrowser(): Promise<Browser> {
  const { executable, env } = unpackChromium();
  return chromium.launch({
    executablePath: executable,
    env: { ...(process.env as Record<string, string>), ...env },
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
  });
}

export async function openPage(browser: Browser, options: PageOptions = {}): Promise<TestPage> {
  const { theme = "light", width = 1280, height = width < 600 ? 740 : 800, expected = [] } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: options.timeZone ?? "UTC",
    acceptDownloads: true,
    ...(options.origin === undefined ? {} : { baseURL: options.origin }),
  });
  const problems: string[] = [];
  const report = (problem: string): void => {
    if (!expected.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  await context.exposeFunction("reportViolation", (violation: string) => report(`policy: ${violation}`));
  await context.addInitScript(watchPolicy);
  const page = await context.newPage();
  if (options.now !== undefined) await page.clock.setFixedTime(options.now);
  page.on("pageerror", (error) => report(`error: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") report(`console: ${message.text()} (${message.location().url})`);
  });
  return {
    page,
    problems,
    findBarriers: () => findBarriers(page),
    async close() {
      await context.close();
      if (problems.length > 0) throw new Error(`The page had problems:\n${problems.join("\n")}`);
    },
  };
}

/** Runs in the page, before its own scripts. */
function watchPolicy(): void {
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
    const { reportViolation } = window as unknown as { reportViolation: (violation: string) => void };
    reportViolation(`${violatedDirective} forbids ${blockedURI} (${sourceFile}:${lineNumber})`);
  });
}

const RULES: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

/** Axe is put in by the debugger, which the page's policy does not bind. */
async function findBarriers(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => "axe" in window);
  if (!isThere) await page.evaluate(readFileSync(join(packageRoot(), "node_modules/axe-core/axe.min.js"), "utf8"));
  const { violations } = await page.evaluate(
    (rules): Promise<AxeResults> => (window as unknown as { axe: typeof import("axe-core") }).axe.run(rules),
    RULES,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")}\n  ${failureSummary ?? ""}`),
  );
}
