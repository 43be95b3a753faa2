import { describe, expect, it } from "vitest";
import type { DealClaim, EventClaim } from "../../record/claim.ts";
import type { Report } from "../../record/kept.ts";
import { clusterItems } from "../cluster-items.ts";
import { toDealItem } from "./deal-item.ts";
import { dealRule } from "./deal-rule.ts";
import { dealReport, eventReport } from "./reports.fixture.ts";

/** The clusters of reports, as ids joined by spaces. */
function dealsOf(reports: readonly Report<DealClaim | EventClaim>[]): string[] {
  const items = reports.flatMap((report) => toDealItem(report) ?? []);
  const clusters = new Map<string, string[]>();
  for (const [item, cluster] of clusterItems(items, dealRule)) {
    clusters.set(cluster, [...(clusters.get(cluster) ?? []), item]);
  }
  return [...clusters.values()].map((ids) => ids.sort().join(" ")).sort();
}

const agreed = dealReport({
  id: "a",
  day: "2025-07-22",
  quote: "Norway and Kenya agreed on a deal under which Norway will invest $3.5 billion in the power grid.",
  legs: ["NOR > KEN: invest in the power grid | 3.5e9 USD", "KEN > NOR: lower duties"],
});

describe("which reports are of one deal", () => {
  it("follows a deal from one story to the next by what it is about", () => {
    const suspended = dealReport({
      id: "b",
      day: "2026-02-12",
      stage: "suspended",
      quote: "Norway suspended the power grid agreement with Kenya.",
    });
    expect(dealsOf([agreed, suspended])).toEqual(["a b"]);
  });

  it("keeps a rival deal of the same two about something else apart", () => {
    const rival = dealReport({
      id: "b",
      day: "2025-07-29",
      quote: "Norway and Kenya signed a fisheries protocol.",
      legs: ["NOR > KEN: patrol boats | 12 boats", "KEN > NOR: fishing rights"],
    });
    expect(dealsOf([agreed, rival])).toEqual(["a", "b"]);
  });

  it("keeps the same deal with another partner apart", () => {
    const other = dealReport({
      id: "b",
      day: "2025-07-22",
      parties: ["NOR", "UGA"],
      quote: "Norway and Uganda agreed on a deal under which Norway will invest in the power grid.",
      legs: ["NOR > UGA: invest in the power grid | 3.5e9 USD"],
    });
    expect(dealsOf([agreed, other])).toEqual(["a", "b"]);
  });

  it("keeps a pact of three apart from one of two of them with a fourth", () => {
    const three = dealReport({
      id: "a",
      day: "2025-07-22",
      parties: ["NOR", "KEN", "UGA"],
      story: "s",
      quote: "A pact.",
    });
    const others = dealReport({
      id: "b",
      day: "2025-07-22",
      parties: ["NOR", "KEN", "TZA"],
      story: "s",
      quote: "A pact.",
    });
    expect(dealsOf([three, others])).toEqual(["a", "b"]);
  });

  it("takes another sum in the same story for the same deal", () => {
    const told = { day: "2025-10-28", story: "s", parties: ["JPN", "USA"] };
    const one = dealReport({ ...told, id: "a", legs: ["JPN > USA: invest in industries | 550e9 USD"] });
    const other = dealReport({ ...told, id: "b", legs: ["JPN > USA: commit | 490e9 USD"] });
    expect(dealsOf([one, other])).toEqual(["a b"]);
  });

  it("lays a delivery on the deal with its giver, unit and words, and leaves other aid alone", () => {
    const delivery = dealReport({
      id: "b",
      day: "2025-11-05",
      stage: "implemented",
      rule: "deal/follow-up",
      headline: "Norway pays first tranche for Kenyan grid",
      quote: "Norway transferred a first $400 million tranche to Kenya.",
      legs: ["NOR > KEN: first tranche | 4e8 USD as $400 million"],
    });
    const relief = eventReport({
      id: "c",
      day: "2025-11-05",
      actors: ["NOR"],
      recipients: ["KEN"],
      sums: ["5e6 USD"],
      about: "flood relief",
      quote: "Norway gave Kenya $5 million for flood relief.",
    });
    expect(dealsOf([agreed, delivery, relief])).toEqual(["a b", "c"]);
  });

  it("begins anew after years", () => {
    const later = dealReport({
      ...{ id: "b", day: "2028-07-22" },
      quote: "Norway and Kenya signed a power grid deal.",
    });
    expect(dealsOf([agreed, later])).toEqual(["a", "b"]);
  });
});

describe("what may be of a deal", () => {
  it("takes every deal claim and events that give or promise a sum", () => {
    expect(toDealItem(agreed)).toMatchObject({ id: "a", day: "2025-07-22", kind: "deal", codes: ["KEN", "NOR"] });
    const event = { id: "e", day: "2025-11-05", actors: ["NOR"], recipients: ["KEN"] };
    expect(toDealItem(eventReport({ ...event, sums: ["4e8 USD"] }))).toMatchObject({ isDelivery: true });
    expect(toDealItem(eventReport({ ...event, sums: ["4e8 USD"], status: "expected" }))).toMatchObject({
      isDelivery: false,
    });
    expect(toDealItem(eventReport(event))).toBeNull();
    expect(toDealItem(eventReport({ ...event, sums: ["40 %"] }))).toBeNull();
    expect(toDealItem(eventReport({ ...event, sums: ["4e8 USD"], status: "denied" }))).toBeNull();
    expect(toDealItem(eventReport({ ...event, event: "ACCUSE", sums: ["4e8 USD"] }))).toBeNull();
  });

  it("takes the speaker for the other side where only one is named", () => {
    const event = eventReport({ id: "e", day: "2025-11-05", actors: ["NOR"], sums: ["4e8 USD"], by: "Ruto KEN" });
    expect(toDealItem(event)?.codes).toEqual(["KEN", "NOR"]);
  });
});
