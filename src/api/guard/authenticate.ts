import type { Context, MiddlewareHandler } from "hono";
import type { Session } from "../../record/answer.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import type { ApiContext } from "../context.ts";
import { bearerOf, cookieOf } from "./credentials.ts";
import type { Limiter } from "./rate.ts";
import { addressOf, localSession, networkOf, setSession } from "./session.ts";
import { findToken, hashToken } from "./token.ts";

/** Finds out who asks, by token or, where none is needed, by being at this machine. */
export interface Authenticator {
  readonly identify: MiddlewareHandler;
  /** Whether a token was good when it was last shown here. */
  knows(secret: string): boolean;
  /** The session of a token that somebody signs in with. Throws `unauthenticated` when it is not good. */
  signIn(context: Context, secret: string): Promise<Session>;
}

export interface AuthenticatorOptions {
  readonly needsToken: boolean;
  /** Counts tokens that were no good, by the address they come from. */
  readonly failures: Limiter;
}

const MOST_REFUSED = 10_000;

export function createAuthenticator(
  { keeper: { store }, now }: ApiContext,
  { needsToken, failures }: AuthenticatorOptions,
): Authenticator {
  const local = needsToken ? null : localSession();
  /** Hashes of tokens that were good here: their users are not kept out for what others at their address try. */
  const known = new Set<string>();
  /** Those that were no good: a browser sends an old cookie again and again, which is no guessing. */
  const refused = new Set<string>();

  async function check(context: Context, secret: string): Promise<Session | null> {
    const key = networkOf(addressOf(context));
    const hash = hashToken(secret);
    if (!known.has(hash)) await failures.check(key);
    const token = await findToken(store, secret, now().toISOString().slice(0, 10));
    if (token === null) {
      known.delete(hash);
      const isNew = !refused.has(hash);
      if (refused.size >= MOST_REFUSED) refused.clear();
      refused.add(hash);
      if (isNew) await failures.count(key);
      return null;
    }
    known.add(hash);
    return { name: token.name, role: token.role, hasToken: true };
  }

  return {
    identify: async (context, next) => {
      const bearer = bearerOf(context);
      const cookie = bearer === null ? cookieOf(context) : null;
      if (bearer !== null) {
        const session = await check(context, bearer);
        if (session === null) throw noGood();
        setSession(context, session);
      } else if (local !== null && !isForwarded(context)) setSession(context, local);
      else if (cookie !== null) {
        const session = await check(context, cookie);
        if (session !== null) setSession(context, session);
      }
      await next();
    },
    knows: (secret) => known.has(hashToken(secret)),
    async signIn(context, secret) {
      const session = await check(context, secret);
      if (session === null) throw noGood();
      return session;
    },
  };
}

/** What another server hands on does not come from this machine, though it seems to. */
function isForwarded({ req }: Context): boolean {
  return ["forwarded", "x-forwarded-for", "x-real-ip", "via"].some((name) => req.header(name) !== undefined);
}

function noGood(): ReadoutError {
  return new ReadoutError("unauthenticated", "This token is not known here, or has expired. Ask for a new one.");
}
