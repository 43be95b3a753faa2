import { sql } from "kysely";
import { ReadoutError } from "../record/readout-error.ts";
import { createActorStore } from "./actors.ts";
import { createArticleStore } from "./articles.ts";
import { createAuditStore } from "./audit.ts";
import { createClaimStore } from "./claims.ts";
import type { Database, Db } from "./database.ts";
import { explainDatabaseError } from "./database-error.ts";
import { createDealStore, createStoryStore } from "./deals.ts";
import { createDecisionStore, createTombstoneStore } from "./decisions.ts";
import { createItemStore } from "./items.ts";
import { isMigrated, migrate } from "./migrate.ts";
import { createOccurrenceStore } from "./occurrences.ts";
import { createRelationStore } from "./relations.ts";
import { createSearchStore } from "./search.ts";
import { createStatsStore } from "./stats.ts";
import type { Store } from "./store.ts";
import { tidyUp } from "./tidy-up.ts";
import { createTodayStore } from "./today.ts";
import { createTokenStore } from "./tokens.ts";
import { createTripStore } from "./trips.ts";
import { createUpkeepStore } from "./upkeep.ts";

/** Any number that nothing else locks. */
const WRITERS = 7_023_462;

export interface OpenOptions {
  /** Whether a record that is not there is made; otherwise that is an error, `record-missing`. */
  readonly create?: boolean;
}

/**
 * Opens the record in a folder (PGlite; made if need be) or at `postgres://…` (PostgreSQL 15 or newer), and brings it
 * up to date. Throws a ReadoutError that says what to do: `record-in-use`, `record-newer`, `database-gone`, …
 */
export async function openStore(database: string, { create = true }: OpenOptions = {}): Promise<Store> {
  const opened = await explainDatabaseError(openDatabase(database, create));
  try {
    if (!create && !(await explainDatabaseError(isMigrated(opened.db)))) throw noRecordIn("this database");
    return await openStoreOn(opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** The record in an open database, brought up to date. */
export async function openStoreOn(opened: Database): Promise<Store> {
  await explainDatabaseError(migrate(opened.db));
  const store = explainAll(createStore(opened, opened.db, false));
  await store.write(({ upkeep }) => upkeep.upgradeClaims());
  return store;
}

/** Whether a database is named by an address of PostgreSQL; anything else is a folder. */
export function isPostgresAddress(database: string): boolean {
  return /^postgres(ql)?:\/\//.test(database);
}

/** Each kind is loaded when it is asked for: a start need not wait for both. */
async function openDatabase(database: string, create: boolean): Promise<Database> {
  if (isPostgresAddress(database)) return (await import("./postgres/open.ts")).openPostgres(database);
  const { isRecordFolder, openPglite } = await import("./pglite/open.ts");
  if (!create && !isRecordFolder(database)) throw noRecordIn(database);
  return openPglite(database);
}

function noRecordIn(place: string): ReadoutError {
  return new ReadoutError(
    "record-missing",
    `There is no record in ${place}. Add articles first (readout add …), or name another with --database.`,
  );
}

/** A question may come when the database goes away as well as a change. Changes are explained as a whole. */
function explainAll(store: Store): Store {
  const parts = Object.entries(store).map(([name, part]) => [
    name,
    typeof part === "object" ? explainPart(part) : part,
  ]);
  return Object.fromEntries(parts) as Store;
}

type Methods = Readonly<Record<string, (...values: unknown[]) => Promise<unknown>>>;

function explainPart(part: Methods): Methods {
  const methods = Object.entries(part).map(
    ([name, method]) => [name, (...values: unknown[]) => explainDatabaseError(method(...values))] as const,
  );
  return Object.fromEntries(methods);
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
    actors: createActorStore(db),
    search: createSearchStore(db),
    stats: createStatsStore(db),
    today: createTodayStore(db),
    trips: createTripStore(db),
    upkeep: createUpkeepStore(db),
    tokens: createTokenStore(db),
    audit: createAuditStore(db),
    write: (work) => {
      if (isWriting) return work(store);
      const written = db.transaction().execute(async (transaction) => {
        await sql`select pg_advisory_xact_lock(${sql.lit(WRITERS)})`.execute(transaction);
        return work(createStore(opened, transaction, true));
      });
      return explainDatabaseError(written);
    },
    tidy: async () => {
      if (opened.kind === "pglite") await tidyUp(db);
    },
    close: () => opened.close(),
  };
  return store;
}
