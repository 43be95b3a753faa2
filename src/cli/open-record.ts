import { createKeeper, type Keeper } from "../keeper/keeper.ts";
import { loadRules } from "../resource/load-rules.ts";
import { openStore } from "../store/open-store.ts";
import { startProgress } from "./progress.ts";

/** Where the record is kept when nothing else is said. */
export const DEFAULT_FOLDER = "readout-record";

export interface RecordOptions {
  readonly database?: string;
}

/** `--database`, else `READOUT_DATABASE`, else a folder here. */
export function nameOfRecord({ database }: RecordOptions): string {
  return database ?? process.env["READOUT_DATABASE"] ?? DEFAULT_FOLDER;
}

/**
 * Opens the record, does the work and closes it. Only `add` and `restore` make a new one: a question to a record that
 * is not there is answered with what to do. What a killed process left undone is done first.
 */
export async function withRecord<T>(
  options: RecordOptions,
  work: (keeper: Keeper) => Promise<T>,
  { mayCreate = false }: { readonly mayCreate?: boolean } = {},
): Promise<T> {
  const rules = loadRules();
  const keeper = createKeeper(await openStore(nameOfRecord(options), { create: mayCreate }), rules);
  try {
    if (!mayCreate) await deriveWithProgress(keeper);
    return await work(keeper);
  } finally {
    await keeper.close();
  }
}

/** Brings the derived part up to date, with a bar where there is much to do. */
export async function deriveWithProgress(keeper: Keeper): Promise<void> {
  const total = await keeper.store.upkeep.countDirty();
  if (total === 0) return;
  const progress = startProgress(total);
  let shown = 0;
  await keeper.derive((done) => {
    for (; shown < Math.min(done, total); shown++) progress.advance();
  });
  progress.stop();
}
