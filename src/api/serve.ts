import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { hostname, networkInterfaces } from "node:os";
import { join } from "node:path";
import { getRequestListener, RequestError } from "@hono/node-server";
import { packageRoot } from "../package/package-root.ts";
import { ReadoutError } from "../record/readout-error.ts";
import { problem, toProblem } from "./answer/problem.ts";
import { createApi } from "./app.ts";
import type { ApiContext } from "./context.ts";
import { createEnding } from "./ending.ts";
import { isLoopback, LOOPBACK } from "./guard/host.ts";
import { loadWebFiles } from "./web/files.ts";

export interface ServerOptions {
  /** A name or an address of this machine. */
  readonly host?: string;
  /** 0 takes any that is free. */
  readonly port?: number;
  /** More names by which the server may be called: those of a proxy before it. Everyone needs a token then. */
  readonly allowedHosts?: readonly string[];
  /** Whether a token is needed on this machine, too. Anywhere else one always is. */
  readonly requireToken?: boolean;
}

export interface RunningServer {
  /** `http://127.0.0.1:4600` */
  readonly address: string;
  /** Ends what is under way, in a few seconds, so that the record can be closed. */
  close(): Promise<void>;
}

/**
 * Serves the record: the browser app, and the API under it. Whoever reaches this machine's own address is its user; where
 * others could come, each needs a token. Throws a ReadoutError when there is none, or when it cannot listen there.
 */
export async function startServer(context: ApiContext, options: ServerOptions = {}): Promise<RunningServer> {
  const { host = "127.0.0.1", port = 4600, allowedHosts = [], requireToken = false } = options;
  const needsToken = requireToken || !isLoopback(host) || allowedHosts.length > 0;
  if (needsToken && (await context.keeper.store.tokens.all()).length === 0) throw noToken();
  const ending = createEnding(context.read);
  const app = createApi(
    { ...context, read: ending.read },
    {
      files: loadWebFiles(join(packageRoot(), "dist", "web")),
      hosts: [...namesOf(host), ...allowedHosts],
      needsToken,
      version: readVersion(),
      ending: ending.signal,
    },
  );
  // A request without a Host has no name of ours.
  const unnamed = { hostname: "none.invalid", errorHandler: answerUnreadable };
  const listener = getRequestListener(ending.watch(app.fetch), unnamed);
  const server = createServer(listener);
  await listen(server, host, port);
  const { port: taken } = server.address() as AddressInfo;
  return { address: `http://${inAddress(host)}:${taken}`, close: () => ending.close(server) };
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { version: string };
  return version;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException): void => reject(explain(error, host, port));
    server.once("error", refuse);
    server.listen(port, host.replace(/^\[|\]$/g, ""), () => {
      server.off("error", refuse);
      resolve();
    });
  });
}

/** What is no request at all: a Host that is no name, an address that is none. */
function answerUnreadable(error: unknown): Response {
  const isOurs = !(error instanceof RequestError);
  const detail = "This request cannot be read: its address or its Host is none.";
  const found = isOurs ? toProblem(error) : problem(400, "bad-request", detail);
  return new Response(JSON.stringify(found), {
    status: found.status,
    headers: { "content-type": "application/problem+json", "x-content-type-options": "nosniff" },
  });
}

/** All names by which whoever listens there can be called. */
function namesOf(host: string): string[] {
  if (isLoopback(host)) return [...LOOPBACK, inAddress(host)];
  const isEverywhere = host === "0.0.0.0" || host === "::" || host === "[::]";
  if (!isEverywhere) return [inAddress(host)];
  const own = Object.values(networkInterfaces()).flatMap((all) => all?.map(({ address }) => inAddress(address)) ?? []);
  return [...LOOPBACK, hostname(), ...own];
}

/** "::1" → "[::1]" */
function inAddress(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

function noToken(): ReadoutError {
  return new ReadoutError(
    "no-token",
    "Others could reach this server, and it has no token to let them in. Make one first: readout token add NAME --role read",
  );
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
