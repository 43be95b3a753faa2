// Runs dependency-cruiser and fails when it saw no modules: a broken set-up would otherwise pass in silence.
import { execFileSync } from "node:child_process";

const FEWEST = 60;

const output = execFileSync("npx", ["depcruise", "src", "--output-type", "err"], { encoding: "utf8" });
process.stdout.write(output);
const count = Number(/\((\d+) modules/.exec(output)?.[1] ?? 0);
if (count < FEWEST) {
  console.error(
    `dependency-cruiser saw ${count} modules; at least ${FEWEST} were expected. Check .dependency-cruiser.cjs.`,
  );
  process.exit(1);
}
