import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import type { Change } from "../../record/answer.ts";
import { createChangeFeed } from "../answer/change-feed.ts";
import { PROBLEMS } from "../answer/problem.ts";
import type { ApiContext } from "../context.ts";

/** So often a connection says that it is alive: proxies end those that are silent for a minute. */
const ALIVE_MS = 15_000;

const changeSchema = z
  .object({
    edition: z.number().int().describe("Counts the changes of the record."),
    at: z.string(),
    articles: z.array(z.string()).describe("Recorded since the last message, newest first, 50 at most."),
    decisions: z.array(z.string()),
  })
  .meta({ id: "Change", description: "Sent when the record has changed." });

const listen = createRoute({
  method: "get",
  path: "/api/changes",
  operationId: "listenToChanges",
  tags: ["server"],
  summary: "What changes, as it does",
  description:
    "Server-sent events named `change`, each a Change. Whoever comes back with Last-Event-ID is told at once if something has changed meanwhile.",
  responses: {
    200: { description: "Events, without end.", content: { "text/event-stream": { schema: changeSchema } } },
    ...PROBLEMS,
  },
});

export interface ChangesOptions {
  /** Ends all connections: a server that closes waits for them otherwise. */
  readonly ending?: AbortSignal;
  readonly everyMs?: number;
}

/** `/api/changes` */
export function addChanges(app: OpenAPIHono, context: ApiContext, { ending, everyMs }: ChangesOptions = {}): void {
  const feed = createChangeFeed(context, everyMs);
  app.openapi(listen, (request) => {
    const seen = request.req.header("last-event-id");
    return streamSSE(request, async (stream) => {
      const waiting: Change[] = [];
      let wake = (): void => {};
      let isOver = ending?.aborted ?? false;
      const end = (): void => {
        isOver = true;
        wake();
      };
      stream.onAbort(end);
      ending?.addEventListener("abort", end);
      const stop = await feed.listen((change) => {
        waiting.push(change);
        wake();
      });
      try {
        await stream.write(`retry: 3000\nid: ${feed.edition}\n\n`);
        if (seen !== undefined && seen !== String(feed.edition)) waiting.push(missed(feed.edition, context));
        while (!isOver) {
          for (const change of waiting.splice(0)) {
            await stream.writeSSE({ event: "change", id: String(change.edition), data: JSON.stringify(change) });
          }
          const isReady = isOver || waiting.length > 0;
          if (!isReady && (await isSilent((resolve) => (wake = resolve)))) await stream.write(": alive\n\n");
        }
      } finally {
        stop();
        ending?.removeEventListener("abort", end);
      }
    });
  });
}

/** What exactly has changed while nobody listened is not known; that something has, is. */
function missed(edition: number, { now }: ApiContext): Change {
  return { edition, at: now().toISOString(), articles: [], decisions: [] };
}

/** Waits until there is something to do; true when there was nothing for long. */
function isSilent(onWake: (wake: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), ALIVE_MS).unref();
    onWake(() => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}
