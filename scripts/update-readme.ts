// `npm run docs` — puts the real output of the README's first run into the README.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeBrief } from "../src/brief/brief.ts";
import { loadReadout } from "../src/resource/load.ts";

const ROOT = join(import.meta.dirname, "..");
const README = join(ROOT, "README.md");
const RUN = /(<!-- run: readout read (\S+) -->\n```text\n)([\s\S]*?)(```\n)/g;

const readout = await loadReadout();
const page = readFileSync(README, "utf8");
writeFileSync(
  README,
  page.replace(RUN, (_, head: string, path: string, __: string, tail: string) => {
    const reading = readout.read(readFileSync(join(ROOT, path), "utf8"));
    return `${head}${writeBrief(reading)}${tail}`;
  }),
);
