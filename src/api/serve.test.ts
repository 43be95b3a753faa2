import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ReadoutError } from "../record/readout-error.ts";
import type { ApiContext } from "./context.ts";
import { type RunningServer, startServer } from "./serve.ts";
import { openSmallRecord, type SmallRecord } from "./small.fixture.ts";

let record: SmallRecord;
let server: RunningServer;

beforeAll(async () => {
  record = await openSmallRecord();
  server = await startServer(record.context, { port: 0 });
});
afterAll(async () => {
  await server.close();
  await record.close();
});

/** What `fetch` would not send. */
function send(path: string, headers: Record<string, string>): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on("error", reject).end();
  });
}

describe("a server", () => {
  it("answers at its address", async () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const answer = await (await fetch(`${server.address}/occurrences.json?limit=1`)).json();
    expect(answer).toMatchObject({ items: [{ event: "AID" }], asOf: null });
    const { info } = await (await fetch(`${server.address}/openapi.json`)).json();
    expect(info.version).toMatch(/^\d+\.\d+\.\d+/);
  });

  it("knows who asks from where, and writes it down", async () => {
    const headers = { origin: server.address, "content-type": "application/json" };
    const body = JSON.stringify({ kind: "accept", claim: "claim-e1" });
    expect((await fetch(`${server.address}/api/decisions`, { method: "POST", headers, body })).status).toBe(201);
    const { items } = await (await fetch(`${server.address}/api/audit`)).json();
    expect(items[0]).toMatchObject({ action: "decision", address: "127.0.0.1" });
  });

  it.each([
    ["/api/session", { host: "evil.example" }, 421],
    ["/api/session", { host: "a b" }, 400],
    ["//evil.example/api/session", {}, 404],
    ["/api/session?%00", {}, 400],
  ] as const)("answers a hostile %s %j with a Problem", async (path, headers, status) => {
    const answer = await send(path, headers);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({ type: "about:blank", status });
  });

  it("stops taking a body that never ends", async () => {
    const { port } = new URL(server.address);
    const socket = connect(Number(port), "127.0.0.1");
    let answer = "";
    socket.on("data", (chunk) => (answer += String(chunk))).on("error", () => {});
    socket.write(
      `POST /api/readings HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${server.address}\r\nContent-Type: application/json\r\nContent-Length: 999999999\r\n\r\n{`,
    );
    await expect.poll(() => answer, { timeout: 10_000 }).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
  });
});

describe("a server is refused", () => {
  const refused = async (options: Parameters<typeof startServer>[1]): Promise<ReadoutError> => {
    const error = await startServer(record.context, options).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ReadoutError);
    return error as ReadoutError;
  };

  it("to others as long as there is no token", async () => {
    for (const options of [{ host: "0.0.0.0" }, { requireToken: true }, { allowedHosts: ["readout.example.org"] }]) {
      expect(await refused({ port: 0, ...options })).toMatchObject({
        code: "no-token",
        message: expect.stringContaining("readout token add NAME --role read"),
      });
    }
  });

  it("where another one listens, or nothing can", async () => {
    const { port } = new URL(server.address);
    expect((await refused({ port: Number(port) })).message).toContain(`Port ${port} is in use`);
    await record.bearer("read");
    expect((await refused({ port: 0, host: "192.0.2.1" })).message).toContain("no address of this machine");
  });
});

it("a server for others lets in who has a token, by the names it was given", async () => {
  const authorization = await record.bearer("read");
  const guarded = await startServer(record.context, { port: 0, allowedHosts: ["readout.example.org"] });
  expect((await fetch(`${guarded.address}/api/session`)).status).toBe(401);
  expect((await fetch(`${guarded.address}/api/session`, { headers: { authorization } })).status).toBe(200);
  await guarded.close();
});

it("a server that ends tells all who listen", async () => {
  const other = await startServer(record.context, { port: 0 });
  const response = await fetch(`${other.address}/api/changes`);
  const text = response.text();
  await other.close();
  expect(await text).toContain("retry: 3000");
  await expect(fetch(`${other.address}/api/session`)).rejects.toThrow();
});

describe("a server that ends in the middle of adding articles", () => {
  it("writes what it has begun, reads nothing more, and is done in a few seconds", async () => {
    let begin = (): void => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const { read } = record.context;
    const slow: ApiContext["read"] = (text, hints) => {
      if (text.includes("first")) return read(text, hints);
      begin();
      return new Promise(() => {});
    };
    const other = await startServer({ ...record.context, read: slow }, { port: 0 });
    const body = JSON.stringify([{ text: "The first one." }, { text: "The second one." }]);
    const headers = { origin: other.address, "content-type": "application/json" };
    const answer = fetch(`${other.address}/api/articles`, { method: "POST", headers, body }).catch(() => "gone");
    const listening = await fetch(`${other.address}/api/changes`);
    await begun;
    const start = Date.now();
    await other.close();
    expect(Date.now() - start).toBeLessThan(4_500);
    expect(await answer).toBe("gone");
    await listening.body?.cancel();
    const { store } = record.context.keeper;
    expect([await store.articles.count(), await store.upkeep.countDirty()]).toEqual([3, 0]);
  }, 10_000);
});
