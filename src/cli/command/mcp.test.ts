import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepStories } from "../../../fixtures/stories/keep-stories.ts";
import { packageRoot } from "../../package/package-root.ts";
import { openStore } from "../../store/open-store.ts";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "readout-mcp-"));
  const { keeper } = await keepStories(await openStore(join(folder, "record")), () => new Date(), ["batumi-meeting"]);
  await keeper.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(): { transport: StdioClientTransport; errors: () => string } {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ["--import", "tsx", "src/cli/main.ts", "mcp", "--database", join(folder, "record")],
    cwd: packageRoot(),
    stderr: "pipe",
  });
  let errors = "";
  transport.stderr?.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return { transport, errors: () => errors };
}

describe("readout mcp", () => {
  it("speaks the protocol and nothing else on standard output", async () => {
    const { transport, errors } = start();
    const client = new Client({ name: "test", version: "1" });
    const problems: Error[] = [];
    client.onerror = (error) => problems.push(error);
    await client.connect(transport);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toContain("show_occurrence");
    const result = await client.callTool({ name: "search", arguments: { query: "actor:Armenia" } });
    expect(result.isError).toBeFalsy();
    expect(JSON.stringify(result.content)).toContain("Azerbaijan");
    const other = start();
    await expect(new Client({ name: "late", version: "1" }).connect(other.transport)).rejects.toThrow();
    expect(other.errors()).toMatch(/in use by process[\s\S]*MCP at \/mcp/);
    await client.close();
    expect(problems).toEqual([]);
    expect(errors()).toBe("");
  });
});
