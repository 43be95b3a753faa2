import { ROLES, type Role } from "../../record/answer.ts";

/** What only admins may ask. */
const ADMIN = /^\/api\/(?:tokens|audit)(?:\/|$)/;

/** Asked with a body, and yet nothing is changed by it. */
const READINGS = /^\/(?:api\/readings|mcp)(?:\/|$)/;

const SESSION = "/api/session";

/** The least role for a request; null where everyone is answered: pages, documentation, signing in. */
export function roleFor(method: string, path: string): Role | null {
  const isGuarded = path.startsWith("/api/") || path === "/api" || READINGS.test(path);
  if (!isGuarded || path === SESSION) return null;
  if (ADMIN.test(path)) return "admin";
  return method === "GET" || method === "HEAD" || READINGS.test(path) ? "read" : "review";
}

/** Each role may do what those before it may. */
export function mayDo(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
