import { expect, it } from "vitest";
import type { DealLeg } from "../record/derived.ts";
import { describeStores } from "./databases.fixture.ts";
import type { LedgerFilter } from "./deals.ts";
import { deal, event, newArticle, newClaim, occurrence, party, put, story } from "./samples.fixture.ts";
import type { TodayCursor } from "./today.ts";

// What the API's lists ask.

const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);

describeStores("occurrences, newest first,", (record) => {
  it("are the list backwards, with filters and page by page", async () => {
    const { occurrences } = record().store;
    const all = [
      occurrence("o1", "2025-10-02"),
      occurrence("o2", "2025-10-05"),
      occurrence("o3", "2025-10-05"),
      occurrence("o4", "2025-10-07", { recipients: [party("CHN")] }),
    ];
    await occurrences.replace(ids(all), all);
    expect(ids(await occurrences.page({ asOf: null }, null, 9, "newest"))).toEqual(["o4", "o3", "o2", "o1"]);
    const after = { day: "2025-10-05", id: "o3" };
    expect(ids(await occurrences.page({ asOf: null }, after, 1, "newest"))).toEqual(["o2"]);
    const both = { asOf: null, parties: ["USA", "JPN"] };
    expect(ids(await occurrences.page(both, null, 9, "newest"))).toEqual(["o3", "o2", "o1"]);
    expect(ids(await occurrences.page(both, after, 9, "newest"))).toEqual(["o2", "o1"]);
    expect(ids(await occurrences.page(both, after, 9))).toEqual([]);
  });
});

const leg = (to: string | null): DealLeg => ({
  id: "d/1",
  giver: null,
  receiver: null,
  thing: "gas",
  sectors: [],
  promised: [],
  delivered: [],
  deadline: to === null ? null : { from: null, to, grain: "day" },
  lapsed: false,
});

describeStores("the ledger", (record) => {
  it("comes by latest change, page by page, as of a day, and by what is due", async () => {
    const { deals } = record().store;
    const offered = deal("d1", "2025-10-02", { knownTo: "2025-10-09" });
    const signed = deal("d1", "2025-10-09", { revision: 2, legs: [leg(null), leg("2025-12"), leg("2025-11-01")] });
    const other = deal("d2", "2025-10-05", { parties: [party("CHN")], legs: [leg("2025")] });
    const third = deal("d3", "2025-10-05", { stage: "floated" });
    await deals.replace(["d1", "d2", "d3"], [offered, signed, other, third]);
    expect(await deals.latest({ asOf: null }, null, 9)).toEqual([signed, third, other]);
    expect(await deals.latest({ asOf: "2025-10-07" }, null, 9)).toEqual([third, other, offered]);
    const questions: readonly [Omit<LedgerFilter, "asOf">, string[]][] = [
      [{ parties: ["USA"] }, ["d1", "d3"]],
      [{ stages: ["floated"] }, ["d3"]],
      [{ from: "2025-10-06" }, ["d1"]],
      [{ to: "2025-10-06" }, ["d3", "d2"]],
      [{ dueBy: "2025-11-02" }, ["d1", "d2"]],
      [{ dueBy: "2025-10-31" }, ["d2"]],
    ];
    for (const [filter, expected] of questions) {
      expect([filter, ids(await deals.latest({ ...filter, asOf: null }, null, 9))]).toEqual([filter, expected]);
    }
    expect(ids(await deals.latest({ asOf: null }, { day: "2025-10-05", id: "d3" }, 9))).toEqual(["d2"]);
    expect(ids(await deals.latest({ asOf: null }, null, 1))).toEqual(["d1"]);
  });
});

