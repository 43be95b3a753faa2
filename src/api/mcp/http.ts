import type { OpenAPIHono } from "@hono/zod-openapi";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { HonoRequest } from "hono";
import type { ApiContext } from "../context.ts";
import { createMcpServer } from "./server.ts";

/**
 * `/mcp`: the Model Context Protocol over HTTP ("streamable HTTP"). No session is kept: each request is answered by a
 * server of its own, which costs next to nothing. Who may ask is the guard's business.
 */
export function addMcp(app: OpenAPIHono, context: ApiContext): void {
  app.all("/mcp", async (asked) => {
    const { req } = asked;
    const parsedBody = req.method === "POST" ? await readMessage(req) : undefined;
    if (Array.isArray(parsedBody)) return asked.json(ONE_AT_A_TIME, 400);
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    const server = createMcpServer(context);
    await server.connect(transport as Parameters<typeof server.connect>[0]);
    try {
      return await transport.handleRequest(req.raw, parsedBody === undefined ? {} : { parsedBody });
    } finally {
      await server.close();
    }
  });
}

/** A batch would be many questions that count as one; newer versions of the protocol have none (2025-06-18). */
const ONE_AT_A_TIME = {
  jsonrpc: "2.0",
  error: { code: -32600, message: "Invalid Request: send one message at a time." },
  id: null,
};

/** What was sent; where it is no JSON, the transport says so. */
async function readMessage(request: HonoRequest): Promise<unknown> {
  const text = await request.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
