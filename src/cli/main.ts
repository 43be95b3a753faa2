#!/usr/bin/env node
import { existsSync } from "node:fs";
import { CommanderError } from "commander";
import { ReadoutError } from "../record/readout-error.ts";
import { createProgram } from "./program.ts";
import { printError } from "./report.ts";

/** What the user can put right by calling readout in another way. */
const WRONG_USAGE = new Set([
  "usage",
  "no-input",
  "no-token",
  "output",
  "port",
  "actors",
  "actors-invalid",
  "actors-unreadable",
  "record-missing",
  "record-foreign",
  "unknown-id",
]);

/** Runs the command line. Exit codes: 0 done, 1 some inputs failed, 2 wrong usage. */
async function main(): Promise<void> {
  endWithBrokenOutput();
  try {
    await createProgram().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.code === "commander.unknownCommand") suggestRead(process.argv[2]);
      process.exitCode = error.exitCode === 0 ? 0 : 2;
    } else {
      printError(error);
      process.exitCode = error instanceof ReadoutError && WRONG_USAGE.has(error.code) ? 2 : 1;
    }
  }
}

/** `readout article.txt` → `readout read article.txt` */
function suggestRead(argument: string | undefined): void {
  if (argument !== undefined && existsSync(argument)) {
    process.stderr.write(`To read this file: readout read ${argument}\n`);
  }
}

/** A reader such as `head` may close the pipe early, which is no error; a full disk is one. */
function endWithBrokenOutput(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    printError(error, "standard output");
    process.exit(1);
  });
  process.stderr.on("error", () => process.exit(1));
}

await main();
