import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildRecord } from "./build-record.fixture.ts";
import { buildWeb } from "./build-web.fixture.ts";
import { unpackChromium } from "./chromium.fixture.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of a record that each file of tests copies. */
    readonly record: string;
  }
}

/** Runs once before all browser tests: what they share is made here. Gives back what clears it away. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "readout-browser-"));
  unpackChromium();
  await buildWeb();
  await buildRecord(join(folder, "record"));
  project.provide("record", join(folder, "record"));
  return () => rmSync(folder, { recursive: true, force: true });
}
