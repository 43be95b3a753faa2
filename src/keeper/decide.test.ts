import { expect, it } from "vitest";
import type { Occurrence } from "../record/derived.ts";
import type { Day } from "../record/kept.ts";
import { loadRules } from "../resource/load-rules.ts";
import { describeStores, dumpRecord } from "../store/databases.fixture.ts";
import { event, mention, statement } from "../store/samples.fixture.ts";
import type { DecisionDraft } from "./decide.ts";
import { read } from "./keep.fixture.ts";
import { createKeeper, type Keeper } from "./keeper.ts";
import { lookUp } from "./look-up.ts";

const rules = loadRules();
const by = "Ann";
const time = { from: "2025-10-02", to: "2025-10-02", grain: "day", text: "Thursday", start: 0, end: 8 } as const;
const talks = event("claim-e1", { time });
const aid = event("claim-e2", {
  event: "AID",
  actors: [mention("FRA")],
  recipients: [mention("UKR")],
  time,
  cameo: "07",
});
const more = event("claim-e3", {
  event: "SANCTION",
  actors: [mention("CAN")],
  recipients: [mention("RUS")],
  cameo: "16",
});
const ARTICLES = [
  read("a1", "2025-10-02", [talks, statement("claim-s1")]),
  read("a2", "2025-10-03", [aid]),
  read("a3", "2025-10-04", [more]),
];

