import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/package/package-root.ts";
import { buildRecord } from "./build-record.fixture.ts";

/** Of what the record of the fixtures is made. */
const SOURCES = [
  ..."annotator corpus document keeper lexicon pipeline record resource store".split(" ").map((room) => `src/${room}`),
  "dist/lexicons",
  "fixtures",
  "migrations",
  "models",
  "web/browser-tests/build-record.fixture.ts",
];

/** How many of these records are kept: one for each state of the sources. */
const MOST = 3;

/**
 * The folder of the record of the fixtures, which nobody is to open: reading all articles takes a quarter of a minute, so
 * it is built once for each state of the sources. Two runs may begin at once; each builds aside.
 */
export async function recordOfFixtures(): Promise<string> {
  const shelf = join(packageRoot(), "node_modules", ".cache", "readout-fixtures");
  const place = join(shelf, stateOf(SOURCES.map((source) => join(packageRoot(), source))));
  if (existsSync(place)) return place;
  mkdirSync(shelf, { recursive: true });
  for (const old of oldest(shelf)) rmSync(old, { recursive: true, force: true });
  const aside = `${place}.${process.pid}`;
  await buildRecord(aside);
  try {
    renameSync(aside, place);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return place;
}

/** A name that changes whenever one of the files does. */
function stateOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  const visit = (path: string): void => {
    const { mtimeMs, size } = statSync(path);
    const names = statSync(path).isDirectory() ? readdirSync(path).sort() : null;
    if (names === null) hash.update(`${path} ${mtimeMs} ${size}\n`);
    else for (const name of names.filter((each) => !each.endsWith(".test.ts"))) visit(join(path, name));
  };
  paths.forEach(visit);
  return hash.digest("hex").slice(0, 16);
}

function oldest(shelf: string): string[] {
  const records = readdirSync(shelf).map((name) => join(shelf, name));
  const byAge = records.map((path) => ({ path, made: statSync(path).mtimeMs })).sort((a, b) => b.made - a.made);
  return byAge.slice(MOST - 1).map(({ path }) => path);
}
