#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { ReadoutError } from "../record/readout-error.ts";
import { packageRoot } from "../resource/package-root.ts";
import { addExplainCommand } from "./explain.ts";
import { printError } from "./messages.ts";
import { addParseCommand } from "./parse.ts";
import { addReadCommand } from "./read.ts";
import { addSchemaCommand } from "./schema.ts";

/** Runs the command line. Exit codes: 0 done, 1 some inputs failed, 2 wrong usage. */
async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { version: string };
  const program = new Command("readout")
    .description("Reads diplomatic news copy and keeps a record in which every field points at the words it came from.")
    .version(version)
    .showHelpAfterError("Try --help.")
    .exitOverride();
  addReadCommand(program);
  addParseCommand(program);
  addExplainCommand(program);
  addSchemaCommand(program);
  // A reader such as `head` may close the pipe early; that is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else {
      printError(error);
      process.exitCode = error instanceof ReadoutError && ["usage", "no-input", "actors"].includes(error.code) ? 2 : 1;
    }
  }
}

await main();
