import { describe, expect, it } from "vitest";
import type { DealClaim, EventClaim } from "../../record/claim.ts";
import type { Deal, Revision } from "../../record/derived.ts";
import type { Report } from "../../record/kept.ts";
import { deliveredBy, markLapsed } from "./balance.ts";
import { type DealTelling, dealReport, eventReport } from "./reports.fixture.ts";
import { summariseDeal } from "./summarise-deal.ts";

type Summary = Omit<Deal, keyof Revision>;

const PROMISE = "NOR > KEN: invest in the power grid | 3.5e9 USD | by 2026-12-31";

/** One claim per day, each in an article of its own. */
function follow(...tellings: readonly Partial<DealTelling>[]): Summary {
  return summariseDeal(tellings.map((telling, i) => dealReport({ id: `${i}`, day: `2025-0${i + 1}-10`, ...telling })));
}

function delivery(id: string, day: string, quote: string, sum: string, by?: string): Report<DealClaim> {
  const telling = { id, day, quote, stage: "implemented", rule: "deal/follow-up", outlet: "Daily" } as const;
  return dealReport({ ...telling, ...(by ? { by } : {}), legs: [`NOR > KEN: sum | ${sum}`] });
}

function stagesOf({ stages }: Summary): string {
  return stages.map(({ stage, since }) => `${stage} ${since.slice(5, 7)}`).join(", ");
}

describe("stages", () => {
  const cases: readonly (readonly [what: string, tellings: readonly Partial<DealTelling>[], expected: string])[] = [
    [
      "come step by step",
      [{ stage: "floated" }, { stage: "agreed" }, { stage: "signed" }],
      "floated 01, agreed 02, signed 03",
    ],
    ["are not taken back by what is told again", [{ stage: "signed" }, { stage: "negotiated" }], "signed 01"],
    ["are interrupted", [{ stage: "signed" }, { stage: "suspended" }, { stage: "signed" }], "signed 01, suspended 02"],
    [
      "go on after an interruption",
      [{ stage: "agreed" }, { stage: "suspended" }, { stage: "ratified" }],
      "agreed 01, suspended 02, ratified 03",
    ],
    [
      "do not go on by a sum told in passing",
      [{ stage: "agreed" }, { stage: "suspended" }, { stage: "implemented", rule: "deal/follow-up" }],
      "agreed 01, suspended 02",
    ],
    ["end once", [{ stage: "offered" }, { stage: "rejected" }, { stage: "rejected" }], "offered 01, rejected 02"],
    [
      "do not stop after their end",
      [{ stage: "agreed" }, { stage: "revoked" }, { stage: "suspended" }],
      "agreed 01, revoked 02",
    ],
    [
      "wait for what is yet to be signed",
      [{ stage: "signed", status: "expected", rule: "deal/named" }],
      "negotiated 01",
    ],
    ["fail where it was not signed", [{ stage: "signed", status: "averted", rule: "deal/named" }], "rejected 01"],
    [
      "of one day stand in the order of the way",
      [
        { stage: "signed", day: "2025-05-01" },
        { stage: "agreed", day: "2025-05-01" },
      ],
      "agreed 05, signed 05",
    ],
  ];
  it.each(cases)("%s", (_, tellings, expected) => {
    const deal = follow(...tellings);
    expect(stagesOf(deal)).toBe(expected);
    expect(deal.stage).toBe(deal.stages.at(-1)?.stage);
  });
});

describe("legs", () => {
  it("unites what each side gives across articles, with each sum by whom it was said", () => {
    const deal = follow(
      {
        legs: ["NOR > KEN: invest in the power grid | up-to 4e9 USD", "KEN > NOR: lower duties on fish"],
        by: "Ruto KEN",
      },
      { legs: [PROMISE], agencies: ["Reuters"] },
      { legs: ["NOR > : invest in Kenya's power grid | 3.5e9 USD"], agencies: ["Reuters"], outlet: "Daily" },
      { legs: ["NOR > KEN: invest | 3e9 USD", "KEN > : duties on fish"], outlet: "Daily" },
    );
    expect(deal.parties.map(({ name }) => name)).toEqual(["Norway", "Kenya"]);
    expect(deal.legs.map(({ id, giver, receiver, thing }) => [id, giver?.code, receiver?.code, thing])).toEqual([
      ["0/1", "NOR", "KEN", "invest in the power grid"],
      ["0/2", "KEN", "NOR", "lower duties on fish"],
    ]);
    const sums = deal.legs[0]?.promised.map(({ sum, by }) => `${sum.qualifier} ${sum.value} by ${by}`);
    expect(sums).toEqual(["up-to 4000000000 by Ruto", "exactly 3500000000 by Reuters", "exactly 3000000000 by Daily"]);
    expect(deal.legs[0]?.deadline?.to).toBe("2026-12-31");
  });

  it("keeps things of other units and words apart", () => {
    const deal = follow({ legs: ["NOR > KEN: invest in the grid | 3.5e9 USD", "NOR > KEN: patrol boats | 12 boats"] });
    expect(deal.legs).toHaveLength(2);
  });

  it("counts a copy for its original", () => {
    const told = { legs: [PROMISE], day: "2025-01-10" };
    const deal = follow({ ...told, article: "x", outlet: "Daily" }, { ...told, copyOf: "x", outlet: "Herald" });
    expect(deal.legs[0]?.promised).toHaveLength(1);
    expect(deal.support.independent).toBe(1);
  });
});

