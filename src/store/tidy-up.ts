import { sql } from "kysely";
import type { Db } from "./database.ts";

/** A record of fewer pages (of 8 kB) is quick however it is asked. */
const SMALL = 1_000;
/** Tidying takes time in proportion to the record: done at each growth by half, it costs each article about as much. */
const GROWTH = 1.5;

/**
 * Counts anew what is where, and gives room back, when there is half as much again as when it was last counted. Without,
 * the planner takes every table for small and reads the whole of it for a few rows.
 */
export async function tidyUp(db: Db): Promise<void> {
  const { rows } = await sql<{ pages: number; counted: number }>`select
    (sum(pg_relation_size(oid)) / current_setting('block_size')::integer)::bigint as pages, sum(relpages)::bigint as counted
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(db);
  const { pages = 0, counted = 0 } = rows[0] ?? {};
  if (pages > SMALL && pages > counted * GROWTH) await sql`vacuum analyze`.execute(db);
}
