import type { OpenAPIHono } from "@hono/zod-openapi";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { loadRules } from "../../fixtures/load-parts.ts";
import type { Added } from "../keeper/add-articles.ts";
import { createKeeper } from "../keeper/keeper.ts";
import type { AuditEntry, Change, Page } from "../record/answer.ts";
import type { Occurrence } from "../record/derived.ts";
import type { Decision } from "../record/kept.ts";
import type { Store } from "../store/store.ts";
import { createApi } from "./app.ts";
import { openSmallRecord, ownJson, type SmallRecord } from "./small.fixture.ts";

let record: SmallRecord;
let app: OpenAPIHono;

beforeAll(async () => {
  record = await openSmallRecord();
});
beforeEach(async () => {
  await record.renew();
  // Another record: its editions begin anew.
  app = record.open({ everyMs: 20 });
});
afterAll(() => record.close());

const get = async <T>(address: string): Promise<T> => (await app.request(address)).json() as Promise<T>;
const claims = async (): Promise<string[]> =>
  (await get<Page<Occurrence>>("/api/occurrences")).items.flatMap(({ support }) => support.claims).sort();

describe("decisions", () => {
  it("show at once, are signed, listed and written down", async () => {
    const rejection = { kind: "reject", claim: "claim-e1", by: "Ann", note: "satire" };
    const response = await app.request("/api/decisions", ownJson(rejection));
    expect(response.status).toBe(201);
    const first = (await response.json()) as Decision;
    expect(first).toMatchObject({ ...rejection, madeAt: "2025-11-01T10:00:00.000Z" });
    expect(await claims()).toEqual(["claim-e2"]);
    record.setNow("2025-11-01T10:00:01.000Z");
    await app.request("/api/decisions", ownJson({ kind: "accept", claim: "claim-e1" }));
    expect(await claims()).toEqual(["claim-e1", "claim-e2"]);
    const page = await get<Page<Decision>>("/api/decisions?limit=1");
    expect(page.items).toMatchObject([{ kind: "accept" }]);
    expect((await get<Page<Decision>>(`/api/decisions?cursor=${page.next}`)).items).toEqual([first]);
    const { items } = await get<Page<AuditEntry>>("/api/audit");
    expect(items[1]).toMatchObject({ action: "decision", subject: first.id, by: "Ann", role: "admin" });
  });

  it("are signed with the token, whatever is said", async () => {
    const { headers, ...init } = ownJson({ kind: "accept", claim: "claim-e1", by: "The boss" });
    const authorization = await record.bearer("review");
    const response = await app.request("/api/decisions", { ...init, headers: { ...headers, authorization } });
    expect(await response.json()).toMatchObject({ by: "the reviewer" });
  });

  it("count from the day on which they were made", async () => {
    await app.request("/api/decisions", ownJson({ kind: "accept", claim: "claim-e1" }));
    await app.request("/api/articles/a1/retraction", ownJson({ reason: "withdrawn" }));
    type Reported = { readonly decisions: readonly unknown[]; readonly from: { readonly ending?: unknown } };
    for (const [day, decided, ending] of [
      ["2025-10-31", 0, undefined],
      ["2025-11-01", 1, expect.anything()],
    ] as const) {
      const { reports = [] } = await get<{ reports?: Reported[] }>(`/api/occurrences/claim-e1?as_of=${day}`);
      const { article, claims: all } = await get<{ article: { ending?: unknown }; claims: Reported[] }>(
        `/api/articles/a1?as_of=${day}`,
      );
      const claim = await get<Reported>(`/api/claims/claim-e1?as_of=${day}`);
      const found = [claim, ...all.slice(0, 1), ...reports.slice(0, 1)];
      expect([day, ...found.map(({ decisions }) => decisions.length)]).toEqual([day, ...found.map(() => decided)]);
      expect([article.ending, claim.from.ending]).toEqual([ending, ending]);
    }
    for (const address of ["/api/articles/a1", "/api/claims/claim-e1"])
      expect((await app.request(`${address}?as_of=2025-10-01`)).status).toBe(404);
  });

  it("are made only if they can be written down", async () => {
    const { keeper } = record.context;
    const insert = (): Promise<never> => Promise.reject(new Error("the log is full"));
    const failing = (store: Store): Store => ({
      ...store,
      audit: { ...store.audit, insert },
      write: (work) => store.write((writing) => work(failing(writing))),
    });
    const broken = createApi({ ...record.context, keeper: createKeeper(failing(keeper.store), loadRules()) });
    for (const [address, init] of [
      ["/api/decisions", ownJson({ kind: "reject", claim: "claim-e1" })],
      ["/api/articles", ownJson({ text: "They met." })],
      ["/api/articles/a1/retraction", ownJson({ reason: "why" })],
      ["/api/tokens", ownJson({ name: "Ann", role: "read" })],
    ] as const) {
      expect([address, (await broken.request(address, init)).status]).toEqual([address, 500]);
    }
    expect(await claims()).toEqual(["claim-e1", "claim-e2"]);
    expect((await get<Page<Decision>>("/api/decisions")).items).toEqual([]);
    expect((await keeper.store.tokens.all()).filter(({ name }) => name === "Ann")).toEqual([]);
  });

  it("made at once are made one after another", async () => {
    const fields = ["accept", "reject", "accept", "reject"].map((kind) => ({ kind, claim: "claim-e1", by: kind }));
    const answers = await Promise.all(fields.map((field) => app.request("/api/decisions", ownJson(field))));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(await record.context.keeper.store.upkeep.countDirty()).toBe(0);
  });
});

