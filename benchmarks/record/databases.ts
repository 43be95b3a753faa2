import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../../src/store/postgres/embedded.fixture.ts";

export type Kind = "pglite" | "postgres";

/** An empty record, gone when it is closed. */
export interface Place {
  /** What `--database` would be for it. */
  readonly database: string;
  close(): Promise<void>;
}

/** Makes room for a record in one kind of database, with the settings that it comes with. */
export async function openPlace(kind: Kind): Promise<Place> {
  if (kind === "postgres") {
    const server = await startPostgres();
    return { database: await server.createDatabase(), close: () => server.close() };
  }
  const folder = mkdtempSync(join(tmpdir(), "readout-bench-"));
  return { database: join(folder, "record"), close: async () => rmSync(folder, { recursive: true, force: true }) };
}
