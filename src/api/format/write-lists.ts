import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import type { Page } from "../../record/answer.ts";
import { answerProblem, problem } from "../answer/problem.ts";
import { toByteStream } from "../answer/stream.ts";
import type { ApiContext } from "../context.ts";
import { FORMATS, type Format, LISTS, MEDIA_TYPES } from "./lists.ts";

/** A file has at most so many things of a list. */
const MOST = 10_000;
const PAGE = 200;

/**
 * Lists as files: `/api/occurrences?actor=USA&format=csv`. The list itself (`lists` answers all of them, without guards)
 * is gone through page by page, so that a file has what the list has with the same parameters; `limit` and `cursor` are
 * of no matter. What a list cannot be written as is answered with 406.
 */
export function writeLists(lists: OpenAPIHono, { keeper: { store } }: ApiContext): MiddlewareHandler {
  return async (context, next) => {
    const { path, method } = context.req;
    const asked = context.req.query("format");
    if (asked === undefined || asked === "json" || (method !== "GET" && method !== "HEAD")) return await next();
    const format = FORMATS.find((each) => each === asked);
    const list = Object.hasOwn(LISTS, path) ? LISTS[path] : undefined;
    const write = format && list?.[format];
    if (!format || !write)
      return answerProblem(context, problem(406, "not-acceptable", whatThereIs(asked, list ?? {})));
    const first = await lists.request(addressOf(context, null));
    if (!first.ok) return first;
    const things = batchesOf<never>((await first.json()) as Page<never>, async (cursor) => {
      return (await (await lists.request(addressOf(context, cursor))).json()) as Page<never>;
    });
    return context.body(await toByteStream(write(things, store)), 200, {
      "content-type": MEDIA_TYPES[format],
      "content-disposition": `attachment; filename="${path.split("/").at(-1)}.${format}"`,
    });
  };
}

function whatThereIs(asked: string, list: Readonly<Partial<Record<Format, unknown>>>): string {
  const formats = ["json", ...FORMATS.filter((format) => list[format])].join(", ");
  return `This cannot be had as ${JSON.stringify(asked.slice(0, 20))}. It has: ${formats}.`;
}

function addressOf({ req }: Context, cursor: string | null): string {
  const url = new URL(req.url);
  for (const name of ["format", "limit", "cursor"]) url.searchParams.delete(name);
  url.searchParams.set("limit", String(PAGE));
  if (cursor !== null) url.searchParams.set("cursor", cursor);
  return `${url.pathname}${url.search}`;
}

async function* batchesOf<T>(
  first: Page<T>,
  follow: (cursor: string) => Promise<Page<T>>,
): AsyncGenerator<readonly T[]> {
  let left = MOST;
  for (let page = first; ; page = await follow(page.next)) {
    yield page.items.slice(0, left);
    left -= page.items.length;
    if (page.next === null || left <= 0) return;
  }
}
