import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import type { Database, Db } from "./database.ts";
import { openStoreOn } from "./open-store.ts";
import { openPglite } from "./pglite/open.ts";
import { HAS_POSTGRES, startPostgres } from "./postgres/embedded.fixture.ts";
import { openPostgres } from "./postgres/open.ts";
import type { Store } from "./store.ts";

export type Kind = Database["kind"];

/** An open record that tests may empty. */
export interface TestRecord {
  readonly store: Store;
  readonly db: Db;
  /** What opens it again. */
  readonly address: string;
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** The records of this file of tests: opening one takes longer than most tests. */
const shared = new Map<Kind, Promise<TestRecord>>();

/** Runs a suite against both databases. Each test begins with an empty record. */
export function describeStores(name: string, suite: (record: () => TestRecord, kind: Kind) => void): void {
  afterAll(closeShared);
  for (const kind of ["pglite", "postgres"] as const) {
    describe.skipIf(kind === "postgres" && !HAS_POSTGRES)(`${name} in ${kind}`, () => {
      let record: TestRecord;
      beforeAll(async () => {
        const opening = shared.get(kind) ?? openTestRecord(kind);
        shared.set(kind, opening);
        record = await opening;
      });
      beforeEach(() => record.empty());
      suite(() => record, kind);
    });
  }
}

async function closeShared(): Promise<void> {
  const records = [...shared.values()];
  shared.clear();
  for (const record of records) await (await record).close();
}

/** A new record, with a server of its own where it needs one. */
export async function openTestRecord(kind: Kind): Promise<TestRecord> {
  if (kind === "postgres") {
    const server = await startPostgres();
    const address = await server.createDatabase();
    return toRecord(await openPostgres(address), address, () => server.close());
  }
  const folder = mkdtempSync(join(tmpdir(), "readout-record-"));
  return toRecord(await openPglite(folder), folder, async () => rmSync(folder, { recursive: true, force: true }));
}

async function toRecord(database: Database, address: string, remove: () => Promise<void>): Promise<TestRecord> {
  const { db } = database;
  const store = await openStoreOn(database);
  const tables = await tablesOf(db);
  return {
    store,
    db,
    address,
    empty: async () => void (await sql.raw(`truncate ${tables.join(", ")}`).execute(db)),
    async close() {
      await database.close();
      await remove();
    },
  };
}

/** Every table that holds something of the record. */
async function tablesOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name <> 'migration' order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

/** All rows of all tables, in an order that does not depend on how they came there. */
export async function dumpRecord(db: Db): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const table of await tablesOf(db)) {
    // In how many steps the record was derived is no part of it.
    if (table === "edition") continue;
    const { rows } = await sql<object>`select * from ${sql.table(table)}`.execute(db);
    dump[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return dump;
}
