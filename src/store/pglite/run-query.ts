import type { PGlite } from "@electric-sql/pglite";

export interface Rows {
  readonly rows: readonly unknown[];
  readonly affected: number;
}

/** Only a query without parameters may hold several statements, as a migration does; the last one's rows come back. */
export async function runQuery(database: PGlite, sql: string, parameters: readonly unknown[]): Promise<Rows> {
  const result =
    parameters.length === 0 ? (await database.exec(sql)).at(-1) : await database.query(sql, [...parameters]);
  return { rows: result?.rows ?? [], affected: result?.affectedRows ?? 0 };
}
