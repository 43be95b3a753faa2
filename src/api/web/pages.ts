import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { answerProblem, problem } from "../answer/problem.ts";
import type { WebFile } from "./files.ts";

/** Names of files below it have a hash of their content: they never change. */
const ASSETS = "/assets/";

const NOT_BUILT = `The pages of readout have not been built (npm run build:web makes them).
The API answers below /api, and /openapi.json describes it.
`;

/** Hands out the browser app: its files, and its one page at every other address, where the app shows what it is of. */
export function addPages(app: OpenAPIHono, files: ReadonlyMap<string, WebFile>): void {
  const index = files.get("/index.html");
  app.get("*", (context) => {
    const path = context.req.path;
    if (path.startsWith("/api/") || path === "/api") return context.notFound();
    const file = path === "/" ? index : files.get(path);
    if (file) return answerFile(context, file, path.startsWith(ASSETS));
    if (!wantsPage(context)) return context.notFound();
    if (index) return answerFile(context, index, false);
    return path === "/" ? context.text(NOT_BUILT) : answerProblem(context, problem(404, "not-built", NOT_BUILT));
  });
}

function answerFile(context: Context, { type, bytes, zipped }: WebFile, isForever: boolean): Response {
  const mayZip = /\bgzip\b/.test(context.req.header("accept-encoding") ?? "");
  return context.body(mayZip ? zipped : bytes, 200, {
    "content-type": type,
    "cache-control": isForever ? "public, max-age=31536000, immutable" : "no-cache",
    vary: "accept-encoding",
    ...(mayZip ? { "content-encoding": "gzip" } : {}),
  });
}

/** A browser asks for a page; a program that asks for what is not there is to hear so. */
function wantsPage(context: Context): boolean {
  const { path } = context.req;
  return path === "/" || (!path.startsWith(ASSETS) && (context.req.header("accept") ?? "").includes("text/html"));
}
