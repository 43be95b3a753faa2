import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { Kysely } from "kysely";
import { packageRoot } from "../../package/package-root.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import { type Database, PLANNING } from "../database.ts";
import type { Tables } from "../tables.ts";
import { startClient } from "./client.ts";
import { createPgliteDialect } from "./dialect.ts";
import { lockFolder } from "./folder-lock.ts";

/**
 * Opens the record in a folder, which is made if need be. What is written survives a killed process but, since PGlite
 * does not wait for the disk, not a power cut; PostgreSQL survives both.
 */
export async function openPglite(folder: string): Promise<Database> {
  refuseForeign(folder);
  const unlock = lockFolder(folder);
  try {
    const data = join(folder, "data");
    if (!existsSync(data)) await createData(data);
    const client = await startClient({ folder: data, prepared: null });
    const settings = Object.entries(PLANNING).map(([name, value]) => `set ${name} = ${value}`);
    await client.query(settings.join("; "), []);
    const db = new Kysely<Tables>({ dialect: createPgliteDialect(client) });
    const close = async (): Promise<void> => {
      await db.destroy();
      unlock();
    };
    return { kind: "pglite", db, close };
  } catch (error) {
    unlock();
    if (error instanceof ReadoutError) throw error;
    throw new ReadoutError(
      "record-unreadable",
      `The record in ${folder} cannot be opened. If the folder holds something else, name another with --database; if it is damaged, restore a backup into a new folder.`,
      { cause: error },
    );
  }
}

/** Whether a folder holds a record. */
export function isRecordFolder(folder: string): boolean {
  return existsSync(join(folder, "data"));
}

/** What a record's folder may hold: its data, whole or half made, and its lock. */
const OURS = /^(?:data|lock)\b/;

/** A record is not put among files of another kind, or in the place of one. */
function refuseForeign(folder: string): void {
  if (!existsSync(folder)) return;
  if (statSync(folder).isDirectory() && readdirSync(folder).every((name) => OURS.test(name))) return;
  throw new ReadoutError(
    "record-foreign",
    `${folder} holds something else and no record. Name a new or an empty folder with --database.`,
  );
}

/** Filled aside and renamed when it is whole, so that a kill in the middle leaves nothing half made. */
async function createData(data: string): Promise<void> {
  const unfinished = `${data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const prepared = join(packageRoot(), "dist", "database.tar.gz");
  const client = await startClient({ folder: unfinished, prepared: existsSync(prepared) ? prepared : null });
  await client.close();
  renameSync(unfinished, data);
}
