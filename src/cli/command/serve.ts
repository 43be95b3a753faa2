import { type Command, InvalidArgumentError } from "commander";
import { loadLexicons } from "../../resource/load.ts";
import { createReadingThread } from "../../resource/reading-thread.ts";
import { type RecordOptions, withRecord } from "../open-record.ts";
import { databaseOption } from "../record-options.ts";

interface ServeOptions extends RecordOptions {
  readonly host: string;
  readonly port: number;
}

/** `readout serve` */
export function addServeCommand(program: Command): void {
  program
    .command("serve")
    .description("show the record in the browser, and answer programs (the API)")
    .addOption(databaseOption())
    .option("--port <number>", "where to listen; 0 takes any that is free", parsePort, 4600)
    .option("--host <address>", "who may come: this machine alone, unless another address of it is given", "127.0.0.1")
    .action(serve);
}

async function serve(options: ServeOptions): Promise<void> {
  // Loaded when it is asked for: it would slow every start.
  const { startServer } = await import("../../api/serve.ts");
  const thread = createReadingThread();
  try {
    await withRecord(options, async (keeper) => {
      const context = { keeper, actors: loadLexicons().actors, read: thread.read, now: () => new Date() };
      const server = await startServer(context, { host: options.host, port: options.port });
      process.stdout.write(`readout is at ${server.address} (Ctrl-C ends it)\n`);
      await asked();
      await server.close();
    });
  } finally {
    await thread.close();
  }
}

/** Waits until the user or the system wants the server to end. */
function asked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

function parsePort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError("Give a number from 0 to 65535.");
  return port;
}
