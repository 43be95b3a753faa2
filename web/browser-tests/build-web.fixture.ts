import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { packageRoot } from "../../src/package/package-root.ts";

/** Of what the browser app is made. */
const SOURCES = ["web", "src/record", "src/brief", "package-lock.json"];

/** Builds the browser app into dist/web, unless what is there is newer than all it is made of. */
export async function buildWeb(): Promise<void> {
  const built = join(packageRoot(), "dist", "web", "index.html");
  const newest = Math.max(...SOURCES.map((source) => lastChange(join(packageRoot(), source))));
  const made = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (made > newest) return;
  await build({ configFile: join(packageRoot(), "web", "vite.config.ts"), logLevel: "warn" });
}

function lastChange(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(path).filter((name) => name !== "browser-tests");
  return Math.max(found.mtimeMs, ...inside.map((name) => lastChange(join(path, name))));
}
