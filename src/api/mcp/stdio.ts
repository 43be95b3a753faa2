import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { ApiContext } from "../context.ts";
import { createMcpServer } from "./server.ts";

/** Speaks the Model Context Protocol over standard input and output, until the input ends or a signal comes. */
export async function serveStdio(context: ApiContext): Promise<void> {
  const server = createMcpServer(context);
  const ended = new Promise<void>((resolve) => {
    process.stdin.once("end", resolve);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
}
