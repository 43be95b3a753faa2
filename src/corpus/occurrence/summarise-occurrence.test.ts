import { describe, expect, it } from "vitest";
import { reportOf, type Telling } from "./reports.fixture.ts";
import { summariseOccurrence } from "./summarise-occurrence.ts";

type Summary = ReturnType<typeof summariseOccurrence>;

function summarise(...tellings: readonly Telling[]): Summary {
  return summariseOccurrence(tellings.map(reportOf));
}

/** Conflicts as "place: Busan 2 / Seoul 1", with independent sources. */
function conflicts({ conflicts: found }: Summary): string[] {
  return found.map(
    ({ field, values }) =>
      `${field}: ${values.map(({ label, support }) => `${label} ${support.independent}`).join(" / ")}`,
  );
}

const BUSAN = "Busan KOR 35.1 129.04";
const SEOUL = "Seoul KOR 37.57 126.98";
const leaders = { actors: ["Trump USA"], recipients: ["Xi CHN"], mode: "meeting" } as const;
const strike = { event: "ASSAULT", recipients: ["AFG"] } as const;

describe("an occurrence", () => {
  it("goes from expected to happened, and an old story changes nothing", () => {
    const { status, history } = summarise(
      { id: "a", day: "2025-10-20", ...leaders, status: "expected" },
      { id: "b", day: "2025-10-23", ...leaders, status: "scheduled" },
      { id: "c", day: "2025-10-24", ...leaders, status: "expected" },
      { id: "d", day: "2025-10-30", ...leaders },
      { id: "e", day: "2025-10-31", ...leaders, status: "expected" },
    );
    expect(status).toBe("happened");
    expect(history.map((step) => `${step.since} ${step.status} ${step.claim}`)).toEqual([
      "2025-10-20 expected a",
      "2025-10-23 scheduled b",
      "2025-10-30 happened d",
    ]);
  });

  it.each([
    [["scheduled", "averted"], "averted", []],
    [["scheduled", "averted", "expected"], "averted", []],
    [["scheduled", "averted", "scheduled"], "scheduled", []],
    [["scheduled", "averted", "happened"], "happened", []],
    [["happened", "denied"], "happened", ["status: happened 1 / denied 1"]],
    [["denied", "happened"], "happened", ["status: denied 1 / happened 1"]],
    [["scheduled", "denied"], "denied", ["status: scheduled 1 / denied 1"]],
    [["happened", "averted"], "happened", ["status: happened 1 / averted 1"]],
  ] as const)("whose reports say %j is %s", (statuses, expected, expectedConflicts) => {
    const summary = summarise(
      ...statuses.map((status, number) => ({ id: `${number}`, day: `2025-10-1${number}`, ...leaders, status })),
    );
    expect(summary.status).toBe(expected);
    expect(conflicts(summary)).toEqual(expectedConflicts);
  });

  it("counts copies of one wire story once", () => {
    const copies = ["a", "b", "c"].map((id) => ({
      id,
      day: "2025-10-30",
      ...leaders,
      place: SEOUL,
      outlet: `Outlet ${id}`,
      agencies: ["Reuters"],
    }));
    const summary = summarise(
      ...copies,
      { id: "d", day: "2025-10-30", ...leaders, place: BUSAN, outlet: "Gazette", agencies: ["Agencies"] },
      { id: "e", day: "2025-10-30", ...leaders, place: BUSAN, outlet: "Herald", agencies: ["Agencies"] },
    );
    expect(summary.support).toMatchObject({ articles: { length: 5 }, independent: 3 });
    expect(summary.place?.name).toBe("Busan");
    expect(conflicts(summary)).toEqual(["place: Busan 2 / Seoul 1"]);
  });

  it("has a town where others name the country", () => {
    const summary = summarise(
      { id: "a", day: "2025-10-30", ...leaders, place: "South Korea KOR" },
      { id: "b", day: "2025-10-30", ...leaders, place: "South Korea KOR" },
      { id: "c", day: "2025-10-30", ...leaders, place: BUSAN },
    );
    expect(summary.place?.name).toBe("Busan");
    expect(summary.fields.place?.map(({ label }) => label)).toEqual(["South Korea", "Busan"]);
    expect(summary.conflicts).toEqual([]);
  });

  it("keeps days apart that do not overlap", () => {
    const summary = summarise(
      { id: "a", day: "2025-10-31", ...leaders, time: "2025-10-30" },
      { id: "b", day: "2025-10-31", ...leaders, time: "2025-10-29" },
      { id: "c", day: "2025-11-01", ...leaders, time: "2025-10-30" },
      { id: "d", day: "2025-11-20", ...leaders, time: "2025-10" },
    );
    expect(summary.time).toEqual({ from: "2025-10-30", to: "2025-10-30", grain: "day" });
    expect(conflicts(summary)).toEqual(["time: 2025-10-30 2 / 2025-10-29 1"]);
  });

  it("is on its new day once a plan was moved", () => {
    const plan = { ...leaders, status: "scheduled" } as const;
    const moved = [
      { id: "a", day: "2025-10-01", ...plan, time: "2025-10-12" },
      { id: "b", day: "2025-10-09", ...plan, time: "2025-10-20" },
    ];
    expect(summarise(...moved).time?.from).toBe("2025-10-20");
    expect(summarise(...moved).conflicts).toEqual([]);
    const held = summarise(...moved, { id: "c", day: "2025-10-21", ...leaders, time: "2025-10-20" });
    expect(held.time?.from).toBe("2025-10-20");
    expect(held.conflicts).toEqual([]);
  });

  it("shows plans that contradict each other", () => {
    const plan = { ...leaders, status: "scheduled" } as const;
    const summary = summarise(
      { id: "a", day: "2025-10-01", ...plan, time: "2025-10-12" },
      { id: "b", day: "2025-10-01", ...plan, time: "2025-10-14" },
    );
    expect(conflicts(summary)).toEqual(["time: 2025-10-12 1 / 2025-10-14 1"]);
  });

  it("unites parties, a person over the bare state", () => {
    const summary = summarise(
      { id: "a", day: "2025-10-30", actors: ["USA"], recipients: ["CHN"] },
      { id: "b", day: "2025-10-30", ...leaders },
      { id: "c", day: "2025-10-30", actors: ["Trump USA", "Xi CHN"] },
      { id: "d", day: "2025-10-30", actors: ["Xi CHN"], recipients: ["Trump USA"] },
    );
    const names = [...summary.actors, ...summary.recipients].map(({ name }) => name).sort();
    expect(names).toEqual(["Trump", "Xi"]);
    expect(summary.fields.actors?.map(({ label }) => label)).toEqual(["Trump (USA)", "Xi (CHN)", "USA"]);
    expect(summary.conflicts).toEqual([]);
  });

  it("names whom most hold to have done it, and shows that others name another", () => {
    const summary = summarise(
      { id: "a", day: "2025-10-30", ...strike, actors: ["PAK"] },
      { id: "b", day: "2025-10-30", ...strike, actors: ["IND"] },
      { id: "c", day: "2025-10-31", ...strike, actors: ["PAK"] },
    );
    expect(summary.actors.map(({ code }) => code)).toEqual(["PAK"]);
    expect(conflicts(summary)).toEqual(["actors: PAK 2 / IND 1"]);
  });

  it("shows sums of one unit that differ beyond their hedges", () => {
    const aid = { event: "AID", actors: ["CHN"], recipients: ["PSE"] } as const;
    const summary = summarise(
      { id: "a", day: "2025-10-30", ...aid, sum: "100000000 USD" },
      { id: "b", day: "2025-10-30", ...aid, sum: "101000000 USD" },
      { id: "c", day: "2025-10-30", ...aid, sum: "150000000 USD" },
      { id: "d", day: "2025-10-30", ...aid, sum: "20 trucks" },
    );
    expect(conflicts(summary)).toEqual(["amounts: 100 million USD 1 / 101 million USD 1 / 150 million USD 1"]);
    expect(summary.amounts.map(({ value, unit }) => `${value} ${unit}`)).toEqual(["100000000 USD", "20 trucks"]);
  });

  it("has the event and mode of most independent sources", () => {
    const pledge = { actors: ["CHN"], recipients: ["PSE"] };
    const summary = summarise(
      { id: "a", day: "2025-10-30", event: "AGREE", ...pledge, agencies: ["Reuters"] },
      { id: "b", day: "2025-10-30", event: "AGREE", ...pledge, agencies: ["Reuters"] },
      { id: "c", day: "2025-10-30", event: "AID", ...pledge },
      { id: "d", day: "2025-10-30", event: "AID", ...pledge },
    );
    expect([summary.event, summary.cameo]).toEqual(["AID", "07"]);
  });
});
