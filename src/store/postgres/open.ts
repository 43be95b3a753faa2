import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { ReadoutError } from "../../record/readout-error.ts";
import { type Database, PARSERS, PLANNING } from "../database.ts";
import type { Tables } from "../tables.ts";

const OLDEST = 150_000;

/** Opens the record in a PostgreSQL database (15 or newer). Throws a ReadoutError that says what is wrong with it. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 10_000,
    application_name: "readout",
    options: Object.entries({ timezone: "UTC", ...PLANNING })
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(" "),
    types: {
      getTypeParser: ((oid: number, format?: "text" | "binary") =>
        PARSERS[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  // An idle connection that breaks is replaced; whoever has a query in it is told there.
  pool.on("error", () => {});
  try {
    const { rows } = await pool.query<{ version: string; encoding: string }>(
      "select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding",
    );
    const found = rows[0];
    if (Number(found?.version) < OLDEST)
      throw new ReadoutError("database-old", "This PostgreSQL is too old. readout needs version 15 or newer.");
    if (found?.encoding !== "UTF8")
      throw new ReadoutError("database-encoding", "This database is not in UTF-8. Make one with ENCODING 'UTF8'.");
  } catch (error) {
    await pool.end();
    throw error;
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { kind: "postgres", db, close: () => db.destroy() };
}