describe("articles", () => {
  it("are read, kept and shown, once", async () => {
    const sent = [{ text: "\uFEFFThey met.", outlet: "The Wire" }, { text: "They met again." }, { text: "They met." }];
    const added = (await (await app.request("/api/articles", ownJson(sent))).json()) as Added[];
    expect(added.map(({ kind }) => kind)).toEqual(["added", "added", "known"]);
    expect(added[2]?.id).toBe(added[0]?.id);
    expect(await claims()).toHaveLength(4);
    expect(await (await app.request("/api/articles", ownJson(sent[1]))).json()).toEqual([
      { kind: "known", id: added[1]?.id },
    ]);
    const { items } = await get<Page<AuditEntry>>("/api/audit");
    expect(items.map(({ action }) => action)).toEqual(["article", "article"]);
  });

  it("before one that cannot be read are kept, shown and written down", async () => {
    const sent = [{ text: "They met." }, { text: "unreadable" }, { text: "They met again." }];
    expect((await app.request("/api/articles", ownJson(sent))).status).toBe(422);
    expect(await claims()).toHaveLength(3);
    expect((await get<Page<AuditEntry>>("/api/audit")).items).toMatchObject([{ action: "article" }]);
  });

  it("are retracted and reinstated", async () => {
    const address = "/api/articles/a2/retraction";
    expect((await app.request(address, ownJson({ reason: "withdrawn" }))).status).toBe(204);
    expect(await claims()).toEqual(["claim-e1"]);
    expect((await app.request(address, ownJson(undefined, "DELETE"))).status).toBe(204);
    expect((await app.request(address, ownJson(undefined, "DELETE"))).status).toBe(400);
    expect(await claims()).toEqual(["claim-e1", "claim-e2"]);
    const { items } = await get<Page<AuditEntry>>("/api/audit");
    expect(items.map(({ action, subject }) => `${action} ${subject}`)).toEqual(["reinstatement a2", "retraction a2"]);
  });

  it("only read leave nothing behind", async () => {
    const response = await app.request("/api/readings", ownJson({ text: "They met.", published: "2025-10-09" }));
    expect(await response.json()).toMatchObject({ schema: "readout/reading@1", article: { published: "2025-10-09" } });
    expect(await record.context.keeper.store.articles.count()).toBe(2);
  });
});

describe("an ETag", () => {
  const ask = (tag: string, address = "/api/occurrences") =>
    app.request(address, { headers: { "if-none-match": `"other", ${tag}` } });

  it("holds as long as the record and the day are the same", async () => {
    const first = await app.request("/api/occurrences");
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    const second = await ask(tag);
    expect([second.status, await second.text(), second.headers.get("etag")]).toEqual([304, "", tag]);
    expect((await ask(tag, "/api/occurrences?limit=1")).status).toBe(200);
    await app.request("/api/decisions", ownJson({ kind: "accept", claim: "claim-e1" }));
    const third = await ask(tag);
    expect(third.status).toBe(200);
    record.setNow("2025-11-02T10:00:00.000Z");
    expect((await ask(third.headers.get("etag") ?? "")).status).toBe(200);
  });

  it("stands for the answer itself: the record is asked again only when it has changed", async () => {
    const page = vi.spyOn(record.context.keeper.store.occurrences, "page");
    const ask = async (address: string): Promise<string> => (await app.request(address)).text();
    const first = await ask("/api/occurrences?limit=7");
    expect(await ask("/api/occurrences?limit=7")).toBe(first);
    expect(page).toHaveBeenCalledTimes(1);
    await ask("/api/occurrences?limit=8");
    expect(page).toHaveBeenCalledTimes(2);
    await app.request("/api/decisions", ownJson({ kind: "reject", claim: "claim-e1", by: "Ann" }));
    expect(await ask("/api/occurrences?limit=7")).not.toBe(first);
    page.mockRestore();
  });

  it("is on nothing that is not of the record", async () => {
    for (const address of ["/api/session", "/api/audit", "/api/nothing", "/api/decisions?limit=x"]) {
      const { headers } = await app.request(address);
      expect([address, headers.get("etag"), headers.get("cache-control")]).toEqual([address, null, "no-store"]);
    }
  });
});

