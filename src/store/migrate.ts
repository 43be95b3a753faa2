import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { packageRoot } from "../package/package-root.ts";
import { ReadoutError } from "../record/readout-error.ts";
import type { Db } from "./database.ts";

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** Any number that nothing else locks: of two processes that start together, one waits for the other. */
const LOCK = 7_023_461;

/** Applies the numbered files of `migrations/` that this database has not seen, all or none. */
export async function migrate(db: Db): Promise<void> {
  const migrations = readMigrations();
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);
    await sql`create table if not exists migration
      (number integer primary key, name text not null, applied_at timestamptz not null default now())`.execute(
      transaction,
    );
    const applied = await transaction.selectFrom("migration").select("number").execute();
    const seen = new Set(applied.map(({ number }) => number));
    const newest = Math.max(0, ...seen);
    if (newest > (migrations.at(-1)?.number ?? 0)) {
      throw new ReadoutError(
        "record-newer",
        "This record was kept by a newer readout. Install that version, or name another record with --database.",
      );
    }
    for (const { number, name, sql: text } of migrations.filter((migration) => !seen.has(migration.number))) {
      await sql.raw(text).execute(transaction);
      await transaction.insertInto("migration").values({ number, name }).execute();
    }
  });
}

/** Whether there is a record in this database. */
export async function isMigrated(db: Db): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select to_regclass('migration') is not null as found`.execute(db);
  return rows[0]?.found === true;
}

/** `migrations/001-record.sql` and so on, in order. */
function readMigrations(): Migration[] {
  const folder = join(packageRoot(), "migrations");
  return readdirSync(folder)
    .filter((file) => /^\d{3}-[a-z-]+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      number: Number(file.slice(0, 3)),
      name: file.slice(4, -4),
      sql: readFileSync(join(folder, file), "utf8"),
    }));
}
