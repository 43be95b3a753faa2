import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Problem } from "../../record/answer.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import { TooManyRequests } from "./too-many-requests.ts";

/** How each code of a ReadoutError is answered; what is not here is the server's own fault. */
const STATUSES: Readonly<Record<string, number>> = {
  usage: 400,
  "bad-request": 400,
  "text-empty": 400,
  empty: 422,
  "not-text": 422,
  "web-page": 422,
  unauthenticated: 401,
  forbidden: 403,
  "foreign-origin": 403,
  "unknown-id": 404,
  "unknown-address": 404,
  "too-large": 413,
  "not-json": 415,
  "too-many-requests": 429,
  "database-gone": 503,
  "database-unreachable": 503,
  "disk-full": 503,
  "reading-busy": 503,
  "reading-stopped": 503,
  "record-in-use": 503,
};

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "Unauthenticated",
  403: "Forbidden",
  404: "Not found",
  406: "Not acceptable",
  413: "Too large",
  415: "Unsupported media type",
  421: "Misdirected request",
  422: "Cannot be read",
  429: "Too many requests",
  500: "Internal error",
  503: "Unavailable",
};

export const problemSchema: z.ZodType<Problem> = z
  .object({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    fields: z.array(z.object({ name: z.string(), problem: z.string() })).exactOptional(),
  })
  .meta({ id: "Problem", description: "What went wrong (RFC 9457)." }) as z.ZodType<Problem>;

/** Every error in one shape. What only the server should know stays in its log. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ReadoutError) return problem(STATUSES[error.code] ?? 500, error.code, error.message);
  if (error instanceof HTTPException && error.status < 500)
    return problem(
      error.status,
      "bad-request",
      `${error.message.replace(/\.?$/, ".")} /openapi.json shows what can be sent.`,
    );
  return problem(500, "internal", "The server failed at this. Its log says why; the record is as it was.");
}

/** What is thrown when an id stands for nothing. */
export function unknownId(kind: string, id: string): ReadoutError {
  return new ReadoutError("unknown-id", `There is no ${kind} ${id} in this record, or there was none then.`);
}

export function problem(status: number, code: string, detail: string, fields?: Problem["fields"]): Problem {
  const title = TITLES[status] ?? "Error";
  return { type: "about:blank", title, status, detail, code, ...(fields ? { fields } : {}) };
}

export function answerProblem(context: Context, found: Problem): Response {
  return context.body(JSON.stringify(found), found.status as 400, { "content-type": "application/problem+json" });
}

/** Answers what was thrown; what is the server's own fault also goes to its log. */
export function answerError(context: Context, error: unknown): Response {
  const found = toProblem(error);
  if (found.status >= 500) process.stderr.write(`${context.req.method} ${context.req.path}: ${traceOf(error)}\n`);
  const response = answerProblem(context, found);
  if (found.status === 401) response.headers.set("www-authenticate", 'Bearer realm="readout"');
  if (error instanceof TooManyRequests) response.headers.set("retry-after", String(error.seconds));
  return response;
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

type Responses = Record<"default", { description: string; content: Record<string, { schema: z.ZodType<Problem> }> }>;

/** What every route may answer instead. */
export const PROBLEMS: Responses = {
  default: {
    description: "What went wrong, and what to do.",
    content: { "application/problem+json": { schema: problemSchema } },
  },
};
