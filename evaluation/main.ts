// `npm run evaluate [-- NAME…]` — every measurement, one after the other; each says so when its data is missing.
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The measurements in the order of the pipeline: what it is, and its script. */
const MEASUREMENTS: readonly (readonly [name: string, title: string])[] = [
  ["segment", "Tokens and sentences"],
  ["lemma", "Lemmas"],
  ["syntax", "Tags and trees"],
  ["entities", "Entities"],
  ["time", "Time expressions"],
  ["amount", "Amounts"],
  ["place", "Places"],
  ["status", "Status (event factuality)"],
  ["attribution", "Attribution"],
  ["events", "Events"],
  ["fixtures", "The project's own articles"],
  ["seed", "The seed article"],
];

const wanted = process.argv.slice(2).filter((name) => !name.startsWith("-"));
const unknown = wanted.filter((name) => !MEASUREMENTS.some(([known]) => known === name));
if (unknown.length > 0) {
  console.error(
    `There is no measurement ${unknown.join(", ")}. Choose from ${MEASUREMENTS.map(([name]) => name).join(", ")}.`,
  );
  process.exit(2);
}

const report: string[] = ["# Scores", ""];
for (const [name, title] of MEASUREMENTS) {
  const script = join(import.meta.dirname, `${name}.ts`);
  if ((wanted.length > 0 && !wanted.includes(name)) || !existsSync(script)) continue;
  console.log(`\n== ${title} (${name})`);
  const run = spawnSync(process.execPath, ["--import", "tsx", script], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  process.stdout.write(run.stdout);
  if (run.status !== 0) {
    process.stderr.write(run.stderr);
    process.exitCode = 1;
  }
  report.push(`## ${title}`, "", "```", run.stdout.trim(), "```", "");
}
if (wanted.length === 0) writeFileSync(join(import.meta.dirname, "report.md"), report.join("\n"));
