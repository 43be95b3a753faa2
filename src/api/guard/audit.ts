import type { Context } from "hono";
import type { ApiContext } from "../context.ts";
import { addressOf, sessionOf } from "./session.ts";

/** Writes down who changed what. `by` where it is signed with another name than the session's. */
export async function writeAudit(
  context: Context,
  { keeper, now }: ApiContext,
  action: string,
  subjects: readonly string[],
  by?: string,
): Promise<void> {
  const { name, role } = sessionOf(context);
  const entry = { at: now().toISOString(), by: by ?? name, role, action, address: addressOf(context) };
  await keeper.store.audit.insert(subjects.map((subject) => ({ ...entry, subject })));
}
