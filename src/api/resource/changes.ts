import { setMaxListeners } from "node:events";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import type { Change } from "../../record/answer.ts";
import { createChangeFeed } from "../answer/change-feed.ts";
import { PROBLEMS } from "../answer/problem.ts";
import { TooManyRequests } from "../answer/too-many-requests.ts";
import type { ApiContext } from "../context.ts";
import { addressOf, networkOf, sessionOf } from "../guard/session.ts";

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

/** So many connections one sender may keep open: each tab of a browser has one. */
const MOST_LISTENERS = 30;

/** Counts the connections of each sender. Throws a TooManyRequests when there is one too many. */
function createListeners(): { enter(sender: string): () => void } {
  const open = new Map<string, number>();
  return {
    enter(sender) {
      const count = open.get(sender) ?? 0;
      if (count >= MOST_LISTENERS) throw new TooManyRequests(COMES_BACK_S);
      open.set(sender, count + 1);
      return () => {
        const left = (open.get(sender) ?? 1) - 1;
        if (left > 0) open.set(sender, left);
        else open.delete(sender);
      };
    },
  };
}

const COMES_BACK_S = 60;

/** `/api/changes` */
export function addChanges(app: OpenAPIHono, context: ApiContext, { ending, everyMs }: ChangesOptions = {}): void {
  const feed = createChangeFeed(context, everyMs);
  const listeners = createListeners();
  if (ending) setMaxListeners(0, ending);
  app.openapi(listen, (request) => {
    // Nobody reads the events of a HEAD, nor ends them.
    if (request.req.method === "HEAD") return request.body(null, 200, { "content-type": "text/event-stream" });
    const seen = request.req.header("last-event-id");
    const leave = listeners.enter(`${networkOf(addressOf(request))} ${sessionOf(request).name}`);
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
      let stop = (): void => {};
      try {
        stop = await feed.listen((change) => {
          waiting.push(change);
          wake();
        });
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
        leave();
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
