import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type { Client } from "./client.ts";

/** Kysely over PGlite: PostgreSQL with one connection, which transactions take in turn. */
export function createPgliteDialect(client: Client): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => createDriver(client),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

function createDriver(client: Client): Driver {
  const connection = createConnection(client);
  const run = (sql: string) => async (): Promise<void> => void (await client.query(sql, []));
  let free: Promise<void> = Promise.resolve();
  let release: () => void = () => {};
  return {
    async init() {},
    async acquireConnection() {
      const before = free;
      let done: () => void = () => {};
      free = new Promise((resolve) => {
        done = resolve;
      });
      await before;
      release = done;
      return connection;
    },
    async releaseConnection() {
      release();
    },
    beginTransaction: run("begin"),
    commitTransaction: run("commit"),
    rollbackTransaction: run("rollback"),
    destroy: () => client.close(),
  };
}

function createConnection(client: Client): DatabaseConnection {
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, affected } = await client.query(sql, parameters);
      return { rows: rows as R[], numAffectedRows: BigInt(affected) };
    },
    // biome-ignore lint/correctness/useYield: PGlite gives all rows at once; long reads go page by page instead.
    async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
      throw new Error("Reads of any length go page by page.");
    },
  };
}
