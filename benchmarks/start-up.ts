import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const ROUNDS = 5;

/** Milliseconds from the shell to a printed reading of a short article, the median of several runs of the built program. */
export function measureStartUp(): number {
  const example = readdirSync(join(ROOT, "examples")).find((name) => name.endsWith(".txt")) ?? "";
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    const result = spawnSync(process.execPath, [
      join(ROOT, "dist/bin/readout.js"),
      "read",
      join(ROOT, "examples", example),
    ]);
    if (result.status !== 0)
      throw new Error(`The built program failed; run \`npm run build\`.\n${String(result.stderr)}`);
    return performance.now() - started;
  });
  return Math.round(times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0);
}
