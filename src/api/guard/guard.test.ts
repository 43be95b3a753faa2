import type { OpenAPIHono } from "@hono/zod-openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Problem, ROLES, type Role } from "../../record/answer.ts";
import { writeCursor } from "../answer/paging.ts";
import { openSmallRecord, ownJson, type SmallRecord } from "../small.fixture.ts";
import { networkOf } from "./session.ts";
import { makeToken } from "./token.ts";

let record: SmallRecord;
let app: OpenAPIHono;
const bearers = new Map<Role | "nobody", string>();

beforeAll(async () => {
  record = await openSmallRecord();
  app = record.open({ needsToken: true });
  for (const role of ROLES) bearers.set(role, await record.bearer(role));
});
afterAll(() => record.close());

/** A Problem, whose status the answer has, too. */
async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = (await response.json()) as Problem;
  expect(problem).toMatchObject({ type: "about:blank", status: response.status });
  expect(problem.detail).toMatch(/^[A-Z].*[.]/s);
  return problem;
}

describe("roles", () => {
  const wrong = { kind: "accept", claim: "nothing" };
  const table: readonly (readonly [address: string, init: RequestInit, least: Role | "nobody", status: number])[] = [
    ["/openapi.json", {}, "nobody", 200],
    ["/", {}, "nobody", 200],
    ["/api/session", {}, "read", 200],
    ["/api/occurrences", {}, "read", 200],
    ["/occurrences.json", {}, "read", 200],
    ["/api/decisions", {}, "read", 200],
    ["/api/exports", {}, "read", 200],
    ["/api/exports/csv", {}, "read", 200],
    ["/api/nothing", {}, "read", 404],
    ["/api/readings", ownJson({ text: "They met." }), "read", 200],
    ["/api/decisions", ownJson(wrong), "review", 404],
    ["/api/articles", ownJson({ text: " " }), "review", 400],
    ["/api/articles/x/retraction", ownJson({ reason: "why" }), "review", 404],
    ["/api/articles/x/retraction", ownJson(undefined, "DELETE"), "review", 404],
    ["/api/audit", {}, "admin", 200],
    ["/api/tokens", {}, "admin", 200],
    ["/api/tokens", ownJson({ name: "", role: "read" }), "admin", 400],
    ["/api/tokens/x", ownJson(undefined, "DELETE"), "admin", 404],
  ];
  const all = ["nobody", ...ROLES] as const;
  it.each(all.flatMap((role) => table.map((row) => [role, ...row] as const)))(
    "%s at %s",
    async (role, address, init, least, status) => {
      const bearer = bearers.get(role);
      const headers = { ...(init.headers as object), ...(bearer ? { authorization: bearer } : {}) };
      const response = await app.request(address, { ...init, headers });
      const isLetIn = all.indexOf(role) >= all.indexOf(least);
      expect(response.status).toBe(isLetIn ? status : role === "nobody" ? 401 : 403);
      if (response.status >= 400) await problemOf(response);
      if (response.status === 401) expect(response.headers.get("www-authenticate")).toContain("Bearer");
    },
  );

  it("are those of whoever is at the machine, where no token is needed", async () => {
    const local = record.open();
    expect(await (await local.request("/api/session")).json()).toMatchObject({ role: "admin", hasToken: false });
    // What a proxy hands on comes from elsewhere.
    const forwarded = await local.request("/api/session", { headers: { "x-forwarded-for": "203.0.113.7" } });
    expect(forwarded.status).toBe(401);
  });
});

describe("tokens", () => {
  it("end on their day, and when they are revoked", async () => {
    const { store } = record.context.keeper;
    const draft = { name: "Bo", role: "read", expiresOn: "2025-11-05" } as const;
    const { secret, id } = await makeToken(store, draft, record.context.now());
    const headers = { authorization: `Bearer ${secret}` };
    expect((await app.request("/api/session", { headers })).status).toBe(200);
    expect((await store.tokens.all()).find((token) => token.id === id)?.lastUsed).toBe("2025-11-01");
    record.setNow("2025-11-05T00:00:00.000Z");
    expect((await app.request("/api/session", { headers })).status).toBe(401);
    record.setNow("2025-11-01T10:00:00.000Z");
    expect((await app.request("/api/session", { headers })).status).toBe(200);
    await store.tokens.remove(id);
    expect((await app.request("/api/session", { headers })).status).toBe(401);
  });

  it("are made and revoked by admins, shown once and written down", async () => {
    const authorization = bearers.get("admin") ?? "";
    const ask = (address: string, init: RequestInit = {}) =>
      app.request(address, { ...init, headers: { ...(init.headers as object), authorization } });
    const made = await (await ask("/api/tokens", ownJson({ name: "Cy", role: "review" }))).json();
    expect(made).toMatchObject({ name: "Cy", role: "review", expiresOn: null });
    expect(made.secret).toMatch(/^readout_[\w-]{43}$/);
    const list = await (await ask("/api/tokens")).text();
    expect(list).toContain(made.id);
    expect(list).not.toContain(made.secret);
    expect((await ask(`/api/tokens/${made.id}`, { method: "DELETE" })).status).toBe(204);
    const audit = (await (await ask("/api/audit?limit=2")).json()).items;
    expect(audit).toMatchObject([
      { action: "token-revoked", subject: made.id, by: "the adminer" },
      { action: "token", subject: made.id, role: "admin" },
    ]);
  });

  it("sign a browser in and out", async () => {
    const token = bearers.get("review")?.replace("Bearer ", "");
    const signedIn = await app.request("/api/session", ownJson({ token }));
    const cookie = signedIn.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict$/);
    expect(await signedIn.json()).toEqual({ name: "the reviewer", role: "review", hasToken: true });
    const headers = { cookie: cookie.split(";")[0] ?? "" };
    expect((await app.request("/api/occurrences", { headers })).status).toBe(200);
    const out = await app.request("/api/session", { ...ownJson(undefined, "DELETE") });
    expect(out.status).toBe(204);
    expect(out.headers.get("set-cookie")).toContain("Max-Age=0");
    expect((await app.request("/api/session", ownJson({ token: "readout_wrong" }))).status).toBe(401);
  });
});

