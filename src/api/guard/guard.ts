import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ReadoutError } from "../../record/readout-error.ts";
import type { ApiContext } from "../context.ts";
import { type Authenticator, createAuthenticator } from "./authenticate.ts";
import { bearerOf, cookieOf } from "./credentials.ts";
import { addHeaders } from "./headers.ts";
import { checkHost, LOOPBACK } from "./host.ts";
import { checkOrigin } from "./origin.ts";
import { createLimiter, type Rate } from "./rate.ts";
import { mayDo, roleFor } from "./role.ts";
import { addressOf, networkOf, sessionOf } from "./session.ts";
import { hashToken } from "./token.ts";

/** Who is let in, and how much of them. */
export interface GuardOptions {
  /** Whether everyone needs a token; otherwise whoever reaches the server is its user. */
  readonly needsToken?: boolean;
  /** The names by which the server may be called. */
  readonly hosts?: readonly string[];
  /** Requests of one token or address. */
  readonly rate?: Rate;
  /** Wrong tokens of one address. */
  readonly failureRate?: Rate;
  /** Bytes of what is sent. */
  readonly maxBody?: number;
}

/** Nobody at this machine is slowed down by it; a program that runs in circles is. */
const LOCAL: Rate = { requests: 6_000, seconds: 10 };
const REMOTE: Rate = { requests: 1_200, seconds: 60 };
const FAILURES: Rate = { requests: 10, seconds: 900 };

/** Several long articles as JSON; a single one has at most 4 MB. */
const MAX_BODY = 16 * 1024 * 1024;

const MAX_SIGN_IN = 4 * 1024;

/** Everything that a request goes through before it is answered. */
export function addGuards(app: OpenAPIHono, context: ApiContext, options: GuardOptions = {}): Authenticator {
  const { needsToken = false, hosts = LOOPBACK, rate, failureRate = FAILURES, maxBody = MAX_BODY } = options;
  const limiter = createLimiter(rate ?? (needsToken ? REMOTE : LOCAL));
  const authenticator = createAuthenticator(context, { needsToken, failures: createLimiter(failureRate) });
  app.use(addHeaders());
  app.use(checkHost(hosts));
  app.use(async (request, next) => {
    refuseNul(request);
    await limiter.count(senderOf(request, authenticator));
    await next();
  });
  // Whoever signs in is not known yet.
  app.use("/api/session", bodyLimit({ maxSize: MAX_SIGN_IN, onError: () => Promise.reject(tooLarge(MAX_SIGN_IN)) }));
  for (const path of ["/api/*", "/mcp"]) {
    app.use(path, checkOrigin({ takesPrograms: path === "/mcp" }));
    app.use(path, authenticator.identify);
    app.use(path, async (request, next) => {
      checkRole(request);
      await next();
    });
    app.use(path, bodyLimit({ maxSize: maxBody, onError: () => Promise.reject(tooLarge(maxBody)) }));
  }
  return authenticator;
}

/** No id, name or word has one, and databases fail at it. */
function refuseNul({ req }: Context): void {
  if (/%00|\0/.test(req.url)) throw new ReadoutError("bad-request", "There is a NUL in the address. Leave it out.");
}

/** A token counts by itself once it was found good: whoever makes tokens up is counted by the address alone. */
function senderOf(request: Context, { knows }: Authenticator): string {
  const secret = bearerOf(request) ?? cookieOf(request);
  const network = networkOf(addressOf(request));
  return secret !== null && knows(secret) ? `${network} ${hashToken(secret)}` : network;
}

function checkRole(request: Context): void {
  const needed = roleFor(request.req.method, request.req.path);
  if (needed === null) return;
  const { role } = sessionOf(request);
  if (mayDo(role, needed)) return;
  throw new ReadoutError("forbidden", `This needs the role ${needed}; this token has the role ${role}.`);
}

function tooLarge(bytes: number): ReadoutError {
  const limit = bytes < 1024 * 1024 ? `${bytes / 1024} kB` : `${bytes / 1024 / 1024} MB`;
  return new ReadoutError("too-large", `More than ${limit} were sent. Send less at once.`);
}
