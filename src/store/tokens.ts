import { sql } from "kysely";
import type { Role } from "../record/answer.ts";
import type { Day } from "../record/kept.ts";
import type { Db } from "./database.ts";
import { storable } from "./rows.ts";

/** A key to the server. Of the secret itself only the hash is kept. */
export interface Token {
  readonly id: string;
  /** Who uses it: decisions are signed with it. */
  readonly name: string;
  readonly role: Role;
  /** ISO instant in UTC. */
  readonly madeAt: string;
  /** The first day on which it opens nothing any more; null is never. */
  readonly expiresOn: Day | null;
  readonly lastUsed: Day | null;
}

export interface TokenStore {
  insert(token: Token, sha256: string): Promise<void>;
  /** The token of this hash, expired or not. */
  find(sha256: string): Promise<Token | null>;
  markUsed(id: string, day: Day): Promise<void>;
  /** Oldest first. */
  all(): Promise<Token[]>;
  /** Whether there was one. */
  remove(id: string): Promise<boolean>;
}

const COLUMNS = ["id", "name", "role", "made_at", "expires_on", "last_used"] as const;

export function createTokenStore(db: Db): TokenStore {
  return {
    async insert({ id, name, role, madeAt, expiresOn, lastUsed }, sha256) {
      await db
        .insertInto("token")
        .values({
          id,
          name: storable(name),
          role,
          sha256,
          made_at: madeAt,
          expires_on: expiresOn,
          last_used: lastUsed,
        })
        .execute();
    },
    async find(sha256) {
      const row = await db.selectFrom("token").select(COLUMNS).where("sha256", "=", sha256).executeTakeFirst();
      return row ? toToken(row) : null;
    },
    async markUsed(id, day) {
      await sql`update token set last_used = ${day}::date
        where id = ${id} and last_used is distinct from ${day}::date`.execute(db);
    },
    async all() {
      const rows = await db.selectFrom("token").select(COLUMNS).orderBy("made_at").orderBy("id").execute();
      return rows.map(toToken);
    },
    async remove(id) {
      const removed = await db.deleteFrom("token").where("id", "=", id).returning("id").execute();
      return removed.length > 0;
    },
  };
}

interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly made_at: string;
  readonly expires_on: string | null;
  readonly last_used: string | null;
}

function toToken(row: TokenRow): Token {
  return {
    id: row.id,
    name: row.name,
    role: row.role as Role,
    madeAt: row.made_at,
    expiresOn: row.expires_on,
    lastUsed: row.last_used,
  };
}
