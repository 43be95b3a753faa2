import type { Server } from "node:http";
import { ReadoutError } from "../record/readout-error.ts";
import type { ApiContext } from "./context.ts";

/** So long an answer that is under way may take when the server ends. */
const GRACE_MS = 3_000;

type Answer = Response | Promise<Response>;

/** How a server ends: in a few seconds, and with nothing half written, so that the record can be closed after it. */
export interface Ending {
  /** Ends what would go on for ever. */
  readonly signal: AbortSignal;
  /** Reads as long as there is time. */
  readonly read: ApiContext["read"];
  /** Knows from then on of every request that may change the record. */
  watch<A extends readonly unknown[]>(
    answer: (request: Request, ...rest: A) => Answer,
  ): (request: Request, ...rest: A) => Answer;
  close(server: Server): Promise<void>;
}

export function createEnding(read: ApiContext["read"], graceMs: number = GRACE_MS): Ending {
  const ending = new AbortController();
  const late = new AbortController();
  const changes = new Set<Promise<unknown>>();
  return {
    signal: ending.signal,
    read: (text, hints) => untilLate(() => read(text, hints), late.signal),
    watch:
      (answer) =>
      (request, ...rest) => {
        const answered = answer(request, ...rest);
        if (request.method === "GET" || request.method === "HEAD") return answered;
        const ended: Promise<unknown> = Promise.resolve(answered)
          .catch(() => {})
          .finally(() => changes.delete(ended));
        changes.add(ended);
        return answered;
      },
    async close(server) {
      ending.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A connection that has had its answer is kept open by its client.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const timer = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(timer);
      clearInterval(idle);
      // Nobody would hear of what is read from now on; what is being written is written to its end.
      late.abort();
      while (changes.size > 0) await Promise.all(changes);
    },
  };
}

async function untilLate<T>(work: () => Promise<T>, late: AbortSignal): Promise<T> {
  if (late.aborted) throw tooLate();
  let refuse = (): void => {};
  const isLate = new Promise<never>((_, reject) => {
    refuse = () => reject(tooLate());
  });
  late.addEventListener("abort", refuse);
  try {
    return await Promise.race([work(), isLate]);
  } finally {
    late.removeEventListener("abort", refuse);
  }
}

function tooLate(): ReadoutError {
  return new ReadoutError("reading-stopped", "The server is being ended. Send the article again when it is back.");
}
