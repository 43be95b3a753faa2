import type { Context, MiddlewareHandler } from "hono";
import { ReadoutError } from "../../record/readout-error.ts";
import { bearerOf } from "./credentials.ts";

const HARMLESS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

interface OriginOptions {
  /** Whether a program need not say where it comes from. Only where nothing is changed. */
  readonly takesPrograms?: boolean;
}

/**
 * Keeps pages of other sites from asking in the name of whoever has both open (CSRF). A program that shows a token as its
 * own header is none of them; what a browser sends along by itself counts only when the request comes from our own page.
 * JSON, because a form of another site cannot send it without asking first.
 */
export function checkOrigin({ takesPrograms = false }: OriginOptions = {}): MiddlewareHandler {
  return async (context, next) => {
    if (bearerOf(context) === null) {
      if (HARMLESS.has(context.req.method)) refuseEmbedding(context);
      else if (!takesPrograms || !isProgram(context)) refuseForeign(context);
      else refuseForm(context);
    }
    await next();
  };
}

/** Data is neither an image nor a script of another site; following a link to it is no harm. */
function refuseEmbedding({ req }: Context): void {
  if (req.header("sec-fetch-site") === "cross-site" && req.header("sec-fetch-mode") !== "navigate") throw foreign();
}

/** Every browser says where what it sends comes from. */
function isProgram({ req }: Context): boolean {
  return req.header("origin") === undefined && req.header("sec-fetch-site") === undefined;
}

function refuseForeign({ req }: Context): void {
  const site = req.header("sec-fetch-site");
  const isOurs =
    site === undefined ? isOwnOrigin(req.header("origin"), req.url) : site === "same-origin" || site === "none";
  if (!isOurs) throw foreign();
  refuseForm({ req });
}

function refuseForm({ req }: Pick<Context, "req">): void {
  const type = req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  const mayBeEmpty = req.method === "DELETE" && type === undefined;
  if (type !== "application/json" && !mayBeEmpty)
    throw new ReadoutError("not-json", "What is sent has to be JSON: content-type: application/json.");
}

function isOwnOrigin(origin: string | undefined, url: string): boolean {
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === new URL(url).host;
}

function foreign(): ReadoutError {
  return new ReadoutError(
    "foreign-origin",
    "This comes from another site's page. A program sends a token (authorization: Bearer …) or the server's own address as its Origin.",
  );
}
