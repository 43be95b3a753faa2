import { createWriteStream, existsSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import type { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { namePath } from "./system-error.ts";

/**
 * Writes a file aside and renames it when it is whole: a full disk or a kill leaves no half file, and an older one as it
 * was. What is no plain file (a pipe, a device) is written to as it is.
 */
export async function writeWhole(file: string, chunks: Readable, ...through: readonly Transform[]): Promise<void> {
  try {
    await writeOrReplace(file, chunks, through);
  } catch (error) {
    throw namePath(file, error);
  }
}

async function writeOrReplace(file: string, chunks: Readable, through: readonly Transform[]): Promise<void> {
  if (existsSync(file) && !statSync(file).isFile()) {
    await pipeline([chunks, ...through, createWriteStream(file)]);
    return;
  }
  const target = existsSync(file) ? realpathSync(file) : file;
  const unfinished = `${target}.unfinished`;
  try {
    await pipeline([chunks, ...through, createWriteStream(unfinished)]);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
