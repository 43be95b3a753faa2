import { expect, it } from "vitest";
import { describeStores } from "./databases.fixture.ts";
import type { OccurrenceFilter } from "./occurrences.ts";
import { deal, event, newArticle, newClaim, occurrence, party, put, story } from "./samples.fixture.ts";

const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);

describeStores("occurrences", (record) => {
  const occurrences = (): ReturnType<typeof record>["store"]["occurrences"] => record().store.occurrences;
  const all = [
    occurrence("o1", "2025-10-02"),
    occurrence("o2", "2025-10-05", { event: "SANCTION", recipients: [party("RUS", "person/x"), party(null)] }),
    occurrence("o3", "2025-10-05", { status: "denied", actors: [party("JPN")], recipients: [], story: "s2" }),
    occurrence("o4", "2025-10-01", { time: null, knownFrom: "2025-10-09", reviewed: true }),
  ];
  const putAll = (): Promise<void> =>
    occurrences().replace(
      all.map(({ id }) => id),
      all,
    );

  it("come back as they were, oldest first, page by page", async () => {
    await putAll();
    const found = await occurrences().page({ asOf: null }, null, 9);
    expect(found).toEqual(all);
    expect(ids(await occurrences().page({ asOf: null }, { day: "2025-10-05", id: "o2" }, 1))).toEqual(["o3"]);
    expect(ids(await occurrences().find(["o3", "o1", "nowhere"], null))).toEqual(["o1", "o3"]);
    expect(await occurrences().count(null)).toBe(4);
  });

  it("are found by what is asked", async () => {
    await putAll();
    const questions: readonly [Omit<OccurrenceFilter, "asOf">, string[]][] = [
      [{ parties: ["JPN"] }, ["o1", "o3", "o4"]],
      [{ parties: ["USA", "JPN"] }, ["o1", "o4"]],
      [{ parties: ["person/x"] }, ["o2"]],
      [{ parties: [] }, ["o1", "o2", "o3", "o4"]],
      [{ parties: ["'; drop table party; --"] }, []],
      [{ events: ["SANCTION", "AID"] }, ["o2"]],
      [{ statuses: ["denied"] }, ["o3"]],
      [{ statuses: [] }, []],
      [{ from: "2025-10-05" }, ["o2", "o3", "o4"]],
      [{ to: "2025-10-04" }, ["o1"]],
      [{ from: "2025-10-05", to: "2025-10-05", parties: ["USA"] }, ["o2"]],
      [{ story: "s2" }, ["o3"]],
      [{ hasConflict: true }, []],
    ];
    for (const [filter, expected] of questions) {
      const found = await occurrences().page({ ...filter, asOf: null }, null, 9);
      expect([filter, ids(found)]).toEqual([filter, expected]);
    }
  });

  it("are found by words of their reports", async () => {
    await putAll();
    const claims = [
      newClaim("a1", 0, event("o1"), "over tariffs"),
      newClaim("a1", 1, event("c2"), "tariffs twice"),
      newClaim("a1", 2, event("c3"), "tariffs of nothing"),
    ];
    await put(record().store, [newArticle("a1", "2025-10-02")], claims);
    await record().store.claims.setPartOf(
      new Map([
        ["o1", "o1"],
        ["c2", "o2"],
      ]),
    );
    expect(ids(await occurrences().page({ asOf: null, words: "tariff" }, null, 9))).toEqual(["o1", "o2"]);
    expect(ids(await occurrences().page({ asOf: null, words: "tariff -twice" }, null, 9))).toEqual(["o1"]);
  });

  it("are what they were on a day", async () => {
    const planned = occurrence("o1", "2025-10-30", {
      knownFrom: "2025-10-20",
      knownTo: "2025-10-30",
      status: "scheduled",
    });
    const held = occurrence("o1", "2025-10-30", { revision: 2, knownFrom: "2025-10-30" });
    await occurrences().replace(["o1"], [planned, held]);
    for (const [day, status] of [
      ["2025-10-19", []],
      ["2025-10-20", ["scheduled"]],
      ["2025-10-29", ["scheduled"]],
      ["2025-10-30", ["happened"]],
      [null, ["happened"]],
    ] as const) {
      expect((await occurrences().page({ asOf: day }, null, 9)).map((found) => found.status)).toEqual(status);
      expect((await occurrences().page({ asOf: day, parties: ["USA", "JPN"] }, null, 9)).length).toBe(status.length);
      expect((await occurrences().find(["o1"], day)).map((found) => found.status)).toEqual(status);
      expect(await occurrences().count(day)).toBe(status.length);
    }
    expect(await occurrences().revisions("o1")).toEqual([planned, held]);
  });

  it("take the place of all they had", async () => {
    await putAll();
    await occurrences().replace(["o1", "o2"], [occurrence("o2", "2025-10-07", { recipients: [party("CHN")] })]);
    expect(ids(await occurrences().page({ asOf: null }, null, 9))).toEqual(["o3", "o2", "o4"]);
    expect(ids(await occurrences().page({ asOf: null, parties: ["RUS"] }, null, 9))).toEqual([]);
    expect(ids(await occurrences().page({ asOf: null, parties: ["CHN"] }, null, 9))).toEqual(["o2"]);
    await occurrences().replace([], []);
    expect(await occurrences().count(null)).toBe(3);
  });
});

