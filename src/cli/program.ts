import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { packageRoot } from "../package/package-root.ts";
import { addExplainCommand } from "./explain.ts";
import { addParseCommand } from "./parse.ts";
import { addReadCommand } from "./read.ts";
import { addSchemaCommand } from "./schema.ts";

/** The commands and their options. Throws a CommanderError instead of ending the process. */
export function createProgram(): Command {
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
