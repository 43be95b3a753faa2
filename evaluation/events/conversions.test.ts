import { describe, expect, it } from "vitest";
import { isAppeal, isCodable } from "./codable.ts";
import type { IcbeEvent } from "./icbe-event.ts";
import { icbeEvent } from "./icbe-event.ts";
import { labelsOf, partiesOf } from "./icbe-labels.ts";
import { pentaOf, sideOf } from "./pair-scores.ts";
import { rootOf } from "./plover-root.ts";
import { silentArticles } from "./silence.ts";
import { percent } from "./table.ts";

describe("rootOf", () => {
  it.each([
    [{ event: "CONCEDE" }, "happened", "YIELD"],
    [{ event: "RETREAT" }, "happened", "YIELD"],
    [{ event: "RETREAT" }, "scheduled", "AGREE"],
    [{ event: "CONSULT" }, "expected", "AGREE"],
    [{ event: "ASSAULT" }, "scheduled", "THREATEN"],
    [{ event: "ASSAULT" }, "possible", "ASSAULT"],
    [{ event: "SANCTION", mode: "restrict" }, "happened", "COERCE"],
    [{ event: "SANCTION", mode: "expel" }, undefined, "SANCTION"],
  ] as const)("%j, %s → %s", (event, status, root) => {
    expect(rootOf(event, status)).toBe(root);
  });
});

it.each([
  ["AGREE", 1, "cooperation"],
  ["YIELD", 2, "cooperation"],
  ["REQUEST", 3, "conflict"],
  ["ASSAULT", 4, "conflict"],
  ["NONE", null, null],
  [null, null, null],
] as const)("%s is class %s, %s", (label, penta, side) => {
  expect([pentaOf(label), sideOf(penta)]).toEqual([penta, side]);
});

it.each([
  ["02", "happened", true, false],
  ["10", "happened", false, true],
  ["04", "scheduled", false, true],
  ["19", "possible", false, false],
  ["19", "denied", false, false],
] as const)("an event of CAMEO %s that is %s: appeal %s, codable %s", (cameo, status, appeal, codable) => {
  expect([isAppeal({ cameo }), isCodable({ event: { cameo }, status })]).toEqual([appeal, codable]);
});

describe("ICBe", () => {
  const event = (fields: object): IcbeEvent => icbeEvent.parse(fields);
  it("judges a deed by its kind and its doer", () => {
    const siege = event({
      event_type: "action",
      do_actor_a: "Chile",
      do_actor_b: "Peru",
      interact_escalate: "blockade",
    });
    expect([...labelsOf(siege)]).toEqual(["COERCE"]);
    expect(partiesOf(siege)).toEqual({ actors: ["Chile"], recipients: ["Peru"] });
  });
  it("judges speech by what is said, not by what it is about", () => {
    const warning = event({
      event_type: "speech",
      say_actor_a: "Peru",
      say_actor_b: "Chile",
      do_actor_a: "Bolivia",
      interact_escalate: "attack",
      sayintkind: "threaten",
    });
    expect([...labelsOf(warning)]).toEqual(["THREATEN"]);
    expect(partiesOf(warning)).toEqual({ actors: ["Peru"], recipients: ["Chile"] });
  });
  it("has no label where PLOVER has none", () => {
    expect(labelsOf(event({ event_type: "action", act_uncooperative: "coup" })).size).toBe(0);
  });
});

it("picks sport, business and weather by the article's address", () => {
  const articles = [
    "https://example.org/sport/1\n\nA match.",
    " https://example.org/politics/2?from=/weather/\nA vote.",
    "https://example.org/Weather/3 Rain.",
  ];
  expect(silentArticles(articles)).toEqual(["A match.", "Rain."]);
});

it("prints shares with one decimal", () => {
  expect([percent(0.8213), percent(1), percent(0 / 0)]).toEqual(["82.1", "100.0", "–"]);
});
