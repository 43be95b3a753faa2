import { describe, expect, it } from "vitest";
import { parseGold } from "./gold.ts";

describe("parseGold", () => {
  it("reads a marked pair and counts in UTF-16 units", () => {
    const line = {
      id: "a",
      text: "😀 Oslo praised Bern.",
      marked: { source: { start: 2, end: 6 }, target: { start: 15, end: 19 } },
      gold: { root: "SUPPORT", penta: 1 },
    };
    const [sentence] = parseGold(`\ufeff${JSON.stringify(line)}\r\n\n`, "f");
    expect(sentence).toEqual({
      id: "a",
      text: line.text,
      pair: { source: { start: 3, end: 7 }, target: { start: 16, end: 20 } },
      root: "SUPPORT",
      penta: 1,
      events: null,
    });
  });

  it("takes text alone, and the number of the line for an id", () => {
    const [, sentence] = parseGold('{"text":"One."}\n{"text":"Two.","gold":{"events":[]}}', "f");
    expect(sentence).toMatchObject({
      id: "2",
      text: "Two.",
      pair: { source: null, target: null },
      root: null,
      events: [],
    });
  });

  it("takes one name for a list of them", () => {
    const event = { event_type: "action", do_actor_a: ["Norway", "Chile"], do_actor_b: "Peru" };
    const [sentence] = parseGold(JSON.stringify({ text: "x", gold: { events: [event] } }), "f");
    expect(sentence?.events?.[0]).toMatchObject({
      event_type: ["action"],
      do_actor_a: ["Norway", "Chile"],
      do_actor_b: ["Peru"],
      say_actor_a: [],
    });
  });

  it.each([
    ['{"text":"x"}\nnot json', "Line 2 of f is not JSON"],
    ['{"id":"1"}', 'Line 1 of f has a wrong or missing "text"'],
    ['{"text":3}', 'Line 1 of f has a wrong or missing "text"'],
    ["[1]", "Line 1 of f is no object"],
    ["null", "Line 1 of f is no object"],
    ['{"text":"x","marked":{"source":{"start":"0"}}}', 'wrong or missing "marked.source.start"'],
    ["\n", "The gold file f has no lines"],
  ])("says what is wrong with %s", (content, message) => {
    expect(() => parseGold(content, "f")).toThrow(message);
  });
});
