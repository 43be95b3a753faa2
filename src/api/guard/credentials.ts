import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

const COOKIE = "readout_session";

/** A month: who comes back after that shows the token again. */
const LASTS_S = 30 * 24 * 3600;

/** The token that a program shows. */
export function bearerOf(context: Context): string | null {
  return /^Bearer +(\S+)$/i.exec(context.req.header("authorization") ?? "")?.[1] ?? null;
}

/** The token that a browser keeps, out of the reach of scripts. */
export function cookieOf(context: Context): string | null {
  return getCookie(context, COOKIE) ?? null;
}

export function keepInCookie(context: Context, secret: string): void {
  setCookie(context, COOKIE, secret, { ...attributes(context), maxAge: LASTS_S });
}

export function forgetCookie(context: Context): void {
  deleteCookie(context, COOKIE, attributes(context));
}

/** `secure` only over TLS: browsers drop such a cookie otherwise. */
function attributes({ req }: Context): { path: string; httpOnly: true; sameSite: "Strict"; secure: boolean } {
  const isSecure = new URL(req.url).protocol === "https:" || req.header("x-forwarded-proto") === "https";
  return { path: "/", httpOnly: true, sameSite: "Strict", secure: isSecure };
}
