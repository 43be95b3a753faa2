import { sql } from "kysely";
import { createArticleStore } from "./articles.ts";
import { createClaimStore } from "./claims.ts";
import type { Database, Db } from "./database.ts";
import { explainDatabaseError } from "./database-error.ts";
import { createDealStore, createStoryStore } from "./deals.ts";
import { createDecisionStore, createTombstoneStore } from "./decisions.ts";
import { createItemStore } from "./items.ts";
import { migrate } from "./migrate.ts";
import { createOccurrenceStore } from "./occurrences.ts";
import { createRelationStore } from "./relations.ts";
import { createStatsStore } from "./stats.ts";
import type { Store } from "./store.ts";
import { createUpkeepStore } from "./upkeep.ts";

/** Any number that nothing else locks. */
const WRITERS = 7_023_462;

/**
 * Opens the record in a folder (PGlite; made if need be) or at `postgres://…` (PostgreSQL 15 or newer), and brings it
 * up to date. Throws a ReadoutError that says what to do: `record-in-use`, `record-newer`, `database-gone`, …
 */
export async function openStore(database: string): Promise<Store> {
  const opened = await explainDatabaseError(openDatabase(database));
  try {
    await explainDatabaseError(migrate(opened.db));
    const store = createStore(opened, opened.db, false);
    await store.write(({ upkeep }) => upkeep.upgradeClaims());
    return store;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Whether a database is named by an address of PostgreSQL; anything else is a folder. */
export function isPostgresAddress(database: string): boolean {
  return /^postgres(ql)?:\/\//.test(database);
}

/** Each kind is loaded when it is asked for: a start need not wait for both. */
async function openDatabase(database: string): Promise<Database> {
  if (isPostgresAddress(database)) return (await import("./postgres/open.ts")).openPostgres(database);
  return (await import("./pglite/open.ts")).openPglite(database);
}

function createStore(opened: Database, db: Db, isWriting: boolean): Store {
  const store: Store = {
    kind: opened.kind,
    articles: createArticleStore(db),
    claims: createClaimStore(db),
    decisions: createDecisionStore(db),
    tombstones: createTombstoneStore(db),
    items: createItemStore(db),
    occurrences: createOccurrenceStore(db),
    deals: createDealStore(db),
    stories: createStoryStore(db),
    relations: createRelationStore(db),
    stats: createStatsStore(db),
    upkeep: createUpkeepStore(db),
    write: (work) => {
      if (isWriting) return work(store);
      const written = db.transaction().execute(async (transaction) => {
        await sql`select pg_advisory_xact_lock(${sql.lit(WRITERS)})`.execute(transaction);
        return work(createStore(opened, transaction, true));
      });
      return explainDatabaseError(written);
    },
    close: () => opened.close(),
  };
  return store;
}
