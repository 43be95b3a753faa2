import { expect, it } from "vitest";
import type { Decision } from "../record/kept.ts";
import { describeStores } from "./databases.fixture.ts";
import type { Tombstone } from "./decisions.ts";
import { openStore } from "./open-store.ts";
import { event, newArticle, newClaim, occurrence, put } from "./samples.fixture.ts";

describeStores("items", (record) => {
  it("are found by keys and clusters, placed anew and moved", async () => {
    const { items } = record().store;
    const item = (id: string, day: string, keys: string[], cluster: string) => ({ id, day, keys, cluster });
    await items.put("story", [item("i1", "2025-10-01", ["x", "y"], "i1"), item("i2", "2025-10-05", ["y"], "i1")]);
    await items.put("deal", [item("i1", "2025-10-01", ["y"], "other")]);
    const found = async (keys: string[], from: string): Promise<string[]> =>
      (await items.withKeys("story", keys, from)).map(({ id, cluster }) => `${id} in ${cluster}`).sort();
    expect(await found(["x", "y"], "2025-10-01")).toEqual(["i1 in i1", "i2 in i1"]);
    expect(await found(["y"], "2025-10-02")).toEqual(["i2 in i1"]);
    expect(await found([], "2025-10-01")).toEqual([]);
    await items.put("story", [item("i1", "2025-10-01", ["z"], "i1")]);
    await items.move("story", new Map([["i2", "i2"]]));
    expect(await found(["x", "y", "z"], "2025-10-01")).toEqual(["i1 in i1", "i2 in i2"]);
    expect(await items.former("story", ["i1", "i3"])).toEqual(new Map([["i1", { cluster: "i1", keys: ["z"] }]]));
    expect(await items.inClusters("story", ["i2", "other"])).toEqual([{ id: "i2", cluster: "i2" }]);
  });
});

describeStores("decisions and tombstones", (record) => {
  const accept: Decision = { id: "d2", madeAt: "2025-11-02T10:00:00.000Z", by: "Ann", kind: "accept", claim: "c1" };
  const merge: Decision = {
    id: "d1",
    madeAt: "2025-11-03T10:00:00.000Z",
    by: "Bo",
    kind: "merge",
    items: ["c1", "c2"],
  };

  it("are kept oldest first, with all they are about, and once", async () => {
    const { store } = record();
    await store.write(({ decisions }) => decisions.insert([merge, accept]));
    await store.write(({ decisions }) => decisions.insert([accept]));
    expect(await store.decisions.all()).toEqual([accept, merge]);
    expect(await store.decisions.on(["c1", "c2", "c3"])).toEqual(
      new Map([
        ["c1", [accept, merge]],
        ["c2", [merge]],
      ]),
    );
    await put(store, [newArticle("a1", "2025-10-02")], [newClaim("a1", 0, event("c1"))]);
    expect((await store.claims.find(["c1"]))[0]?.decisions).toEqual([accept, merge]);
  });

  it("keep out a text and an address", async () => {
    const { store } = record();
    const stone: Tombstone = {
      article: "a1",
      sha256: "abc",
      address: "example.org/a",
      retractedOn: "2025-11-02",
      reason: "withdrawn",
      by: "Ann",
    };
    await store.write(({ tombstones }) => tombstones.insert([stone]));
    expect(await store.tombstones.over("abc", null)).toEqual(stone);
    expect(await store.tombstones.over("other", "example.org/a")).toEqual(stone);
    expect(await store.tombstones.over("other", null)).toBeNull();
    expect(await store.tombstones.all()).toEqual([stone]);
    await store.tombstones.remove("a1");
    expect(await store.tombstones.over("abc", "example.org/a")).toBeNull();
  });
});

describeStores("what is to be derived", (record) => {
  it("comes in canonical order, once, and all of it after starting over", async () => {
    const { store } = record();
    await put(
      store,
      [newArticle("a1", "2025-10-05"), newArticle("a2", "2025-10-02")],
      [newClaim("a1", 0, event("c1"))],
    );
    await store.upkeep.markDirty(["a1", "a2"]);
    await store.upkeep.markDirty(["a1"]);
    expect(await store.upkeep.countDirty()).toBe(2);
    expect(await store.upkeep.takeDirty(1)).toEqual([{ id: "a2", day: "2025-10-02" }]);
    await store.upkeep.clearDirty(["a1", "a2"]);
    await store.occurrences.replace(["c1"], [occurrence("c1", "2025-10-05")]);
    await store.claims.setPartOf(new Map([["c1", "c1"]]));
    await store.write(({ upkeep }) => upkeep.startOver());
    expect(await store.upkeep.countDirty()).toBe(2);
    expect(await store.occurrences.count(null)).toBe(0);
    expect((await store.claims.find(["c1"]))[0]?.partOf).toBeNull();
    expect(await store.articles.count()).toBe(2);
  });
});

describeStores("writing", (record, kind) => {
  const put1 = (id: string) => [newArticle(id, "2025-10-02")];

  it("does all of the work or nothing", async () => {
    const { store } = record();
    const failed = store.write(async (writing) => {
      await writing.articles.insert(put1("a1"));
      await writing.write((within) => within.articles.insert(put1("a2")));
      expect(await writing.articles.count()).toBe(2);
      throw new RangeError("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(await store.articles.count()).toBe(0);
    await store.write(({ articles }) => articles.insert(put1("a1")));
    expect(await store.articles.count()).toBe(1);
  });

  it("is done by one after the other", async () => {
    const other = kind === "postgres" ? await openStore(record().address) : record().store;
    let atWork = 0;
    const work = async (): Promise<number> => {
      const before = ++atWork;
      await new Promise((resolve) => setTimeout(resolve, 5));
      atWork--;
      return before;
    };
    const stores = [record().store, other, record().store, other];
    expect(await Promise.all(stores.map((store) => store.write(work)))).toEqual([1, 1, 1, 1]);
    if (other !== record().store) await other.close();
  });

  it("goes on after an error of the database", async () => {
    const { store } = record();
    await expect(put(store, [], [newClaim("nowhere", 0, event("c1"))])).rejects.toThrow();
    await put(store, put1("a1"), [newClaim("a1", 0, event("c1"))]);
    expect(await store.articles.count()).toBe(1);
  });
});