describe("promised against delivered", () => {
  const promise = dealReport({ id: "0", day: "2025-01-10", legs: [PROMISE], outlet: "Daily" });

  function balance(...reports: readonly Report<DealClaim | EventClaim>[]): string[] {
    const [leg] = summariseDeal([promise, ...reports]).legs;
    return leg
      ? deliveredBy(leg).map(({ by, delivered, fromTotal }) => `${by}: ${delivered}${fromTotal ? " in all" : ""}`)
      : [];
  }

  it("adds tranches of one measurer, each once", () => {
    expect(
      balance(
        delivery("1", "2025-02-01", "Norway paid a first $400 million tranche.", "4e8 USD as $400 million"),
        delivery("2", "2025-02-03", "Norway paid a first $400 million tranche.", "4e8 USD as $400 million"),
        delivery("3", "2025-03-01", "Norway paid a second $400 million tranche.", "4e8 USD as $400 million"),
        delivery("4", "2025-04-01", "Norway paid another $200 million.", "2e8 USD as $200 million"),
      ),
    ).toEqual(["Daily: 1000000000"]);
  });

  it("takes the latest total, and adds the tranches after it", () => {
    expect(
      balance(
        delivery("1", "2025-02-01", "Norway paid a first $400 million tranche.", "4e8 USD as $400 million"),
        delivery("2", "2025-03-01", "Norway has so far invested $1.2 billion.", "1.2e9 USD as $1.2 billion"),
        delivery("3", "2025-04-01", "Norway paid another $200 million.", "2e8 USD as $200 million"),
      ),
    ).toEqual(["Daily: 1400000000 in all"]);
  });

  it("keeps measurers apart", () => {
    expect(
      balance(
        delivery(
          "1",
          "2025-03-01",
          "Norway has invested $1.2 billion so far.",
          "1.2e9 USD as $1.2 billion",
          "Store NOR",
        ),
        delivery("2", "2025-03-01", "Only $400 million has come to date.", "4e8 USD as $400 million", "Ruto KEN"),
      ),
    ).toEqual(["Store: 1200000000 in all", "Ruto: 400000000 in all"]);
  });

  it("reads deliveries off events where no deal claim tells them", () => {
    const event = { actors: ["NOR"], recipients: ["KEN"], outlet: "Daily" };
    const paid = eventReport({ ...event, id: "1", day: "2025-03-01", sums: ["4e8 USD"] });
    const pledged = eventReport({ ...event, id: "2", day: "2025-04-01", event: "AGREE", sums: ["5e9 USD"] });
    expect(balance(paid, pledged)).toEqual(["Daily: 400000000"]);
    expect(summariseDeal([promise, paid, pledged]).legs[0]?.promised.map(({ sum }) => sum.value)).toEqual([3.5e9, 5e9]);
  });

  it("never adds boats to dollars", () => {
    const boats = delivery("1", "2025-03-01", "Norway delivered 12 boats.", "12 boats as 12 boats");
    expect(summariseDeal([promise, boats]).legs.map((leg) => deliveredBy(leg).length)).toEqual([0, 1]);
  });

  const known = { id: "0", revision: 1, knownFrom: "2025-01-10", knownTo: null };
  const lapses = (day: string, ...reports: readonly Report<DealClaim>[]): boolean | undefined =>
    markLapsed({ ...known, ...summariseDeal([promise, ...reports]) }, day).legs[0]?.lapsed;

  it("asks whether a leg lapsed once its deadline has passed and less has come than was promised", () => {
    expect(lapses("2026-12-31")).toBe(false);
    expect(lapses("2027-01-01")).toBe(true);
    const some = delivery("1", "2026-03-01", "Norway has invested $1.2 billion so far.", "1.2e9 USD as $1.2 billion");
    const all = delivery("2", "2026-12-01", "Norway has invested $3.5 billion so far.", "3.5e9 USD as $3.5 billion");
    expect(lapses("2027-01-01", some)).toBe(true);
    expect(lapses("2027-01-01", some, all)).toBe(false);
  });

  it("asks nothing of a deal that was called off", () => {
    expect(lapses("2027-01-01", dealReport({ id: "1", day: "2026-01-01", stage: "revoked" }))).toBe(false);
  });
});
