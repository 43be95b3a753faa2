import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../../src/api/serve.ts";
import type { ReadArticle } from "../../src/keeper/add-articles.ts";
import { createKeeper, type Keeper } from "../../src/keeper/keeper.ts";
import { loadLexicons, loadReadout } from "../../src/resource/load.ts";
import { loadRules } from "../../src/resource/load-rules.ts";
import { openStore } from "../../src/store/open-store.ts";
import { NOW } from "./build-record.fixture.ts";

/** A record of its own for one file of tests, and the server over it. */
export interface RecordServer {
  readonly keeper: Keeper;
  /** `http://127.0.0.1:40123` */
  readonly origin: string;
  close(): Promise<void>;
}

export interface RecordServerOptions {
  readonly requireToken?: boolean;
  /** What is done to the record before it is served. */
  prepare?(keeper: Keeper): Promise<void>;
}

/** Copies the record in a folder and serves the copy, with the browser app, on a port of its own. */
export async function serveCopy(record: string, options: RecordServerOptions = {}): Promise<RecordServer> {
  const folder = makeFolder();
  cpSync(record, folder, { recursive: true });
  return serveFolder(folder, options);
}

/** Serves a new record of these articles. */
export async function serveArticles(articles: readonly ReadArticle[]): Promise<RecordServer> {
  const server = await serveFolder(makeFolder());
  await server.keeper.add(articles);
  await server.keeper.derive();
  return server;
}

function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), "readout-browser-record-"));
}

async function serveFolder(
  folder: string,
  { requireToken = false, prepare }: RecordServerOptions = {},
): Promise<RecordServer> {
  const now = (): Date => new Date(NOW);
  const keeper = createKeeper(await openStore(folder), loadRules(), now);
  await prepare?.(keeper);
  const readout = loadReadout();
  const server = await startServer(
    { keeper, actors: loadLexicons().actors, now, read: async (text, hints) => (await readout).read(text, hints) },
    { port: 0, requireToken },
  );
  return {
    keeper,
    origin: server.address,
    async close() {
      await server.close();
      await keeper.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
