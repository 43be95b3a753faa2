import type { TestProject } from "vitest/node";
import { buildWeb } from "./build-web.fixture.ts";
import { recordOfFixtures } from "./built-once.fixture.ts";
import { unpackChromium } from "./chromium.fixture.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of a record that each file of tests copies. */
    readonly record: string;
  }
}

/** Runs once before all browser tests: what they share is made here. */
export async function setup(project: TestProject): Promise<void> {
  unpackChromium();
  await buildWeb();
  project.provide("record", await recordOfFixtures());
}
