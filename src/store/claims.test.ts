import { expect, it } from "vitest";
import type { Report } from "../record/kept.ts";
import { describeStores } from "./databases.fixture.ts";
import { event, newArticle, newClaim, put, statement } from "./samples.fixture.ts";

const ids = (reports: readonly Report[]): string[] => reports.map(({ claim }) => claim.id);

describeStores("claims", (record) => {
  const claims = (): ReturnType<typeof record>["store"]["claims"] => record().store.claims;
  const putTwo = (): Promise<void> =>
    put(
      record().store,
      [newArticle("a1", "2025-10-02"), newArticle("a2", "2025-10-05")],
      [
        newClaim("a2", 0, event("c3"), "Trump met Takaichi in Tokyo"),
        newClaim("a1", 1, statement("c2"), "The talks were called productive"),
        newClaim("a1", 0, event("c1"), "A meeting of Trump is planned"),
      ],
    );

  it("come back with their article, in the order of its text", async () => {
    await putTwo();
    const reports = await claims().ofArticles(["a1"]);
    expect(reports.map(({ claim }) => claim)).toEqual([event("c1"), statement("c2")]);
    expect(reports[0]).toMatchObject({
      article: "a1",
      partOf: null,
      decisions: [],
      knownFrom: "2025-10-02",
      knownTo: null,
      from: { article: { id: "a1" }, knownFrom: "2025-10-02" },
    });
    expect(ids(await claims().ofArticles(["a1", "a2"], ["event"]))).toEqual(["c1", "c3"]);
    expect(ids(await claims().find(["c2", "nowhere"]))).toEqual(["c2"]);
    expect(await claims().find([])).toEqual([]);
  });

  it("keep their fields in the order in which they were made", async () => {
    await putTwo();
    const [report] = await claims().find(["c1"]);
    expect(JSON.stringify(report?.claim)).toBe(JSON.stringify(event("c1")));
  });

  it("come in canonical order, page by page, of some kinds and as of a day", async () => {
    await putTwo();
    expect(ids(await claims().page(null, null, null, 2))).toEqual(["c1", "c2"]);
    expect(ids(await claims().page(null, null, { day: "2025-10-02", id: "c1" }, 9))).toEqual(["c2", "c3"]);
    expect(ids(await claims().page(["event"], null, null, 9))).toEqual(["c1", "c3"]);
    expect(ids(await claims().page(null, "2025-10-04", null, 9))).toEqual(["c1", "c2"]);
    expect(ids(await claims().page(null, "2025-10-01", null, 9))).toEqual([]);
  });

  it("end with their article", async () => {
    await putTwo();
    await record().store.articles.setKnown([
      { id: "a1", knownFrom: "2025-10-02", knownTo: "2025-10-05", ending: { kind: "superseded", by: "a2" } },
    ]);
    expect(ids(await claims().page(null, null, null, 9))).toEqual(["c3"]);
    expect(ids(await claims().page(null, "2025-10-04", null, 9))).toEqual(["c1", "c2"]);
  });

  it("are found by their words, newest first", async () => {
    await putTwo();
    for (const [query, expected] of [
      ["trump", ["c3", "c1"]],
      ["meets", ["c1"]],
      ["trump -tokyo", ["c1"]],
      ['"met takaichi"', ["c3"]],
      ['"takaichi met"', []],
      ["productive or tokyo", ["c3", "c2"]],
      ["", []],
      ["a'b \"(&|!:*", []],
      ["nul \0 and \ud800", []],
    ] as const) {
      expect([query, ids(await claims().search(query, null, 9))]).toEqual([query, expected]);
    }
  });

  it("are found as of a day", async () => {
    await putTwo();
    expect(ids(await claims().search("trump", "2025-10-03", 9))).toEqual(["c1"]);
    expect(ids(await claims().search("trump", null, 1))).toEqual(["c3"]);
  });

  it("say what they are part of", async () => {
    await putTwo();
    await claims().setPartOf(
      new Map([
        ["c1", "c1"],
        ["c3", "c1"],
      ]),
    );
    await claims().setPartOf(new Map([["c3", null]]));
    expect((await claims().find(["c1", "c3"])).map(({ claim, partOf }) => [claim.id, partOf]).sort()).toEqual([
      ["c1", "c1"],
      ["c3", null],
    ]);
  });

  it("are refused without their article", async () => {
    await expect(put(record().store, [], [newClaim("nowhere", 0, event("c1"))])).rejects.toThrow();
  });
});
