import { expect, it } from "vitest";
import type { Claim } from "../record/claim.ts";
import type { KeptArticle, Report } from "../record/kept.ts";
import { describeStores } from "./databases.fixture.ts";
import { event, mention, newArticle, newClaim, occurrence, party, put, statement } from "./samples.fixture.ts";

const ids = (reports: readonly Report[]): string[] => reports.map(({ claim }) => claim.id);
const articleIds = (articles: readonly KeptArticle[]): string[] => articles.map(({ article }) => article.id);

describeStores("searches", (record) => {
  const search = (): ReturnType<typeof record>["store"]["search"] => record().store.search;
  const putThese = async (): Promise<void> => {
    const said = { ...statement("c2"), toward: [mention("IGO-EU")], status: "denied" } as Claim;
    const place = { name: "Tokyo", country: "JPN", start: 0, end: 5 };
    const outlet = (id: string, day: string, name: string): ReturnType<typeof newArticle> => {
      const { reading } = newArticle(id, day);
      return newArticle(id, day, {
        reading: { ...reading, article: { ...reading.article, outlet: name } },
        text: `The ferry of ${id} sank.`,
      });
    };
    await put(
      record().store,
      [outlet("a1", "2025-10-02", "Harbour Post"), outlet("a2", "2025-10-05", "Kyiv Kurier")],
      [
        newClaim("a1", 0, event("c1", { place }), "Trump met Takaichi in Tokyo"),
        newClaim("a1", 1, said, "The talks were called productive"),
        newClaim("a2", 0, event("c3", { actors: [mention("USA"), mention('"quoted" \0')] }), "A meeting of Trump"),
      ],
    );
  };

  it("find claims by all that is asked, the newest first", async () => {
    await putThese();
    const found = async (asked: Partial<Parameters<ReturnType<typeof search>["claims"]>[0]>): Promise<string[]> =>
      ids(await search().claims({ asOf: null, ...asked }, 9));
    expect(await found({})).toEqual(["c3", "c2", "c1"]);
    expect(await found({ words: "trump" })).toEqual(["c3", "c1"]);
    expect(await found({ kinds: ["statement", "deal"] })).toEqual(["c2"]);
    expect(await found({ statuses: ["denied"] })).toEqual(["c2"]);
    expect(await found({ names: ["igo-eu"] })).toEqual(["c2"]);
    expect(await found({ names: ["USA", "jpn"] })).toEqual(["c3", "c1"]);
    expect(await found({ names: ["USA", "IGO-EU"] })).toEqual([]);
    expect(await found({ places: ["tokyo", "Oslo"] })).toEqual(["c1"]);
    expect(await found({ outlets: ["harbour post"] })).toEqual(["c2", "c1"]);
    expect(await found({ from: "2025-10-03" })).toEqual(["c3"]);
    expect(await found({ to: "2025-10-03" })).toEqual(["c2", "c1"]);
    expect(await found({ asOf: "2025-10-03", words: "trump" })).toEqual(["c1"]);
  });

  it("find articles by the words of their text", async () => {
    await putThese();
    expect(articleIds(await search().articles({ asOf: null, words: "ferries" }, 9))).toEqual(["a2", "a1"]);
    expect(articleIds(await search().articles({ asOf: null, words: "ferry", outlets: ["KYIV KURIER"] }, 9))).toEqual([
      "a2",
    ]);
    expect(articleIds(await search().articles({ asOf: "2025-10-04", words: "ferry" }, 9))).toEqual(["a1"]);
    expect(articleIds(await search().articles({ asOf: null, words: "balloon" }, 9))).toEqual([]);
  });

  it("find occurrences by place and by who reports them", async () => {
    await putThese();
    const { occurrences, claims } = record().store;
    const tokyo = { name: "Tokyo", country: "JPN" };
    await occurrences.replace(
      ["c1", "c3"],
      [occurrence("c1", "2025-10-02", { place: tokyo }), occurrence("c3", "2025-10-05")],
    );
    await record().store.write((writing) =>
      writing.claims.setPartOf(
        new Map([
          ["c1", "c1"],
          ["c3", "c3"],
        ]),
      ),
    );
    expect((await claims.find(["c1"]))[0]?.partOf).toBe("c1");
    const found = async (asked: object): Promise<string[]> =>
      (await occurrences.page({ asOf: null, ...asked }, null, 9)).map(({ id }) => id);
    expect(await found({ places: ["TOKYO"] })).toEqual(["c1"]);
    expect(await found({ places: ["jpn", "Oslo"] })).toEqual(["c1"]);
    expect(await found({ places: ["Oslo"] })).toEqual([]);
    expect(await found({ outlets: ["kyiv kurier"] })).toEqual(["c3"]);
    expect(await found({ outlets: ["kyiv kurier"], places: ["Tokyo"] })).toEqual([]);
  });
});

describeStores("actors", (record) => {
  it("are counted, those with most first, page by page", async () => {
    const { occurrences, actors } = record().store;
    await occurrences.replace(
      ["o1", "o2"],
      [
        occurrence("o1", "2025-10-02", { actors: [party("USA", "person/ruiz")] }),
        occurrence("o2", "2025-10-05", { recipients: [party("CHN")] }),
      ],
    );
    const all = [
      { id: "USA", occurrences: 2 },
      { id: "CHN", occurrences: 1 },
      { id: "JPN", occurrences: 1 },
      { id: "person/ruiz", occurrences: 1 },
    ];
    expect(await actors.counts({ asOf: null }, null, 9)).toEqual(all);
    expect(await actors.counts({ asOf: null }, all[1] ?? null, 9)).toEqual(all.slice(2));
    expect(await actors.counts({ asOf: null, ids: ["CHN", "FRA"] }, null, 9)).toEqual([all[1]]);
    expect(await actors.counts({ asOf: "2025-10-03" }, null, 1)).toEqual([{ id: "JPN", occurrences: 1 }]);
  });
});
