import { sql } from "kysely";
import type { Db } from "../../src/store/database.ts";
import { openPglite } from "../../src/store/pglite/open.ts";
import { openPostgres } from "../../src/store/postgres/open.ts";

/** Tables with the columns in which ids stand. */
const TABLES: readonly (readonly [table: string, ids: readonly string[]])[] = [
  ["article", ["id", "copy_of", "story"]],
  ["claim", ["id", "article", "part_of"]],
  ["story", ["id"]],
  ["occurrence", ["id", "story"]],
  ["dyad", ["id"]],
  ["party", ["id"]],
  ["deal", ["id"]],
  ["deal_party", ["id"]],
];

/**
 * Puts so many copies of everything in a record beside it, each under ids of its own (the bodies keep the ids of their
 * originals): so many more reports of each two states, of each day and with each word. What the keeper keeps for its search alone (`item`, `item_key`) is left.
 */
export async function multiplyRecord(database: string, copies: number): Promise<void> {
  const { db, close } = await (/^postgres(ql)?:/.test(database) ? openPostgres(database) : openPglite(database));
  await sql`set maintenance_work_mem = '256MB'`.execute(db);
  const indexes = await dropIndexes(db);
  for (const [table, ids] of TABLES) {
    await db.transaction().execute((transaction) => multiplyTable(transaction, table, ids, copies));
    console.log(`${table}: ${copies} copies`);
  }
  for (const definition of indexes) await sql.raw(definition).execute(db);
  console.log("indexes made");
  await sql`vacuum analyze`.execute(db);
  await close();
}

/** An index made at once costs a fraction of one that grows row by row. */
async function dropIndexes(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string; definition: string }>`select indexname as name, indexdef as definition
    from pg_indexes where schemaname = 'public' and tablename = any(${TABLES.map(([table]) => table)}::text[])
    and indexname not in (select conname from pg_constraint)`.execute(db);
  for (const { name } of rows) await sql.raw(`drop index "${name}"`).execute(db);
  return rows.map(({ definition }) => definition);
}

async function multiplyTable(db: Db, table: string, ids: readonly string[], copies: number): Promise<void> {
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`.execute(
    db,
  );
  const names = rows.map(({ name }) => name);
  const values = names.map((name) => (ids.includes(name) ? `${name} || suffix` : name));
  // Whom a claim belongs to need not be looked up a million times.
  await sql`set local session_replication_role = replica`.execute(db);
  await sql.raw(`create temporary table original on commit drop as select * from ${table}`).execute(db);
  for (let copy = 0; copy < copies; copy++) {
    const suffix = `(select '${String.fromCharCode(103 + copy)}'::text as suffix)`;
    await sql
      .raw(`insert into ${table} (${names.join(", ")}) select ${values.join(", ")} from original, ${suffix} as copy`)
      .execute(db);
  }
}
