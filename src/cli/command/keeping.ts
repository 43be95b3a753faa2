import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import type { Command } from "commander";
import { notABackup, restoreBackup, writeBackup } from "../../keeper/backup.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import { type RecordOptions, withRecord } from "../open-record.ts";
import { counted, startProgress } from "../progress.ts";
import { databaseOption } from "../record-options.ts";
import { namePath } from "../system-error.ts";
import { writeWhole } from "../write-file.ts";

/** `readout rebuild`, `readout backup`, `readout restore` */
export function addKeepingCommands(program: Command): void {
  program
    .command("rebuild")
    .description("derive everything again from what was read and decided; the same record comes out")
    .addOption(databaseOption())
    .action(rebuild);
  program
    .command("backup")
    .description("write everything that was read and decided into one file, which either kind of database can restore")
    .argument("<file>", "where to, such as record.jsonl.gz")
    .addOption(databaseOption())
    .action(backup);
  program
    .command("restore")
    .description("put a backup into a new record")
    .argument("<file>", "a file that `readout backup` wrote")
    .addOption(databaseOption())
    .action(restore);
}

async function rebuild(options: RecordOptions): Promise<void> {
  await withRecord(options, async (keeper) => {
    const total = await keeper.store.articles.count();
    const progress = startProgress(total);
    let shown = 0;
    await keeper.rebuild((done) => {
      for (; shown < Math.min(done, total); shown++) progress.advance();
    });
    progress.stop();
    process.stdout.write(`Derived again from ${total} articles.\n`);
  });
}

async function backup(file: string, options: RecordOptions): Promise<void> {
  await withRecord(options, async ({ store }) => {
    const total = await store.articles.count();
    const progress = startProgress(total);
    await writeWhole(file, Readable.from(counted(writeBackup(store), progress)), createGzip()).finally(progress.stop);
    process.stdout.write(`${total} articles are in ${file}.\n`);
  });
}

async function restore(file: string, options: RecordOptions): Promise<void> {
  // Opened first, so that a wrong path makes no empty record.
  const source = (await open(file).catch((error) => Promise.reject(namePath(file, error)))).createReadStream();
  await withRecord(
    options,
    async (keeper) => {
      let progress: ReturnType<typeof startProgress> | undefined;
      const restored = restoreBackup(keeper, linesOf(source), (done, left) => {
        progress ??= startProgress(done + left);
        progress.advance();
      });
      const count = await restored.finally(() => progress?.stop());
      if (count === 0) throw new ReadoutError("usage", `${file} holds no article.`);
      process.stdout.write(`${count} articles are restored.\n`);
    },
    { mayCreate: true },
  );
}

/** Not by node:readline, whose iterator loses the lines that come before it is asked. */
async function* linesOf(zipped: Readable): AsyncGenerator<string> {
  let rest = "";
  const unzipped = createGunzip();
  zipped.on("error", (error) => unzipped.destroy(error)).pipe(unzipped);
  try {
    for await (const chunk of unzipped.setEncoding("utf8")) {
      const lines = `${rest}${chunk}`.split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    // The file ends too early: what it holds is given, and the missing last line says so.
    if (code === "Z_BUF_ERROR") return;
    throw code.startsWith("Z_") ? notABackup({ cause: error }) : error;
  }
  if (rest !== "") yield rest;
}
