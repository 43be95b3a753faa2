// What `readout/api` gives to programs that serve a record.
import type { ApiContext } from "./api/context.ts";
import { type RunningServer, type ServerOptions, startServer } from "./api/serve.ts";
import type { Keeper } from "./keeper/keeper.ts";
import { loadLexicons } from "./resource/load.ts";
import { createReadingThread } from "./resource/reading-thread.ts";

export { type ApiOptions, createApi } from "./api/app.ts";
export type { ApiContext } from "./api/context.ts";
export { type RunningServer, type ServerOptions, startServer } from "./api/serve.ts";
export type * from "./record/answer.ts";

/** What the API works with besides the record. Its `close` ends the thread that reads. */
export interface ServingContext extends ApiContext {
  close(): Promise<void>;
}

/** Puts together what the API over a record works with, out of the package's own models and lists. */
export function createApiContext(keeper: Keeper): ServingContext {
  const { read, close } = createReadingThread();
  return { keeper, actors: loadLexicons().actors, read, close, now: () => new Date() };
}

/** Serves a record; `close` ends the server and its thread, and leaves the record open. */
export async function serveRecord(keeper: Keeper, options: ServerOptions = {}): Promise<RunningServer> {
  const context = createApiContext(keeper);
  try {
    const server = await startServer(context, options);
    const close = async (): Promise<void> => {
      await server.close();
      await context.close();
    };
    return { address: server.address, close };
  } catch (error) {
    await context.close();
    throw error;
  }
}
