import { expect, it } from "vitest";
import { describeStores } from "./databases.fixture.ts";
import { newArticle, put, RECORDED } from "./samples.fixture.ts";

describeStores("articles", (record) => {
  const articles = (): ReturnType<typeof record>["store"]["articles"] => record().store.articles;

  it("are known from the day of publication, else of recording", async () => {
    await put(record().store, [newArticle("a1", "2025-10-20"), newArticle("a2", null), newArticle("a3", "2025-10")]);
    const kept = await articles().find(["a1", "a2", "a3", "nowhere"]);
    expect(kept.map(({ article, knownFrom }) => [article.id, knownFrom]).sort()).toEqual([
      ["a1", "2025-10-20"],
      ["a2", "2025-11-01"],
      ["a3", "2025-10-01"],
    ]);
  });

  it("come back as they were put in", async () => {
    const given = newArticle("a1", "2025-10-20");
    await put(record().store, [given]);
    expect(await articles().find(["a1"])).toEqual([
      {
        article: given.reading.article,
        recordedAt: RECORDED,
        knownFrom: "2025-10-20",
        knownTo: null,
        copyOf: "a1",
        story: "a1",
      },
    ]);
    const { article, engine, warnings } = given.reading;
    expect(await articles().original("a1")).toEqual({
      article,
      engine,
      warnings,
      recordedAt: RECORDED,
      text: given.text,
    });
    expect(await articles().profiles(["a1"])).toEqual(new Map([["a1", given.profile]]));
    expect(await articles().text("a1")).toBe(given.text);
  });

  it("are null or nothing where there are none", async () => {
    expect(await articles().find([])).toEqual([]);
    expect(await articles().has(["a1"])).toEqual(new Set());
    expect(await articles().text("a1")).toBeNull();
    expect(await articles().original("a1")).toBeNull();
    expect(await articles().addressOf("a1")).toBeNull();
    expect(await articles().count()).toBe(0);
  });

  it("stay as they were when they are put in again", async () => {
    await put(record().store, [newArticle("a1", "2025-10-20")]);
    await put(record().store, [newArticle("a1", "2025-10-25", { text: "Another text." }), newArticle("a2", null)]);
    expect(await articles().text("a1")).toBe("Text of a1.");
    expect(await articles().count()).toBe(2);
    expect(await articles().has(["a1", "a2", "a3"])).toEqual(new Set(["a1", "a2"]));
  });

  it("come in canonical order, page by page", async () => {
    const days = { b: "2025-10-02", a: "2025-10-02", d: "2025-10-01", c: "2025-10-03" };
    await put(
      record().store,
      Object.entries(days).map(([id, day]) => newArticle(id, day)),
    );
    const first = await articles().ids(null, 3);
    expect(first.map(({ id }) => id)).toEqual(["d", "a", "b"]);
    expect(await articles().ids(first.at(-1) ?? null, 3)).toEqual([{ id: "c", day: "2025-10-03" }]);
    const page = await articles().page(null, { day: "2025-10-02", id: "a" }, 9);
    expect(page.map(({ article }) => article.id)).toEqual(["b", "c"]);
  });

  it("stand from the day they are known up to the day they end", async () => {
    await put(record().store, [newArticle("old", "2025-10-02"), newArticle("new", "2025-10-05")]);
    const ending = { kind: "superseded", by: "new" } as const;
    await record().store.articles.setKnown([{ id: "old", knownFrom: "2025-10-02", knownTo: "2025-10-05", ending }]);
    const standing = async (day: string | null): Promise<string[]> =>
      (await articles().page(day, null, 9)).map(({ article }) => article.id);
    expect(await standing("2025-10-01")).toEqual([]);
    expect(await standing("2025-10-02")).toEqual(["old"]);
    expect(await standing("2025-10-04")).toEqual(["old"]);
    expect(await standing("2025-10-05")).toEqual(["new"]);
    expect(await standing(null)).toEqual(["new"]);
    expect((await articles().find(["old"]))[0]).toMatchObject({ knownTo: "2025-10-05", ending });
  });

  it("are versions of one another where they share an address", async () => {
    const address = "example.org/a";
    await put(record().store, [
      newArticle("a1", "2025-10-02", { address }),
      newArticle("a2", "2025-10-05", { address, recordedAt: "2025-11-02T00:00:00.000Z" }),
      newArticle("a3", "2025-10-05"),
    ]);
    expect(await articles().addressOf("a2")).toBe(address);
    const versions = await articles().versions(address);
    expect(versions.map(({ id, published, recordedAt }) => [id, published, recordedAt]).sort()).toEqual([
      ["a1", "2025-10-02", RECORDED],
      ["a2", "2025-10-05", "2025-11-02T00:00:00.000Z"],
    ]);
  });

  it("take their copies and stories", async () => {
    await put(record().store, [newArticle("a1", "2025-10-02"), newArticle("a2", "2025-10-03")]);
    await articles().setClusters("copy", new Map([["a2", "a1"]]));
    await articles().setClusters(
      "story",
      new Map([
        ["a1", "a1"],
        ["a2", "a1"],
      ]),
    );
    await articles().setClusters("story", new Map());
    const kept = await articles().page(null, null, 9);
    expect(kept.map(({ copyOf, story }) => [copyOf, story])).toEqual([
      ["a1", "a1"],
      ["a1", "a1"],
    ]);
  });
});