describeStores("the front page", (record) => {
  const at = (day: string): string => `${day}T12:00:00.000Z`;
  const fill = async (): Promise<void> => {
    const { store } = record();
    await put(
      store,
      [
        newArticle("s1", "2025-10-02", { recordedAt: at("2025-10-02") }),
        newArticle("a2", "2025-10-06", { recordedAt: at("2025-10-06") }),
        newArticle("s2", "2025-10-04", { recordedAt: at("2025-10-04") }),
        newArticle("s3", "2025-10-03", { recordedAt: at("2025-10-08") }),
      ],
      [newClaim("s1", 0, event("o1")), newClaim("a2", 0, event("c2")), newClaim("s2", 0, event("o2"))],
    );
    await store.articles.setClusters(
      "story",
      new Map([
        ["s1", "s1"],
        ["a2", "s1"],
        ["s2", "s2"],
        ["s3", "s3"],
      ]),
    );
    await store.claims.setPartOf(
      new Map([
        ["o1", "o1"],
        ["c2", "o1"],
        ["o2", "o2"],
      ]),
    );
    const first = story("s1", "2025-10-02", { knownTo: "2025-10-06" });
    const grown = story("s1", "2025-10-06", { revision: 2, articles: ["s1", "a2"] });
    await store.stories.replace(
      ["s1", "s2", "s3"],
      [first, grown, story("s2", "2025-10-04"), story("s3", "2025-10-03")],
    );
    const support = { articles: ["s1", "a2"], claims: ["o1", "c2"], independent: 2 };
    await store.occurrences.replace(
      ["o1", "o2", "o3", "o4"],
      [
        occurrence("o3", "2025-10-03"),
        occurrence("o1", "2025-10-02", { support }),
        occurrence("o4", "2025-10-04"),
        occurrence("o2", "2025-10-04", { story: "s2" }),
      ],
    );
  };

  it("has stories by latest change, those with new articles apart", async () => {
    await fill();
    const { today } = record().store;
    const page = async (fresh: string[], isFresh: boolean, after: TodayCursor | null = null, limit = 9) =>
      ids(await today.stories({ asOf: null, fresh, isFresh }, after, limit));
    expect(await page([], false)).toEqual(["s1", "s2", "s3"]);
    expect(await page([], true)).toEqual([]);
    expect(await page([], false, { isFresh: false, day: "2025-10-06", id: "s1" }, 1)).toEqual(["s2"]);
    const fresh = await today.freshSince(at("2025-10-05"), null);
    expect(fresh.sort()).toEqual(["s1", "s3"]);
    expect(await today.freshSince(at("2025-10-05"), "2025-10-05")).toEqual(["s3"]);
    expect(await page(fresh, true)).toEqual(["s1", "s3"]);
    expect(await page(fresh, false)).toEqual(["s2"]);
    expect(await page(fresh, true, { isFresh: true, day: "2025-10-06", id: "s1" })).toEqual(["s3"]);
    expect(ids(await today.stories({ asOf: "2025-10-05", fresh: [], isFresh: false }, null, 9))).toEqual([
      "s2",
      "s3",
      "s1",
    ]);
  });

  it("has the best supported occurrences of each, and how many there are", async () => {
    await fill();
    const told = await record().store.today.occurrences(["s1", "s2", "s3"], null, 2);
    expect([...told].map(([id, { occurrences, count }]) => [id, ids(occurrences), count])).toEqual([
      ["s1", ["o1", "o4"], 3],
      ["s2", ["o2"], 1],
    ]);
    const then = await record().store.today.occurrences(["s1"], "2025-10-02", 2);
    expect(then.get("s1")?.count).toBe(1);
  });

  it("has articles, what they changed, and what was decided", async () => {
    await fill();
    const { today, decisions } = record().store;
    expect(await today.articles(["s1"], "2025-10-05")).toEqual([
      { id: "s1", story: "s1", outlet: null, recordedAt: at("2025-10-02") },
    ]);
    expect(ids(await today.articles(["s1", "s2"], null))).toEqual(["s1", "s2", "a2"]);
    expect(ids(await today.changed(["a2"], [], null))).toEqual(["o1"]);
    expect(ids(await today.changed([], ["o2"], null))).toEqual(["o2"]);
    expect(await today.changed([], [], null)).toEqual([]);
    await decisions.insert([{ id: "d", madeAt: at("2025-10-09"), by: "Ann", kind: "accept", claim: "o2" }]);
    expect(await today.decidedSince(at("2025-10-08"))).toEqual(["o2"]);
    expect(await today.decidedSince(at("2025-10-09"))).toEqual([]);
  });
});

describeStores("articles for the API", (record) => {
  it("come newest first behind a place, with texts and copies", async () => {
    const { articles, search } = record().store;
    await put(
      record().store,
      [newArticle("a1", "2025-10-02"), newArticle("a2", "2025-10-02"), newArticle("a3", "2025-10-03")],
      [newClaim("a1", 0, event("c1")), newClaim("a3", 0, event("c3"))],
    );
    await articles.setClusters(
      "copy",
      new Map([
        ["a1", "a1"],
        ["a3", "a1"],
      ]),
    );
    const found = await search.articles({ asOf: null, after: { day: "2025-10-03", id: "a3" } }, 9);
    expect(found.map(({ article }) => article.id)).toEqual(["a2", "a1"]);
    const reports = await search.claims({ asOf: null, after: { day: "2025-10-03", id: "c3" } }, 9);
    expect(reports.map(({ claim }) => claim.id)).toEqual(["c1"]);
    expect([...(await articles.texts(["a1", "a3", "nowhere"]))].sort()).toEqual([
      ["a1", "Text of a1."],
      ["a3", "Text of a3."],
    ]);
    expect((await articles.copiesOf("a1")).map(({ article }) => article.id)).toEqual(["a1", "a3"]);
  });
});
