import { createHash, randomBytes } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import type { ApiContext } from "../context.ts";
import { sessionOf } from "../guard/session.ts";
import { createAnswerCache } from "./answer-cache.ts";

/** What does not follow from the record alone, or is no answer that could be kept. */
const FLEETING = /^\/api\/(?:session|tokens|audit|changes)(?:\/|$)/;

const EXPORTS = /^\/api\/exports\//;

/** What is kept of answers, in memory. */
const CACHE_BYTES = 32 * 1024 * 1024;

/**
 * Says whether an answer is still the one that the client has (RFC 9110, §8.8.3), before anything else is asked of the
 * record. It is as long as nothing derived has changed: the same day, since deadlines pass, the same role and address.
 * For the same reason an answer that was given lately is given again as it was, to whoever may ask for it.
 */
export function addEtag({ keeper: { store }, now }: ApiContext): MiddlewareHandler {
  // Another start may be another version, or another record.
  const start = randomBytes(8).toString("hex");
  const cache = createAnswerCache(CACHE_BYTES);
  return async (context, next) => {
    const { method, path, url } = context.req;
    if ((method !== "GET" && method !== "HEAD") || FLEETING.test(path)) {
      await next();
      context.res.headers.set("cache-control", "no-store");
      return undefined;
    }
    const parts = [start, await store.upkeep.edition(), now().toISOString().slice(0, 10), sessionOf(context).role, url];
    const tag = `W/"${createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22)}"`;
    const headers = { etag: tag, "cache-control": "private, no-cache" };
    if (isKnown(context.req.header("if-none-match"), tag)) return context.body(null, 304, headers);
    const kept = method === "GET" ? cache.get(tag) : null;
    if (kept !== null) return new Response(kept.body, { headers: kept.headers });
    await next();
    if (!context.res.ok) context.res.headers.set("cache-control", "no-store");
    else for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
    if (method === "GET" && isWholeJson(context)) {
      const body = await context.res.arrayBuffer();
      cache.put(tag, { body, headers: new Headers(context.res.headers) });
      context.res = new Response(body, context.res);
    }
    return undefined;
  };
}

/** Files are written piece by piece, however long they are: they are not kept. */
function isWholeJson({ req, res }: Context): boolean {
  return res.status === 200 && res.headers.get("content-type") === "application/json" && !EXPORTS.test(req.path);
}

function isKnown(given: string | undefined, tag: string): boolean {
  const tags = given?.split(",").map((part) => part.trim()) ?? [];
  return tags.includes(tag) || tags.includes("*");
}
