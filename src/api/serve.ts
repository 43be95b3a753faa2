import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { packageRoot } from "../package/package-root.ts";
import { ReadoutError } from "../record/readout-error.ts";
import { createApi } from "./app.ts";
import type { ApiContext } from "./context.ts";
import { loadWebFiles } from "./web/files.ts";

export interface ServerOptions {
  /** A name or an address of this machine. */
  readonly host?: string;
  /** 0 takes any that is free. */
  readonly port?: number;
}

export interface RunningServer {
  /** `http://127.0.0.1:4600` */
  readonly address: string;
  /** Ends what is under way, so that the record can be closed. */
  close(): Promise<void>;
}

/** Serves the record: the browser app, and the API under it. Throws a ReadoutError when it cannot listen there. */
export async function startServer(context: ApiContext, options: ServerOptions = {}): Promise<RunningServer> {
  const { host = "127.0.0.1", port = 4600 } = options;
  const app = createApi(context, { files: loadWebFiles(join(packageRoot(), "dist", "web")) });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeIdleConnections" in server) server.closeIdleConnections();
      }),
  };
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): unknown {
  const sentence = SENTENCES[error.code ?? ""];
  return sentence === undefined ? error : new ReadoutError("port", sentence(host, port), { cause: error });
}

const SENTENCES: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) =>
    `Port ${port} is in use: readout may be running already, or another program has it. Give another with --port.`,
  EACCES: (_, port) => `This user may not listen on port ${port}. Give one above 1023 with --port.`,
  EADDRNOTAVAIL: (host) => `${host} is no address of this machine. Give another with --host.`,
  ENOTFOUND: (host) => `${host} is no address of this machine. Give another with --host.`,
};
