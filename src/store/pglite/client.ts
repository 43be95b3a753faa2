import { startWorker } from "../../package/start-worker.ts";
import type { Answer, Opening } from "./messages.ts";
import type { Rows } from "./run-query.ts";

/** A database in a thread of its own. */
export interface Client {
  query(sql: string, parameters: readonly unknown[]): Promise<Rows>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(answer: Rows): void;
  reject(error: unknown): void;
}

/** Starts the thread. Throws what PGlite throws when the folder cannot be opened. */
export async function startClient(opening: Opening): Promise<Client> {
  const worker = startWorker("store/pglite/worker", opening);
  const waiting = new Map<number, Waiting>();
  let next = 0;
  const signals = { open: () => {}, closed: () => {} };
  const failed = new Promise<never>((_, reject) => {
    worker.once("error", (error) => {
      for (const { reject: refuse } of waiting.values()) refuse(error);
      reject(error);
    });
  });
  failed.catch(() => {});
  worker.on("message", (message: Answer | "open" | "closed") => {
    if (typeof message === "string") return signals[message]();
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if ("failure" in message) asked?.reject(Object.assign(new Error(message.failure.message), message.failure));
    else asked?.resolve(message);
  });
  await Promise.race([failed, new Promise<void>((resolve) => Object.assign(signals, { open: resolve }))]);
  return {
    query: (sql, parameters) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, sql, parameters });
      }),
    async close() {
      const closed = new Promise<void>((resolve) => Object.assign(signals, { closed: resolve }));
      worker.postMessage("close");
      await Promise.race([failed, closed]);
      await worker.terminate();
    },
  };
}
