import { expect, it } from "vitest";
import { describeStores } from "./databases.fixture.ts";
import { deal, event, newArticle, newClaim, occurrence, party, put, story } from "./samples.fixture.ts";

describeStores("relations", (record) => {
  const month = { asOf: null, grain: "month" } as const;
  const putThese = (...occurrences: Parameters<typeof occurrence>[]): Promise<void> => {
    const all = occurrences.map((given) => occurrence(...given));
    return record().store.occurrences.replace(
      all.map(({ id }) => id),
      all,
    );
  };

  it("count an occurrence once, however many report it and whichever way it goes", async () => {
    await putThese(
      ["o1", "2025-10-02", { support: { articles: ["a1", "a2", "a3"], claims: ["o1"], independent: 3 } }],
      [
        "o2",
        "2025-10-30",
        { actors: [party("JPN")], recipients: [party("USA", "person/x"), party("USA")], score: -2.5 },
      ],
    );
    const points = await record().store.relations.between("USA", "JPN", month);
    expect(points).toEqual([
      {
        from: "2025-10-01",
        occurrences: ["o1", "o2"],
        count: 2,
        quads: {
          "verbal-cooperation": 2,
          "material-cooperation": 0,
          "verbal-conflict": 0,
          "material-conflict": 0,
        },
        sum: -1.5,
        mean: -0.75,
      },
    ]);
    expect(await record().store.relations.between("JPN", "USA", month)).toEqual(points);
  });

  it("count only what happened, unless asked otherwise", async () => {
    await putThese(
      ["o1", "2025-10-02"],
      ["o2", "2025-10-03", { status: "scheduled" }],
      ["o3", "2025-10-04", { status: "denied" }],
    );
    const count = async (statuses?: readonly ("happened" | "scheduled" | "denied")[]): Promise<string[]> =>
      (await record().store.relations.between("USA", "JPN", { ...month, ...(statuses ? { statuses } : {}) })).flatMap(
        (point) => point.occurrences,
      );
    expect(await count()).toEqual(["o1"]);
    expect(await count(["scheduled", "denied"])).toEqual(["o2", "o3"]);
  });

  it("go by weeks from Monday and by months, within the days asked for", async () => {
    await putThese(["o1", "2025-10-05"], ["o2", "2025-10-06"], ["o3", "2025-11-01"]);
    const from = async (filter: Partial<Parameters<typeof between>[2]>): Promise<string[]> =>
      (await between("USA", "JPN", { ...month, ...filter })).map((point) => point.from);
    const { between } = record().store.relations;
    expect(await from({ grain: "week" })).toEqual(["2025-09-29", "2025-10-06", "2025-10-27"]);
    expect(await from({})).toEqual(["2025-10-01", "2025-11-01"]);
    expect(await from({ from: "2025-10-06", to: "2025-10-31" })).toEqual(["2025-10-01"]);
  });

  it("are what they were on a day", async () => {
    const planned = occurrence("o1", "2025-10-30", {
      knownFrom: "2025-10-20",
      knownTo: "2025-10-30",
      status: "scheduled",
    });
    await record().store.occurrences.replace(
      ["o1"],
      [planned, occurrence("o1", "2025-10-30", { revision: 2, knownFrom: "2025-10-30" })],
    );
    const { between } = record().store.relations;
    expect(await between("USA", "JPN", { ...month, asOf: "2025-10-29" })).toEqual([]);
    expect((await between("USA", "JPN", { ...month, asOf: "2025-10-30" })).map(({ count }) => count)).toEqual([1]);
  });

  it("pair those who only act together, and nobody with himself", async () => {
    await putThese(
      ["o1", "2025-10-02", { actors: [party("HUN"), party("ROU"), party(null)], recipients: [] }],
      ["o2", "2025-10-03", { actors: [party("HUN")], recipients: [party("HUN"), party("ROU")] }],
    );
    const { pairs } = record().store.relations;
    expect(await pairs({ asOf: null }, 9)).toEqual([{ a: "HUN", b: "ROU", count: 2, mean: 1 }]);
  });

  it("name the pairs with most first", async () => {
    await putThese(
      ["o1", "2025-10-02"],
      ["o2", "2025-10-03"],
      ["o3", "2025-10-03", { recipients: [party("CHN"), party("RUS")] }],
    );
    const found = await record().store.relations.pairs({ asOf: null }, 2);
    expect(found.map(({ a, b, count }) => [a, b, count])).toEqual([
      ["JPN", "USA", 2],
      ["CHN", "USA", 1],
    ]);
    const next = await record().store.relations.pairs({ asOf: null }, 9, found[1] ?? null);
    expect(next.map(({ a, b }) => [a, b])).toEqual([["RUS", "USA"]]);
  });

  it("are those of one state, and of what one person does", async () => {
    await putThese(
      ["o1", "2025-10-02", { actors: [party("USA", "person/ruiz")] }],
      ["o2", "2025-10-03", { recipients: [party("CHN")] }],
      ["o3", "2025-10-03", { actors: [party("CHN")], recipients: [party("JPN")] }],
    );
    const pairs = async (filter: object): Promise<string[][]> =>
      (await record().store.relations.pairs({ asOf: null, ...filter }, 9)).map(({ a, b }) => [a, b]);
    expect(await pairs({ of: "USA" })).toEqual([
      ["CHN", "USA"],
      ["JPN", "USA"],
    ]);
    expect(await pairs({ of: "USA", party: "person/ruiz" })).toEqual([["JPN", "USA"]]);
  });
});

describeStores("stats", (record) => {
  it("count what stands, now and on a day", async () => {
    const { store } = record();
    expect(await store.stats.count(null)).toMatchObject({ articles: 0, claims: 0, firstPublished: null });
    await put(
      store,
      [newArticle("a1", "2025-10-02"), newArticle("a2", "2025-10-05"), newArticle("a3", null)],
      [newClaim("a1", 0, event("c1")), newClaim("a2", 0, event("c2"))],
    );
    await store.articles.setClusters("copy", new Map([["a2", "a1"]]));
    const conflict = { field: "place", values: [] } as const;
    await store.occurrences.replace(["c1"], [occurrence("c1", "2025-10-02", { conflicts: [conflict] })]);
    await store.deals.replace(["d1"], [deal("d1", "2025-10-05")]);
    await store.stories.replace(["a1"], [story("a1", "2025-10-02")]);
    expect(await store.stats.count(null)).toEqual({
      articles: 3,
      articlesWithoutCopies: 2,
      outlets: 0,
      claims: 2,
      stories: 1,
      occurrences: 1,
      occurrencesWithConflicts: 1,
      deals: 1,
      decisions: 0,
      retractions: 0,
      firstPublished: "2025-10-02",
      lastPublished: "2025-10-05",
    });
    expect(await store.stats.count("2025-10-04")).toMatchObject({ articles: 1, claims: 1, occurrences: 1, deals: 0 });
  });
});