describe("what comes from elsewhere is refused", () => {
  const json = { "content-type": "application/json" };
  const cases: readonly (readonly [
    what: string,
    method: string,
    headers: Record<string, string>,
    code: string | null,
  ])[] = [
    ["a page of ours", "POST", { ...json, "sec-fetch-site": "same-origin" }, null],
    ["an old browser's page of ours", "POST", { ...json, origin: "http://localhost" }, null],
    ["another site", "POST", { ...json, "sec-fetch-site": "cross-site", origin: "http://localhost" }, "foreign-origin"],
    ["another port", "POST", { ...json, "sec-fetch-site": "same-site" }, "foreign-origin"],
    ["an old browser's other site", "POST", { ...json, origin: "http://evil.example" }, "foreign-origin"],
    ["a file", "POST", { ...json, origin: "null" }, "foreign-origin"],
    ["a program without a token", "POST", json, "foreign-origin"],
    ["a form of ours", "POST", { "content-type": "text/plain", "sec-fetch-site": "same-origin" }, "not-json"],
    [
      "another site that embeds data",
      "GET",
      { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" },
      "foreign-origin",
    ],
    ["a link on another site", "GET", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" }, null],
  ];
  it.each(cases)("%s: %s", async (_, method, headers, code) => {
    const body = method === "POST" ? { body: JSON.stringify({ text: "They met." }) } : {};
    const address = method === "POST" ? "/api/readings" : "/api/occurrences";
    const response = await record.open().request(address, { method, headers, ...body });
    if (code === null) expect(response.status).toBe(200);
    else expect((await problemOf(response)).code).toBe(code);
  });

  it.each(["http://evil.example/api/session", "http://127.0.0.1.evil.example/", "http://0.0.0.0/api/session"])(
    "by the name in %s",
    async (address) => {
      expect(await problemOf(await record.open().request(address))).toMatchObject({ status: 421, code: "wrong-host" });
    },
  );

  it.each(["http://localhost:4600/", "http://127.0.0.1:4600/", "http://[::1]:4600/", "http://LOCALHOST/"])(
    "but not by the name in %s",
    async (address) => expect((await record.open().request(address)).status).toBe(200),
  );
});

describe("limits", () => {
  it("slow down whoever asks too much", async () => {
    const slow = record.open({ rate: { requests: 2, seconds: 60 } });
    for (const status of [200, 200, 429]) {
      const response = await slow.request("/api/session");
      expect(response.status).toBe(status);
      if (status === 200) continue;
      expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
      expect((await problemOf(response)).code).toBe("too-many-requests");
    }
  });

  it("are those of the address, whatever tokens are made up", async () => {
    const slow = record.open({ needsToken: true, rate: { requests: 3, seconds: 60 } });
    const good = bearers.get("read") ?? "";
    const ask = async (headers: Record<string, string>): Promise<number> =>
      (await slow.request("/openapi.json", { headers })).status;
    expect((await slow.request("/api/session", { headers: { authorization: good } })).status).toBe(200);
    expect(await ask({ cookie: "readout_session=readout_a" })).toBe(200);
    expect(await ask({ authorization: "Bearer readout_b" })).toBe(200);
    expect(await ask({ cookie: "readout_session=readout_c" })).toBe(429);
    expect(await ask({ authorization: good })).toBe(200);
  });

  it.each([
    [null, ""],
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "::ffff:203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8::9", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("count %s as %s", (address, network) => expect(networkOf(address)).toBe(network));

  it("of what is sent are narrow for whoever is not known yet", async () => {
    const many = Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`k${i}`, 0]));
    const response = await app.request("/api/session", ownJson({ token: "x", ...many }));
    expect(await problemOf(response)).toMatchObject({ status: 413, detail: expect.stringContaining("4 kB") });
    const known = await record.open().request("/api/readings", ownJson({ text: "x", ...many }));
    expect((await problemOf(known)).detail.length).toBeLessThan(500);
  });

  it("slow down whoever tries tokens, and nobody else", async () => {
    const guarded = record.open({ needsToken: true, failureRate: { requests: 2, seconds: 60 } });
    const ask = (authorization: string) => guarded.request("/api/session", { headers: { authorization } });
    const good = bearers.get("read") ?? "";
    expect((await ask(good)).status).toBe(200);
    const statuses: number[] = [];
    for (const secret of ["a", "b", "c"]) statuses.push((await ask(`Bearer readout_${secret}`)).status);
    expect(statuses).toEqual([401, 401, 429]);
    expect((await ask(good)).status).toBe(200);
  });

  it("do not keep out whose cookie has grown old", async () => {
    const guarded = record.open({ needsToken: true, failureRate: { requests: 2, seconds: 60 } });
    const headers = { cookie: "readout_session=readout_old" };
    for (let i = 0; i < 5; i++) expect((await guarded.request("/api/session", { headers })).status).toBe(401);
    const { headers: own, ...init } = ownJson({ token: (await record.bearer("read")).replace("Bearer ", "") });
    expect((await guarded.request("/api/session", { ...init, headers: { ...own, ...headers } })).status).toBe(200);
  });

  it("refuse what is too large", async () => {
    const small = record.open({ maxBody: 100 });
    const response = await small.request("/api/readings", ownJson({ text: "They met. ".repeat(99) }));
    expect(await problemOf(response)).toMatchObject({ status: 413, code: "too-large" });
  });
});

const DEEP = `{"kind":"edit","claim":"claim-e1","field":"place","value":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;

describe("what is hostile is answered with a Problem", () => {
  const cases: readonly (readonly [address: string, init: RequestInit, status: number])[] = [
    ["/api/readings", { ...ownJson(0), body: "{" }, 400],
    ["/api/readings", ownJson([]), 400],
    ["/api/readings", ownJson({ text: "x", more: 1 }), 400],
    ["/api/readings", ownJson({ text: "<!DOCTYPE html><p>They met." }), 400],
    ["/api/readings", ownJson({ text: "unreadable" }), 422],
    ["/api/readings", ownJson({ text: "x", url: "javascript:alert(1)" }), 400],
    ["/api/readings", ownJson({ text: "x", published: "2025-02-31T99" }), 400],
    ["/api/decisions", ownJson({ kind: "accept", claim: "a\0b" }), 400],
    ["/api/decisions", ownJson({ kind: "drop", claim: "claim-e1" }), 400],
    ["/api/decisions", ownJson({ kind: "edit", claim: "claim-e1", field: "__proto__", value: {} }), 400],
    ["/api/decisions", ownJson({ kind: "merge", items: ["claim-e1"] }), 400],
    ["/api/decisions?cursor=%7B%7D", {}, 400],
    ["/api/decisions?limit=1e9", {}, 400],
    ["/api/occurrences?actor=%00", {}, 400],
    ["/api/occurrences?cursor=eyJkYXkiOiJ4In0", {}, 400],
    ["/api/occurrences?as_of=yesterday", {}, 400],
    [`/api/occurrences?cursor=${writeCursor({ day: "2025-01-01", id: "\0" })}`, {}, 400],
    [`/api/actors?cursor=${writeCursor({ id: "\0", occurrences: 1 })}`, {}, 400],
    [`/api/decisions?cursor=${writeCursor({ madeAt: "0000-01-01T00:00:00Z", id: "x" })}`, {}, 400],
    ["/api/today?since=0000-01-01T00:00:00Z", {}, 400],
    ["/api/today?since=0001-01-01T00:00:00%2B14:00", {}, 400],
    ["/api/today?since=9999-12-31T23:59:59-14:00", {}, 400],
    ["/api/tokens", ownJson({ name: "Ann", role: "read", expiresOn: "0000-01-01" }), 400],
    ["/api/decisions", { ...ownJson(0), body: DEEP }, 400],
    ["/api/exports/exe", {}, 404],
    ["/api/exports/csv?actor=%E0%A4%A", {}, 200],
    ["/api/%E0%A4%A", {}, 404],
    ["/api/__proto__", {}, 404],
    ["/__proto__.json", {}, 404],
    ["/constructor", {}, 404],
    ["/assets/../../package.json", {}, 404],
    ["/assets/%2e%2e%2f%2e%2e%2fpackage.json", {}, 404],
    ["/api/occurrences", { method: "PUT", ...ownJson({}, "PUT") }, 404],
  ];
  it.each(cases)("%s %j", async (address, init, status) => {
    const response = await record.open().request(address, init);
    expect(response.status).toBe(status);
    if (status >= 400) await problemOf(response);
  });
});

it("every answer tells the browser what it may do", async () => {
  for (const address of ["/", "/api/session", "/api/nothing", "/openapi.json", "/api/decisions?limit=x"]) {
    const { headers } = await app.request(address);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|data:|\*/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  }
});
