import type { Worker } from "node:worker_threads";
import type { ArticleHints } from "../document/document.ts";
import { startWorker } from "../package/start-worker.ts";
import type { Reading } from "../record/reading.ts";
import { ReadoutError } from "../record/readout-error.ts";
import type { ReadAnswer, ReadQuestion } from "./reading-messages.ts";

/** Reads articles in a thread of its own, one after another. */
export interface ReadingThread {
  /** Throws what reading throws: a ReadoutError with its code and sentence. */
  read(text: string, hints: ArticleHints): Promise<Reading>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(reading: Reading): void;
  reject(error: unknown): void;
}

/** So many articles may wait for their turn: a long one takes a minute, and each is held in memory. */
const MOST_WAITING = 32;

/** The thread starts when it is first asked, and anew when it has died. `actorFiles` add to the actor list. */
export function createReadingThread(actorFiles: readonly string[] = []): ReadingThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let next = 0;
  let isClosed = false;
  const start = (): Worker => {
    const started = startWorker("resource/reading-worker", actorFiles);
    const end = (cause?: unknown): void => {
      if (worker !== started) return;
      worker = null;
      for (const { reject } of waiting.values()) reject(stopped(cause));
      waiting.clear();
    };
    started.on("error", end).on("exit", () => end());
    started.on("message", (answer: ReadAnswer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) started.unref();
      if ("reading" in answer) asked?.resolve(answer.reading);
      else asked?.reject(toError(answer.failure));
    });
    return started;
  };
  return {
    read: (text, hints) =>
      new Promise((resolve, reject) => {
        if (isClosed) throw stopped(undefined);
        if (waiting.size >= MOST_WAITING) throw busy();
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker ??= start();
        worker.ref();
        worker.postMessage({ id, text, hints } satisfies ReadQuestion);
      }),
    async close() {
      isClosed = true;
      await worker?.terminate();
    },
  };
}

function toError({ code, message }: { readonly code: string | null; readonly message: string }): Error {
  return code === null ? new Error(message) : new ReadoutError(code, message);
}

function busy(): ReadoutError {
  return new ReadoutError(
    "reading-busy",
    `${MOST_WAITING} articles are waiting to be read already. Send this one again in a minute.`,
  );
}

function stopped(cause: unknown): ReadoutError {
  return new ReadoutError("reading-stopped", "Reading was stopped in the middle. Send the article again.", { cause });
}
