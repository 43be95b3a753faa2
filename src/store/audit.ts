import type { AuditEntry, Role } from "../record/answer.ts";
import type { Db } from "./database.ts";
import { insertRows, storable } from "./rows.ts";

/** Who changed what through the server. */
export interface AuditStore {
  insert(entries: readonly Omit<AuditEntry, "id">[]): Promise<void>;
  /** Newest first, before an entry. */
  page(before: number | null, limit: number): Promise<AuditEntry[]>;
}

const TYPES = {
  made_at: "timestamptz",
  name: "text",
  role: "text",
  action: "text",
  subject: "text",
  address: "text",
} as const;

export function createAuditStore(db: Db): AuditStore {
  return {
    async insert(entries) {
      const rows = entries.map(({ at, by, role, action, subject, address }) => ({
        made_at: at,
        name: storable(by),
        role,
        action,
        subject: storable(subject),
        address,
      }));
      await insertRows(db, "audit", TYPES, rows);
    },
    async page(before, limit) {
      const rows = await db
        .selectFrom("audit")
        .selectAll()
        .$if(before !== null, (query) => query.where("id", "<", before ?? 0))
        .orderBy("id", "desc")
        .limit(limit)
        .execute();
      return rows.map(({ id, made_at: at, name: by, role, action, subject, address }) => ({
        id,
        at,
        by,
        role: role as Role,
        action,
        subject,
        address,
      }));
    },
  };
}
