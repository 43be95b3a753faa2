// `npm run docs` — puts what the commands really print into README.md and docs/commands.md, and the routes into docs/api.md.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renewRoutes } from "../src/api/routes-page.fixture.ts";
import { writeBrief } from "../src/brief/brief.ts";
import { renewRuns } from "../src/cli/shown-runs.fixture.ts";
import { loadReadout } from "../src/resource/load.ts";

const ROOT = join(import.meta.dirname, "..");
const RUN = /(<!-- run: readout read (\S+) -->\n```text\n)([\s\S]*?)(```\n)/g;

const readout = await loadReadout();
for (const name of ["README.md", "docs/commands.md"]) {
  const file = join(ROOT, name);
  const page = readFileSync(file, "utf8").replace(RUN, (_, head: string, path: string, __: string, tail: string) => {
    const reading = readout.read(readFileSync(join(ROOT, path), "utf8"));
    return `${head}${writeBrief(reading)}${tail}`;
  });
  writeFileSync(file, await renewRuns(page));
}

const api = join(ROOT, "docs/api.md");
writeFileSync(api, await renewRoutes(readFileSync(api, "utf8")));
