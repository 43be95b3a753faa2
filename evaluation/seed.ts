// `npx tsx evaluation/seed.ts` — reads the seed article, when it is there, and says which of its claims come out.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadReadout } from "../src/resource/load.ts";
import { checkSeed } from "./seed-rows.ts";

const SEED = "../shared/seed";

const file = existsSync(SEED) ? readdirSync(SEED).find((name) => name.endsWith(".txt")) : undefined;
if (file) printRows(readFileSync(join(SEED, file), "utf8"), await loadReadout());
else console.log(`The seed article is not at ${SEED}: nothing measured.`);

function printRows(text: string, readout: Awaited<ReturnType<typeof loadReadout>>): void {
  const reading = readout.read(text);
  const results = checkSeed(reading);
  for (const { row, part, holds } of results) console.log(`${holds ? "holds" : "FAILS"}  ${row.padEnd(16)} ${part}`);
  const unproved = reading.claims.filter(
    ({ evidence }) => evidence.length === 0 || evidence.some((e) => text.slice(e.start, e.end) !== e.quote),
  );
  const rows = new Set(results.map(({ row }) => row));
  const broken = new Set(results.filter(({ holds }) => !holds).map(({ row }) => row));
  console.log(`\n${rows.size - broken.size} of ${rows.size} rows hold`);
  console.log(`${results.filter(({ holds }) => holds).length} of ${results.length} parts hold`);
  console.log(`claims: ${reading.claims.length}, of them without exact evidence: ${unproved.length}`);
}
