import type { MiddlewareHandler } from "hono";
import { answerProblem, problem } from "../answer/problem.ts";

/** The names of this machine for itself. */
export const LOOPBACK: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/** Whether only this machine reaches an address that a server listens on. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/**
 * Answers only where it is called by one of its names. A page of another site can have its own name lead here ("DNS
 * rebinding"), and would then count as ours.
 */
export function checkHost(hosts: readonly string[]): MiddlewareHandler {
  const names = new Set(hosts.map((host) => host.toLowerCase()));
  return async (context, next) => {
    if (names.has(hostOf(context.req.url))) return next();
    const detail = "This server is not known by that name. Use its own address, or start it with --allowed-host NAME.";
    return answerProblem(context, problem(421, "wrong-host", detail));
  };
}

/** "http://LocalHost:4600/api" → "localhost" */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : "";
}
