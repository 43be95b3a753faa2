#!/usr/bin/env node
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { ReadoutError } from "../record/readout-error.ts";
import { packageRoot } from "../resource/package-root.ts";
import { addExplainCommand } from "./explain.ts";
import { addParseCommand } from "./parse.ts";
import { addReadCommand } from "./read.ts";
import { printError } from "./report.ts";
import { addSchemaCommand } from "./schema.ts";

/** What the user can put right by calling readout in another way. */
const WRONG_USAGE = new Set(["usage", "no-input", "output", "actors", "actors-invalid", "actors-unreadable"]);

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

function createProgram(): Command {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { version: string };
  const program = new Command("readout")
    .description("Reads diplomatic news copy and keeps a record in which every field points at the words it came from.")
    .version(version)
    .exitOverride();
  addReadCommand(program);
  addParseCommand(program);
  addExplainCommand(program);
  addSchemaCommand(program);
  program.showHelpAfterError("Run `readout --help` to see the commands.");
  for (const command of program.commands) {
    command.showHelpAfterError(`Run \`readout ${command.name()} --help\` to see how it is used.`);
  }
  return program;
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
