import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../api.fixture.ts";
import { createApi } from "../app.ts";
import { type RunningServer, startServer } from "../serve.ts";
import { TOOLS } from "./server.ts";

let api: TestApi;
let server: RunningServer;
beforeAll(async () => {
  api = await openTestApi(["batumi-meeting"]);
  server = await startServer(api.context, { port: 0 });
});
afterAll(async () => {
  await server.close();
  await api.close();
});

/** A request without the SDK. */
function post(address: string, headers: Record<string, string> = {}): Request {
  return new Request(address, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json, text/event-stream", ...headers },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" }),
  });
}

describe("/mcp", () => {
  it("answers a client, several requests at a time", async () => {
    const client = new Client({ name: "test", version: "1" });
    // The SDK's own types do not fit one another under exactOptionalPropertyTypes.
    const transport = new StreamableHTTPClientTransport(new URL(`${server.address}/mcp`));
    await client.connect(transport as Parameters<typeof client.connect>[0]);
    const ask = (name: string, input: Record<string, unknown>) => client.callTool({ name, arguments: input });
    const inputs = [
      ["search", { query: "Batumi" }],
      ["list_occurrences", {}],
      ["show_occurrence", { id: await someOccurrence() }],
      ["read_article", { id: api.articleOf("batumi-meeting/01-hint.txt") }],
      ["deals", {}],
      ["framings", { id: await someOccurrence() }],
      ["relations", {}],
      ["as_of", { day: "2024-02-21" }],
    ] as const;
    expect(inputs.map(([name]) => name).sort()).toEqual(TOOLS.map(({ name }) => name).sort());
    const results = await Promise.all(inputs.map(([name, input]) => ask(name, input)));
    for (const { isError, structuredContent, content } of results) {
      expect(isError, JSON.stringify(content)).toBeFalsy();
      expect(structuredContent).toHaveProperty("notice");
    }
    await client.close();
  });

  it("stands behind the guard: pages of others are refused, and names that are not the server's", async () => {
    const foreign = await fetch(post(`${server.address}/mcp`, { origin: "https://evil.example" }));
    expect(foreign.status).toBe(403);
    const { app } = api;
    const renamed = await app.request(post("http://evil.example/mcp", { host: "evil.example" }));
    expect(renamed.status).toBeGreaterThanOrEqual(400);
  });

  it("takes one message at a time, and says what is no JSON", async () => {
    const send = async (body: string): Promise<readonly [number, number]> => {
      const { headers } = post("http://localhost/mcp");
      const response = await api.app.request("http://localhost/mcp", { method: "POST", headers, body });
      return [response.status, (await response.json()).error.code];
    };
    const question = { jsonrpc: "2.0", id: 1, method: "tools/list" };
    expect(await send(JSON.stringify([question, { ...question, id: 2 }]))).toEqual([400, -32600]);
    expect(await send("{")).toEqual([400, -32700]);
  });

  it("tells what no record can be asked", async () => {
    for (const [name, input, says] of [
      ["show_occurrence", { id: "\0" }, "NUL"],
      ["search", { query: "x", as_of: "2025-02-30" }, "as_of"],
      ["list_occurrences", { from: "0000-01-01" }, "from"],
    ] as const) {
      const { headers } = post("http://localhost/mcp");
      const params = { name, arguments: input };
      const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params });
      const text = await (await api.app.request("http://localhost/mcp", { method: "POST", headers, body })).text();
      expect(text).toContain(says);
      expect(text).not.toContain("The server failed");
    }
  });

  it("asks for a token where the server does", async () => {
    const guarded = createApi(api.context, { needsToken: true });
    const response = await guarded.request(post("http://localhost/mcp", { host: "localhost" }));
    expect(response.status).toBe(401);
  });
});

async function someOccurrence(): Promise<string | undefined> {
  const [found] = await api.context.keeper.store.occurrences.page({ asOf: null }, null, 1);
  return found?.id;
}
