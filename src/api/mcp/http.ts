import type { OpenAPIHono } from "@hono/zod-openapi";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { ApiContext } from "../context.ts";
import { createMcpServer } from "./server.ts";

/**
 * `/mcp`: the Model Context Protocol over HTTP ("streamable HTTP"). No session is kept: each request is answered by a
 * server of its own, which costs next to nothing. Who may ask is the guard's business.
 */
export function addMcp(app: OpenAPIHono, context: ApiContext): void {
  app.all("/mcp", async ({ req }) => {
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    const server = createMcpServer(context);
    await server.connect(transport as Parameters<typeof server.connect>[0]);
    try {
      return await transport.handleRequest(req.raw);
    } finally {
      await server.close();
    }
  });
}
