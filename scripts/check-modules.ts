// Runs dependency-cruiser and fails when it saw no modules: a broken set-up would otherwise pass in silence.
import { spawnSync } from "node:child_process";

const FEWEST = 60;

const { stdout, stderr, status } = spawnSync("npx", ["depcruise", "src", "web", "--output-type", "err-long"], {
  encoding: "utf8",
});
process.stdout.write(stdout);
const count = Number(/(\d+) modules/.exec(stdout)?.[1] ?? 0);
if (count < FEWEST) {
  process.stderr.write(stderr);
  console.error(
    `dependency-cruiser saw ${count} modules; at least ${FEWEST} were expected. Check .dependency-cruiser.cjs.`,
  );
}
process.exitCode = count < FEWEST ? 1 : (status ?? 1);
