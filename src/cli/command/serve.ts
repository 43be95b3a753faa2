import type { Command } from "commander";
import type { ServerOptions } from "../../api/serve.ts";
import { type RecordOptions, withRecord } from "../open-record.ts";
import { parsePort } from "../options.ts";
import { databaseOption, repeated } from "../record-options.ts";
import { untilAsked } from "../until-asked.ts";

interface ServeOptions extends RecordOptions {
  readonly host: string;
  readonly port: number;
  readonly allowedHost?: readonly string[];
  readonly requireToken?: boolean;
}

/** `readout serve` */
export function addServeCommand(program: Command): void {
  program
    .command("serve")
    .description("show the record in the browser, and answer programs (the API)")
    .addOption(databaseOption())
    .option("--port <number>", "where to listen; 0 takes any that is free", parsePort, 4600)
    .option(
      "--host <address>",
      "the address of this machine to listen at; others reach any but the default",
      "127.0.0.1",
    )
    .addOption(repeated("--allowed-host <name>", "another name of the server, such as that of a proxy before it"))
    .option("--require-token", "ask for a token on this machine, too")
    .addHelpText("after", HELP)
    .action(serve);
}

const HELP = `
On this machine no token is needed. Wherever others can come (--host, --allowed-host), each shows one: readout token add.
The record stays open while the server runs: other commands cannot use it meanwhile, unless it is kept in PostgreSQL.

Examples:
  readout serve
  readout serve --port 8080 --database postgres://localhost/diplomacy
  readout token add Ann --role review && readout serve --host 0.0.0.0 --allowed-host readout.example.org`;

async function serve(options: ServeOptions): Promise<void> {
  // Loaded when it is asked for: it would slow every start.
  const { serveRecord } = await import("../../serving.ts");
  await withRecord(options, async (keeper) => {
    const server = await serveRecord(keeper, toServerOptions(options));
    process.stdout.write(`readout is at ${server.address} (Ctrl-C ends it)\n`);
    await untilAsked();
    await server.close();
  });
}

function toServerOptions({ host, port, allowedHost, requireToken }: ServeOptions): ServerOptions {
  return {
    host,
    port,
    ...(allowedHost ? { allowedHosts: allowedHost } : {}),
    ...(requireToken ? { requireToken } : {}),
  };
}
