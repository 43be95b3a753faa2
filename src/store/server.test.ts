import { expect, it } from "vitest";
import type { Decision } from "../record/kept.ts";
import { describeStores } from "./databases.fixture.ts";
import { newArticle, put } from "./samples.fixture.ts";
import type { Token } from "./tokens.ts";

const TOKEN: Token = {
  id: "t1",
  name: "Ann",
  role: "review",
  madeAt: "2025-11-01T10:00:00.000Z",
  expiresOn: "2026-01-01",
  lastUsed: null,
};

describeStores("tokens", (record) => {
  it("are found by hash, marked as used and removed", async () => {
    const { tokens } = record().store;
    await tokens.insert(TOKEN, "hash");
    expect(await tokens.find("other")).toBeNull();
    expect(await tokens.find("hash")).toEqual(TOKEN);
    await tokens.markUsed("t1", "2025-11-02");
    expect(await tokens.all()).toEqual([{ ...TOKEN, lastUsed: "2025-11-02" }]);
    expect(await tokens.remove("t1")).toBe(true);
    expect(await tokens.remove("t1")).toBe(false);
    expect(await tokens.find("hash")).toBeNull();
  });

  it("are told apart by their hashes", async () => {
    const { tokens } = record().store;
    await tokens.insert(TOKEN, "hash");
    await expect(tokens.insert({ ...TOKEN, id: "t2" }, "hash")).rejects.toThrow();
  });
});

describeStores("the audit log", (record) => {
  it("is read backwards, page by page", async () => {
    const { audit } = record().store;
    const entry = (subject: string) =>
      ({ at: TOKEN.madeAt, by: "Ann\0", role: "review", action: "decision", subject, address: null }) as const;
    for (const subject of ["d1", "d2", "d3"]) await audit.insert([entry(subject)]);
    const page = await audit.page(null, 2);
    expect(page.map(({ subject }) => subject)).toEqual(["d3", "d2"]);
    expect(page[0]).toMatchObject({ by: "Ann\uFFFD", role: "review", at: TOKEN.madeAt, address: null });
    expect((await audit.page(page.at(-1)?.id ?? null, 2)).map(({ subject }) => subject)).toEqual(["d1"]);
  });
});

describeStores("what is new", (record) => {
  it("is counted by each change of what is derived", async () => {
    const { store } = record();
    expect(await store.upkeep.edition()).toBe(0);
    await put(store, [newArticle("a1", "2025-10-05")]);
    await store.upkeep.markDirty(["a1"]);
    expect(await store.upkeep.edition()).toBe(0);
    await store.upkeep.clearDirty(["a1"]);
    await store.upkeep.clearDirty([]);
    expect(await store.upkeep.edition()).toBe(1);
    const failed = store.write(async ({ upkeep }) => {
      await upkeep.clearDirty(["a1"]);
      throw new RangeError("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(await store.upkeep.edition()).toBe(1);
  });

  it("are articles recorded and decisions made since an instant, newest first", async () => {
    const { store } = record();
    const at = (second: number): string => `2025-11-01T10:00:0${second}.000Z`;
    await put(
      store,
      [1, 2, 3].map((second) => newArticle(`a${second}`, "2025-10-05", { recordedAt: at(second) })),
    );
    expect(await store.articles.recordedAfter(at(1), 9)).toEqual([
      { id: "a3", recordedAt: at(3) },
      { id: "a2", recordedAt: at(2) },
    ]);
    expect(await store.articles.recordedAfter(at(0), 1)).toEqual([{ id: "a3", recordedAt: at(3) }]);
    const made = [1, 2, 3].map((second): Decision => {
      return { id: `d${second}`, madeAt: at(second), by: "Ann", kind: "accept", claim: "c1" };
    });
    await store.decisions.insert(made);
    expect(await store.decisions.madeAfter(at(2), 9)).toEqual([{ id: "d3", madeAt: at(3) }]);
    const page = await store.decisions.page(null, 2);
    expect(page).toEqual([made[2], made[1]]);
    expect(await store.decisions.page({ id: "d2", madeAt: at(2) }, 2)).toEqual([made[0]]);
  });
});
