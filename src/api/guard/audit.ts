import type { Context } from "hono";
import type { Store } from "../../store/store.ts";
import { addressOf, localSession, sessionOf } from "./session.ts";

/**
 * Writes down who changed what, in the store in which it is changed: both stand, or neither. `by` where it is signed with
 * another name than the session's.
 */
export async function writeAudit(
  context: Context,
  store: Store,
  at: Date,
  action: string,
  subjects: readonly string[],
  by?: string,
): Promise<void> {
  const { name, role } = sessionOf(context);
  const entry = { at: at.toISOString(), by: by ?? name, role, action, address: addressOf(context) };
  await store.audit.insert(subjects.map((subject) => ({ ...entry, subject })));
}

/** The same for what is changed at this machine, without a server. */
export async function writeLocalAudit(store: Store, action: string, subject: string): Promise<void> {
  const { name, role } = localSession();
  await store.audit.insert([{ at: new Date().toISOString(), by: name, role, action, subject, address: null }]);
}
