import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Problem } from "../../record/answer.ts";
import { ReadoutError } from "../../record/readout-error.ts";

/** How each code of a ReadoutError is answered; what is not here is the server's own fault. */
const STATUSES: Readonly<Record<string, number>> = {
  usage: 400,
  "bad-request": 400,
  "text-empty": 400,
  unauthenticated: 401,
  forbidden: 403,
  "unknown-id": 404,
  "unknown-address": 404,
  "too-large": 413,
  "too-many-requests": 429,
  "database-gone": 503,
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

type Responses = Record<"default", { description: string; content: Record<string, { schema: z.ZodType<Problem> }> }>;

/** What every route may answer instead. */
export const PROBLEMS: Responses = {
  default: {
    description: "What went wrong, and what to do.",
    content: { "application/problem+json": { schema: problemSchema } },
  },
};