describe("changes", () => {
  function eventsOf(response: Response): { next: () => Promise<string>; end: () => Promise<void> } {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    const next = async (): Promise<string> => {
      while (!text.includes("\n\n")) text += (await reader?.read())?.value ?? "";
      const end = text.indexOf("\n\n");
      const event = text.slice(0, end);
      text = text.slice(end + 2);
      return event;
    };
    return { next, end: async () => reader?.cancel() };
  }

  it("are told to all who listen", async () => {
    const listeners = [await app.request("/api/changes"), await app.request("/api/changes")];
    const streams = listeners.map((response) => eventsOf(response));
    for (const { next } of streams) expect(await next()).toMatch(/^retry: 3000\nid: \d+$/);
    record.setNow("2025-11-01T11:00:00.000Z");
    const [added] = (await (await app.request("/api/articles", ownJson({ text: "They met." }))).json()) as Added[];
    for (const { next, end } of streams) {
      const [, name, data = "", id] = /^event: (.*)\ndata: (.*)\nid: (.*)$/.exec(await next()) ?? [];
      await end();
      const change = JSON.parse(data) as Change;
      expect([name, id]).toEqual(["change", String(change.edition)]);
      expect(change).toMatchObject({ articles: [added?.id], decisions: [], at: "2025-11-01T11:00:00.000Z" });
    }
  });

  it("that were missed are told at once", async () => {
    const edition = String(await record.context.keeper.store.upkeep.edition());
    await app.request("/api/decisions", ownJson({ kind: "accept", claim: "claim-e1" }));
    const { next, end } = eventsOf(await app.request("/api/changes", { headers: { "last-event-id": edition } }));
    expect(await next()).toMatch(/^retry/);
    expect(await next()).toContain("event: change");
    await end();
  });

  it("are not told to whoever asks for the head alone, nor to too many of one sender", async () => {
    const head = await app.request("/api/changes", { method: "HEAD" });
    expect([head.status, head.headers.get("content-type")]).toEqual([200, "text/event-stream"]);
    const asked = await Promise.all(Array.from({ length: 31 }, () => app.request("/api/changes")));
    expect(asked.map(({ status }) => status)).toEqual([...Array(30).fill(200), 429]);
    await Promise.all(asked.map((response) => response.body?.cancel()));
    await expect
      .poll(async () => {
        const again = await app.request("/api/changes");
        await again.body?.cancel();
        return again.status;
      })
      .toBe(200);
  });

  it("end with the server", async () => {
    const ending = new AbortController();
    const response = await record.open({ ending: ending.signal }).request("/api/changes");
    ending.abort();
    expect(await response.text()).toMatch(/^retry/);
  });
});

describe("exports", () => {
  it("are files of the record, filtered", async () => {
    const formats = await get<{ name: string; mediaType: string }[]>("/api/exports");
    for (const { name, mediaType } of formats) {
      const response = await app.request(`/api/exports/${name}`);
      expect(response.headers.get("content-type")).toBe(mediaType);
      expect(response.headers.get("content-disposition")).toMatch(
        /^attachment; filename="readout-2025-11-01(?:\.\w+)+"$/,
      );
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(20);
    }
    const lines = async (query: string): Promise<number> =>
      (await (await app.request(`/api/exports/csv?${query}`)).text()).trim().split("\n").length;
    expect(await lines("")).toBe(3);
    expect(await lines("event=AID")).toBe(2);
    expect(await lines("as_of=2025-10-02")).toBe(2);
  });
});
