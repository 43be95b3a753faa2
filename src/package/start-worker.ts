import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { packageRoot } from "./package-root.ts";

/**
 * Starts a thread whose code is in `src/<path>.ts`. As a package, it is a file of its own; from source, it needs a loader
 * for TypeScript first.
 */
export function startWorker(path: string, workerData: unknown): Worker {
  const built = join(packageRoot(), "dist", `${path}.js`);
  if (!import.meta.url.endsWith(".ts") && existsSync(built)) return new Worker(built, { workerData });
  const source = pathToFileURL(join(packageRoot(), "src", `${path}.ts`)).href;
  const loader = pathToFileURL(
    createRequire(import.meta.url)
      .resolve("tsx/esm/api")
      .replace(/cjs$/, "mjs"),
  ).href;
  const start = `import("${loader}").then(({ tsImport }) => tsImport("${source}", "${source}"));`;
  return new Worker(start, { eval: true, workerData });
}
