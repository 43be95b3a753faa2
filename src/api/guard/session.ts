import { isIPv6 } from "node:net";
import { userInfo } from "node:os";
import type { Context } from "hono";
import type { Session } from "../../record/answer.ts";
import { ReadoutError } from "../../record/readout-error.ts";

const KEY = "session";

/** Who asks. Throws `unauthenticated` where that needs a token and none was shown. */
export function sessionOf(context: Context): Session {
  const session = context.get(KEY) as Session | undefined;
  if (session !== undefined) return session;
  throw new ReadoutError(
    "unauthenticated",
    "This needs a token: sign in, or send authorization: Bearer TOKEN. `readout token add NAME --role read` makes one.",
  );
}

export function setSession(context: Context, session: Session): void {
  context.set(KEY, session);
}

/** Whoever is at this machine, where no token is needed. */
export function localSession(): Session {
  return { name: userName(), role: "admin", hasToken: false };
}

/** The address that a request comes from; null where there is no server between. */
export function addressOf(context: Context): string | null {
  const env = context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return env?.incoming?.socket?.remoteAddress ?? null;
}

/** What one sender has for sure: an address, of IPv6 the first half, whose second half every machine chooses at will. */
export function networkOf(address: string | null): string {
  if (address === null || !isIPv6(address) || address.toLowerCase().startsWith("::ffff:")) return address ?? "";
  const [plain = ""] = address.split("%");
  const [head = "", tail] = plain.split("::").map((part) => part.split(":").filter((group) => group !== ""));
  const groups = [...head, ...Array(tail === undefined ? 0 : 8 - head.length - tail.length).fill("0"), ...(tail ?? [])];
  return `${groups.slice(0, 4).join(":")}::/64`;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "local";
  }
}
