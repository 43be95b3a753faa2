import type { Command } from "commander";
import type { Keeper } from "../../keeper/keeper.ts";
import { ReadoutError } from "../../record/readout-error.ts";
import { type RecordOptions, withRecord } from "../open-record.ts";
import { parsePort } from "../options.ts";
import { databaseOption } from "../record-options.ts";
import { untilAsked } from "../until-asked.ts";

interface McpOptions extends RecordOptions {
  readonly http?: boolean;
  readonly port: number;
}

const HELP = `
A language model asks the record through it: search, occurrences with their evidence, articles, deals, framings,
relations, and what was known on a day. It changes nothing. What articles say comes marked as untrusted.

Configure a client to run it:
  { "mcpServers": { "readout": { "command": "npx", "args": ["readout", "mcp", "--database", "/path/to/record"] } } }

readout serve offers the same at /mcp, and one record can only be open once: with a server running, let clients go there.`;

/** `readout mcp` */
export function addMcpCommand(program: Command): void {
  program
    .command("mcp")
    .description("answer language models (Model Context Protocol), through standard input and output")
    .addOption(databaseOption())
    .option("--http", "over HTTP, on this machine alone")
    .option("--port <number>", "where to listen with --http; 0 takes any that is free", parsePort, 4601)
    .addHelpText("after", HELP)
    .action(serveMcp);
}

async function serveMcp(options: McpOptions): Promise<void> {
  try {
    await withRecord(options, (keeper) => (options.http ? serveHttp(keeper, options.port) : serveInput(keeper)));
  } catch (error) {
    throw explain(error);
  }
}

/** Standard output belongs to the protocol. */
async function serveInput(keeper: Keeper): Promise<void> {
  const { createApiContext } = await import("../../serving.ts");
  const { serveStdio } = await import("../../api/mcp/stdio.ts");
  const context = createApiContext(keeper);
  await serveStdio(context).finally(context.close);
}

async function serveHttp(keeper: Keeper, port: number): Promise<void> {
  const { serveRecord } = await import("../../serving.ts");
  const server = await serveRecord(keeper, { port });
  process.stdout.write(`readout speaks MCP at ${server.address}/mcp (Ctrl-C ends it)\n`);
  await untilAsked();
  await server.close();
}

function explain(error: unknown): unknown {
  if (!(error instanceof ReadoutError) || error.code !== "record-in-use") return error;
  const more = "If it is readout serve that has it open, let the client go there: it speaks MCP at /mcp.";
  return new ReadoutError(error.code, `${error.message} ${more}`, { cause: error });
}
