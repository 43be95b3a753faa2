import { expect, it } from "vitest";
import type { Day } from "../record/kept.ts";
import type { Amount } from "../record/value.ts";
import { loadRules } from "../resource/load-rules.ts";
import { describeStores, dumpRecord } from "../store/databases.fixture.ts";
import { event, mention } from "../store/samples.fixture.ts";
import { read } from "./keep.fixture.ts";
import { createKeeper, type Keeper } from "./keeper.ts";

const rules = loadRules();
const url = "https://www.example.org/expulsions?utm_source=x";
const expelled = (id: string, value: number) => {
  const amount: Amount = { value, unit: "diplomats", qualifier: "exactly", text: `${value}`, start: 0, end: 1 };
  return event(id, {
    event: "COERCE",
    actors: [mention("CZE")],
    recipients: [mention("RUS")],
    amounts: [amount],
    cameo: "17",
  });
};
const first = read("a1", "2025-10-02", [expelled("claim-1", 3)], { url });
const corrected = read("a2", "2025-10-03", [expelled("claim-2", 2)], { url: "http://example.org/expulsions/" });
const other = read("a3", "2025-10-04", [event("claim-3", { actors: [mention("FRA")] })], {
  url: "https://example.org/b",
});

describeStores("versions of an article", (record) => {
  let today = "2025-11-01";
  const open = (): Keeper => createKeeper(record().store, rules, () => new Date(`${today}T10:00:00Z`));
  const figures = async (asOf: Day | null): Promise<unknown[]> =>
    (await record().store.occurrences.page({ asOf, parties: ["CZE"] }, null, 9)).map(({ amounts }) =>
      amounts.map(({ value }) => value),
    );
  const standing = async (asOf: Day | null): Promise<string[]> =>
    (await record().store.articles.page(asOf, null, 9)).map(({ article }) => article.id);

  it("supersede one another, whichever comes first", async () => {
    const keeper = open();
    await keeper.add([first]);
    await keeper.derive();
    await keeper.add([corrected, other]);
    await keeper.derive();
    expect([await figures("2025-10-02"), await figures("2025-10-03"), await figures(null)]).toEqual([
      [[3]],
      [[2]],
      [[2]],
    ]);
    expect(await standing("2025-10-02")).toEqual(["a1"]);
    expect(await standing(null)).toEqual(["a2", "a3"]);
    const expected = await dumpRecord(record().db);
    await record().empty();
    await keeper.add([other, corrected]);
    await keeper.derive();
    await keeper.add([first]);
    await keeper.derive();
    expect(await dumpRecord(record().db)).toEqual(expected);
  });

  it("that are retracted are gone from that day on, stay out, and can be brought back", async () => {
    today = "2025-11-01";
    const keeper = open();
    await keeper.add([other, corrected]);
    await keeper.derive();
    const before = await dumpRecord(record().db);
    today = "2025-11-05";
    await keeper.retract("a2", "Ann", "withdrawn");
    await keeper.derive();
    expect([await figures("2025-11-04"), await figures("2025-11-05"), await figures(null)]).toEqual([[[2]], [], []]);
    expect(await standing(null)).toEqual(["a3"]);
    expect((await record().store.articles.find(["a2"]))[0]?.ending).toEqual({
      kind: "retracted",
      by: "Ann",
      reason: "withdrawn",
    });
    const sameText = read("a9", "2025-10-09", [], { sha256: corrected.reading.article.sha256 });
    const outcomes = await keeper.add([corrected, first, sameText, other]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(["retracted", "retracted", "retracted", "known"]);
    const retracted = await dumpRecord(record().db);
    await keeper.rebuild();
    expect(await dumpRecord(record().db)).toEqual(retracted);
    await keeper.reinstate("a2");
    await keeper.derive();
    expect(await dumpRecord(record().db)).toEqual(before);
    expect((await keeper.add([first])).map(({ kind }) => kind)).toEqual(["added"]);
  });

  it("that were superseded are kept out by their text alone", async () => {
    const keeper = open();
    await keeper.add([first, corrected]);
    await keeper.retract("a1", "Ann", "wrong");
    await keeper.derive();
    expect([await figures("2025-10-02"), await figures(null)]).toEqual([[[3]], [[2]]]);
    const third = read("a4", "2025-10-05", [expelled("claim-4", 4)], { url });
    expect((await keeper.add([first, corrected, third])).map(({ kind }) => kind)).toEqual([
      "retracted",
      "known",
      "added",
    ]);
    await keeper.derive();
    expect(await figures(null)).toEqual([[4]]);
  });

  it("that are not there cannot be retracted or brought back", async () => {
    const keeper = open();
    await keeper.add([other]);
    await expect(keeper.retract("nowhere", "Ann", "x")).rejects.toMatchObject({ code: "unknown-id" });
    await expect(keeper.reinstate("nowhere")).rejects.toMatchObject({ code: "unknown-id" });
    await expect(keeper.reinstate("a3")).rejects.toMatchObject({ code: "usage" });
  });
});
