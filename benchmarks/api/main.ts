// `npm run bench:api` — lists of a record of 100,000 claims at 50 requests a second, and the front page of one of 10,000.
// `--save` renews baseline.json beside this file; `--keep FOLDER` keeps the records there, or takes those it finds;
// `--claims N`, `--rate N` and `--seconds N` make it smaller; `--only RESOURCE` asks one list alone.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildWeb } from "../../web/browser-tests/build-web.fixture.ts";
import { measureAdding } from "../record/adding.ts";
import { createWorld } from "../record/world.ts";
import { type LatencyRow, measureLoad } from "./load.ts";
import { measurePaint, type Paint } from "./paint.ts";
import { createQuestions } from "./questions.ts";
import { startServe } from "./server.ts";

interface Report {
  readonly machine: string;
  readonly how: string;
  readonly claims: number;
  readonly rate: number;
  readonly lists: readonly LatencyRow[];
  readonly paint: Paint;
}

const BASELINE = join(import.meta.dirname, "baseline.json");
const SEED = 1;
/** Articles have about so many. */
const CLAIMS_EACH = 9.8;
const HOW =
  "Synthetic articles in PGlite, `readout serve` in a process of its own, this process asks; latency in milliseconds from the moment a request was due.";

const { values } = parseArgs({
  options: {
    save: { type: "boolean", default: false },
    keep: { type: "string" },
    claims: { type: "string", default: "100000" },
    rate: { type: "string", default: "50" },
    seconds: { type: "string", default: "30" },
    only: { type: "string" },
  },
});

const folder = values.keep ?? mkdtempSync(join(tmpdir(), "readout-bench-api-"));
const world = createWorld();
const claims = Number(values.claims);
const rate = Number(values.rate);
await buildWeb();
const paint = await withServer(10_000, measurePaint);
const lists = await withServer(claims, (origin) => {
  const questions = createQuestions(world).filter(({ resource }) => [undefined, resource].includes(values.only));
  return measureLoad(origin, questions, { rate, seconds: Number(values.seconds), seed: SEED });
});
if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });

const machine = `${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores, Node ${process.version}`;
const report: Report = { machine, how: HOW, claims, rate, lists, paint };
show(report, existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, "utf8")) as Report) : null);
if (values.save) writeFileSync(BASELINE, `${JSON.stringify(report, null, 2)}\n`);

/** Serves a record of about so many claims, which is written first where there is none. */
async function withServer<T>(size: number, measure: (origin: string) => Promise<T>): Promise<T> {
  const database = join(folder, String(Math.min(size, claims)));
  if (!existsSync(database)) {
    await measureAdding(database, world, { articles: Math.ceil(Math.min(size, claims) / CLAIMS_EACH), seed: SEED });
  }
  const server = await startServe(database);
  try {
    return await measure(server.origin);
  } finally {
    await server.close();
  }
}

function show(
  { lists: rows, paint: { largestContentfulPaint, slowest, firstLoadGzip }, ...of }: Report,
  before: Report | null,
): void {
  console.log(`${of.rate} requests a second to lists of ${of.claims} claims, milliseconds`);
  console.table(
    rows.map((row) => {
      const baseline = before?.lists.find(({ resource }) => resource === row.resource)?.p95 ?? "new";
      return { ...row, "p95 before": baseline };
    }),
  );
  const was = before?.paint;
  console.log(
    `Largest contentful paint: ${largestContentfulPaint} ms, ${slowest} ms at worst (before ${was?.largestContentfulPaint ?? "new"})`,
  );
  console.log(
    `First load: ${(firstLoadGzip / 1000).toFixed(1)} kB of scripts and styles with gzip (before ${was ? (was.firstLoadGzip / 1000).toFixed(1) : "new"})`,
  );
}