describeStores("decisions", (record) => {
  let today = "2025-11-01";
  const start = async (): Promise<Keeper> => {
    today = "2025-11-01";
    const keeper = createKeeper(record().store, rules, () => new Date(`${today}T10:00:00Z`));
    await keeper.add(ARTICLES);
    await keeper.derive();
    return keeper;
  };
  const decide = async (keeper: Keeper, day: Day, draft: DecisionDraft): Promise<void> => {
    today = day;
    await keeper.decide(draft);
    await keeper.derive();
  };
  const occurrences = (keeper: Keeper, asOf: Day | null): Promise<Occurrence[]> =>
    keeper.store.occurrences.page({ asOf }, null, 99);
  const claimsOf = async (keeper: Keeper, asOf: Day | null): Promise<string[]> =>
    (await occurrences(keeper, asOf))
      .map(({ support }) => [...support.claims].sort().join("+").replaceAll("claim-", ""))
      .sort();

  it("accept, reject and edit from their day on; the last one counts", async () => {
    const keeper = await start();
    expect(await claimsOf(keeper, null)).toEqual(["e1", "e2", "e3"]);
    await decide(keeper, "2025-11-02", { kind: "reject", claim: "claim-e1", by });
    await decide(keeper, "2025-11-04", { kind: "accept", claim: "claim-e1", by, note: "it was right" });
    await decide(keeper, "2025-11-05", { kind: "edit", claim: "claim-e2", field: "status", value: "averted", by });
    await decide(keeper, "2025-11-06", { kind: "edit", claim: "claim-e2", field: "status", value: "denied", by });
    expect(await claimsOf(keeper, "2025-11-01")).toEqual(["e1", "e2", "e3"]);
    expect(await claimsOf(keeper, "2025-11-03")).toEqual(["e2", "e3"]);
    expect(await claimsOf(keeper, "2025-11-04")).toEqual(["e1", "e2", "e3"]);
    const status = async (day: Day | null): Promise<string | undefined> =>
      (await keeper.store.occurrences.find(["claim-e2"], day))[0]?.status;
    expect([await status("2025-11-04"), await status("2025-11-05"), await status(null)]).toEqual([
      "happened",
      "averted",
      "denied",
    ]);
    const [accepted] = await keeper.store.occurrences.find(["claim-e1"], null);
    expect(accepted?.reviewed).toBe(true);
    const [report] = await keeper.store.claims.find(["claim-e2"]);
    expect(report?.claim).toEqual(aid);
    expect(report?.decisions.map(({ kind, madeAt }) => `${kind} ${madeAt}`)).toEqual([
      "edit 2025-11-05T10:00:00.000Z",
      "edit 2025-11-06T10:00:00.000Z",
    ]);
  });

  it("merge and split from their day on, by any member's id", async () => {
    const keeper = await start();
    await decide(keeper, "2025-11-02", { kind: "merge", items: ["claim-e1", "claim-e2"], by });
    await decide(keeper, "2025-11-03", { kind: "merge", items: ["claim-e3", "claim-e2"], by });
    await decide(keeper, "2025-11-05", { kind: "split", items: ["claim-e1"], by });
    expect(await claimsOf(keeper, "2025-11-01")).toEqual(["e1", "e2", "e3"]);
    expect(await claimsOf(keeper, "2025-11-02")).toEqual(["e1+e2", "e3"]);
    expect(await claimsOf(keeper, "2025-11-04")).toEqual(["e1+e2+e3"]);
    expect(await claimsOf(keeper, null)).toEqual(["e1", "e2+e3"]);
    for (const id of ["claim-e2", "claim-e3"]) {
      const found = await lookUp(keeper.store, id, null, "occurrence");
      expect(found?.kind === "occurrence" && [...found.occurrence.support.claims].sort()).toEqual([
        "claim-e2",
        "claim-e3",
      ]);
    }
  });

  it("merge and split stories by their articles", async () => {
    const keeper = await start();
    const stories = async (day: Day | null): Promise<string[]> =>
      (await keeper.store.stories.page(day, null, 9)).map(({ articles }) => articles.join("+")).sort();
    const before = await stories(null);
    await decide(keeper, "2025-11-02", { kind: "merge", items: ["a1", "a2", "a3"], by });
    await decide(keeper, "2025-11-03", { kind: "split", items: ["a2"], by });
    expect(await stories("2025-11-01")).toEqual(before);
    expect(await stories("2025-11-02")).toEqual(["a1+a2+a3"]);
    expect(await stories(null)).toEqual(["a1+a3", "a2"]);
  });

  it("survive a rebuild and new imports, whatever comes first", async () => {
    const keeper = await start();
    await decide(keeper, "2025-11-02", { kind: "merge", items: ["claim-e1", "claim-e2"], by });
    await decide(keeper, "2025-11-03", { kind: "reject", claim: "claim-e3", by });
    const before = await dumpRecord(record().db);
    await keeper.rebuild();
    expect(await dumpRecord(record().db)).toEqual(before);
    // The same meeting, known earlier: it gives the occurrence another first claim, and a new id.
    await keeper.add([read("a0", "2025-10-01", [{ ...talks, id: "claim-e0", status: "scheduled" }])]);
    await keeper.add(ARTICLES);
    await keeper.derive();
    const now = await claimsOf(keeper, null);
    expect(now.some((claims) => claims.includes("e1+e2"))).toBe(true);
    expect(now.join()).not.toContain("claim-e3");
    const after = await dumpRecord(record().db);
    await keeper.rebuild();
    expect(await dumpRecord(record().db)).toEqual(after);
  });

  const wrong: readonly [DecisionDraft, code: string, sentence: RegExp][] = [
    [{ kind: "accept", claim: "nowhere", by }, "unknown-id", /no claim .*nowhere/],
    [{ kind: "merge", items: ["claim-e1", "nowhere"], by }, "unknown-id", /nowhere/],
    [{ kind: "merge", items: ["claim-e1"], by }, "usage", /two or more/],
    [{ kind: "merge", items: ["claim-e1", "claim-e1"], by }, "usage", /two or more/],
    [{ kind: "merge", items: ["claim-e1", "a1"], by }, "usage", /cannot be merged/],
    [{ kind: "merge", items: ["claim-e1", "claim-s1"], by }, "usage", /Merge events with events/],
    [{ kind: "split", items: ["claim-s1"], by }, "usage", /part of nothing/],
    [{ kind: "split", items: [], by }, "usage", /./],
    [{ kind: "reject", claim: "a1", by }, "usage", /readout retract a1/],
    [{ kind: "edit", claim: "claim-e1", field: "status", value: "sure", by }, "usage", /does not fit the field status/],
    [{ kind: "edit", claim: "claim-e1", field: "status", value: null, by }, "usage", /status/],
    [{ kind: "edit", claim: "claim-e1", field: "nonsense", value: 1, by }, "usage", /nonsense/],
    [{ kind: "edit", claim: "claim-e1", field: "__proto__", value: {}, by }, "usage", /__proto__/],
    [{ kind: "edit", claim: "claim-e1", field: "id", value: "claim-e9", by }, "usage", /stays as it was read/],
    [{ kind: "edit", claim: "claim-e1", field: "evidence", value: [], by }, "usage", /stays as it was read/],
    [{ kind: "accept", claim: "claim-e1", by: " " }, "usage", /signed/],
  ];
  it("that do not fit are refused with a sentence, and nothing is kept of them", async () => {
    const keeper = await start();
    for (const [draft, code, sentence] of wrong) {
      const made = await keeper.decide(draft).catch((error: Error & { code?: string }) => error);
      expect([draft, made]).toEqual([
        draft,
        expect.objectContaining({ code, message: expect.stringMatching(sentence) }),
      ]);
    }
    expect(await keeper.store.decisions.all()).toEqual([]);
    expect(await keeper.store.upkeep.countDirty()).toBe(0);
  });
});
