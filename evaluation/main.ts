// `npm run evaluate [-- NAME… [OPTION…]]` — every measurement, one after the other; each says so when its data is
// missing. Only a run of all of them writes report.md. Options go to the one measurement that is named.
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
  ["stories", "Stories"],
  ["fixtures", "The project's own articles"],
  ["occurrences", "Occurrences, deals and framings across articles"],
  ["seed", "The seed article"],
];

const given = process.argv.slice(2);
const firstOption = given.findIndex((word) => word.startsWith("-"));
const wanted = firstOption < 0 ? given : given.slice(0, firstOption);
const options = given.slice(wanted.length);
const unknown = wanted.filter((name) => !MEASUREMENTS.some(([known]) => known === name));
if (unknown.length > 0) {
  console.error(
    `There is no measurement ${unknown.join(", ")}. Choose from ${MEASUREMENTS.map(([name]) => name).join(", ")}.`,
  );
  process.exit(2);
}

if (options.length > 0 && wanted.length !== 1) {
  console.error(`Name one measurement before ${options[0]}, such as: npm run evaluate -- events --gold FILE`);
  process.exit(2);
}

const report: string[] = ["# Scores", ""];
for (const [name, title] of MEASUREMENTS) {
  const script = join(import.meta.dirname, `${name}.ts`);
  if ((wanted.length > 0 && !wanted.includes(name)) || !existsSync(script)) continue;
  console.log(`\n== ${title} (${name})`);
  const run = spawnSync(process.execPath, ["--import", "tsx", script, ...options], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.stdout.write(run.stdout);
  if (run.status !== 0) process.exitCode = run.status ?? 1;
  report.push(`## ${title}`, "", "```", run.stdout.trim(), "```", "");
}
if (wanted.length === 0) writeFileSync(join(import.meta.dirname, "report.md"), report.join("\n"));