describeStores("deals", (record) => {
  it("come by id, of some parties and stages, and as of a day", async () => {
    const { deals } = record().store;
    const offered = deal("d1", "2025-10-02", { knownTo: "2025-10-05", stage: "offered" });
    const signed = deal("d1", "2025-10-05", { revision: 2 });
    const other = deal("d2", "2025-10-03", { parties: [party("CHN", "person/y"), party(null)], stage: "floated" });
    await deals.replace(["d1", "d2"], [offered, signed, other]);
    expect(await deals.page({ asOf: null }, null, 9)).toEqual([signed, other]);
    expect(await deals.page({ asOf: "2025-10-04" }, null, 1)).toEqual([offered]);
    expect(ids(await deals.page({ asOf: null }, "d1", 9))).toEqual(["d2"]);
    expect(ids(await deals.page({ asOf: null, parties: ["USA", "JPN"] }, null, 9))).toEqual(["d1"]);
    expect(ids(await deals.page({ asOf: null, parties: ["person/y"] }, null, 9))).toEqual(["d2"]);
    expect(ids(await deals.page({ asOf: null, stages: ["signed", "lapsed"] }, null, 9))).toEqual(["d1"]);
    expect(await deals.page({ asOf: "2025-10-01" }, null, 9)).toEqual([]);
    expect(await deals.revisions("d1")).toEqual([offered, signed]);
    expect(await deals.find(["d1"], "2025-10-02")).toEqual([offered]);
    await deals.replace(["d1"], []);
    expect(ids(await deals.page({ asOf: null }, null, 9))).toEqual(["d2"]);
    expect(await deals.page({ asOf: null, parties: ["USA"] }, null, 9)).toEqual([]);
  });
});

describeStores("stories", (record) => {
  it("come newest first, page by page, and as of a day", async () => {
    const { stories } = record().store;
    const first = story("s1", "2025-10-02", { knownTo: "2025-10-06" });
    const grown = story("s1", "2025-10-06", { revision: 2, articles: ["s1", "a2"] });
    await stories.replace(["s1"], [first, grown]);
    await stories.replace(["s2", "s3"], [story("s2", "2025-10-04"), story("s3", "2025-10-04")]);
    expect(ids(await stories.page(null, null, 9))).toEqual(["s1", "s2", "s3"]);
    expect(ids(await stories.page(null, { day: "2025-10-04", id: "s2" }, 9))).toEqual(["s3"]);
    expect(ids(await stories.page("2025-10-05", null, 9))).toEqual(["s2", "s3", "s1"]);
    expect(await stories.find(["s1"], "2025-10-05")).toEqual([first]);
    expect(await stories.find(["s1"], null)).toEqual([grown]);
    expect(await stories.revisions("s1")).toEqual([first, grown]);
  });
});
