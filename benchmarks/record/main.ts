// `npm run bench -- record` — adding 10,000 articles and asking a record of 1,000,000 claims, in both databases.
// `--save` renews baseline.json beside this file; `--database pglite|postgres` takes one of them;
// `--ask DATABASE` only asks the record of an earlier run again (`--keep FOLDER`, PGlite); `--articles N` and `--claims N` make it smaller.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openStore } from "../../src/store/open-store.ts";
import { type AddingRow, measureAdding } from "./adding.ts";
import { type Kind, openPlace } from "./databases.ts";
import { multiplyRecord } from "./multiply.ts";
import { measureQueries, type QueryRow } from "./queries.ts";
import { createWorld, type World } from "./world.ts";

interface Measured {
  /** Cost of an article in the last row over that in the first. */
  readonly growth: number;
  readonly adding: readonly AddingRow[];
  readonly claims: number;
  readonly queries: readonly QueryRow[];
}

interface Report {
  readonly machine: string;
  readonly how: string;
  readonly databases: Partial<Record<Kind, Measured>>;
}

const BASELINE = join(import.meta.dirname, "baseline.json");
const SEED = 1;
const HOW =
  "Synthetic articles in order of day, added by the keeper in portions of 200. The record of the queries is theirs, " +
  "copied inside the database under other ids until there are as many claims. Compare ratios: machines differ.";

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    save: { type: "boolean", default: false },
    database: { type: "string" },
    ask: { type: "string" },
    keep: { type: "string" },
    articles: { type: "string", default: "10000" },
    claims: { type: "string", default: "1000000" },
  },
});

const kinds: readonly Kind[] = (["pglite", "postgres"] as const).filter(
  (kind) => values.database === undefined || values.database === kind,
);
const world = createWorld();
const baseline = existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, "utf8")) as Report) : null;
const databases: Partial<Record<Kind, Measured>> = {};
for (const kind of kinds) {
  databases[kind] = await measure(kind, world);
  show(kind, databases[kind], baseline?.databases[kind]);
}
const report: Report = {
  machine: `${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores, Node ${process.version}`,
  how: HOW,
  databases: { ...baseline?.databases, ...databases },
};
if (values.save) writeFileSync(BASELINE, `${JSON.stringify(report, null, 2)}\n`);

async function measure(kind: Kind, of: World): Promise<Measured> {
  const before = baseline?.databases[kind];
  if (values.ask !== undefined && before) return { ...before, ...(await ask(values.ask, of)) };
  const place = await openPlace(kind);
  try {
    const database = values.keep ?? place.database;
    const adding = await measureAdding(database, of, { articles: Number(values.articles), seed: SEED });
    const added = adding.reduce((sum, { claims }) => sum + claims, 0);
    await multiplyRecord(database, Math.ceil(Number(values.claims) / added) - 1);
    const cost = (row: AddingRow | undefined): number => row?.totalMs ?? Number.NaN;
    const growth = Math.round((cost(adding.at(-1)) / cost(adding[0])) * 100) / 100;
    return { growth, adding, ...(await ask(database, of)) };
  } finally {
    await place.close();
  }
}

async function ask(database: string, of: World): Promise<Pick<Measured, "claims" | "queries">> {
  const store = await openStore(database);
  const queries = await measureQueries(store, of, SEED);
  const { claims } = await store.stats.count(null);
  await store.close();
  return { claims, queries };
}

function show(kind: Kind, { growth, adding, claims, queries }: Measured, before: Measured | undefined): void {
  console.log(`${kind}: adding articles (the last thousand cost ${growth} times as much as the first)`);
  console.table(adding);
  console.log(`${kind}: questions to ${claims} claims, milliseconds`);
  console.table(
    queries.map(({ query, runs, ...times }) => {
      const baseline = before?.queries.find((other) => other.query === query)?.p50 ?? "new";
      return { query, ...times, baseline };
    }),
  );
}
