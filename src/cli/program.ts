import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { packageRoot } from "../package/package-root.ts";
import { addAddCommand } from "./command/add.ts";
import { addAsOfCommand } from "./command/as-of.ts";
import { addDealsCommand, addFramingsCommand } from "./command/deals.ts";
import { addExplainCommand } from "./command/explain.ts";
import { addExportCommand } from "./command/export.ts";
import { addKeepingCommands } from "./command/keeping.ts";
import { addListCommand, addTimelineCommand } from "./command/list.ts";
import { addMcpCommand } from "./command/mcp.ts";
import { addParseCommand } from "./command/parse.ts";
import { addReadCommand } from "./command/read.ts";
import { addRelationsCommand } from "./command/relations.ts";
import { addReviewCommands } from "./command/review.ts";
import { addSchemaCommand } from "./command/schema.ts";
import { addServeCommand } from "./command/serve.ts";
import { addShowCommand } from "./command/show.ts";
import { addStatsCommand } from "./command/stats.ts";
import { addTokenCommand } from "./command/token.ts";

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
  addAddCommand(program);
  addListCommand(program);
  addTimelineCommand(program);
  addShowCommand(program);
  addDealsCommand(program);
  addFramingsCommand(program);
  addRelationsCommand(program);
  addAsOfCommand(program);
  addReviewCommands(program);
  addExportCommand(program);
  addServeCommand(program);
  addMcpCommand(program);
  addTokenCommand(program);
  addStatsCommand(program);
  addKeepingCommands(program);
  program.showHelpAfterError("Run `readout --help` to see the commands.");
  for (const command of program.commands) {
    command.showHelpAfterError(`Run \`readout ${command.name()} --help\` to see how it is used.`);
  }
  return program;
}
