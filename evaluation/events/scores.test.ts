import { describe, expect, it } from "vitest";
import type { ActorIndex } from "../../src/lexicon/actor-index.ts";
import type { CodedSentence } from "./coded.ts";
import type { EventReading } from "./coder.ts";
import { scoreCrises } from "./crises.ts";
import { parseGold } from "./gold.ts";
import { scorePairs } from "./pair-scores.ts";
import { predict } from "./predictions.ts";
import { scoreRawText } from "./raw-text.ts";
import { scoreSilence } from "./silence.ts";
import type { Table } from "./table.ts";

const TEXT = "Chile condemned Peru.";

/** An event between words of TEXT. */
function reading(event: string, actor: string, recipient: string, status = "happened"): EventReading {
  const party = (text: string) => ({
    text,
    code: text,
    start: TEXT.indexOf(text),
    end: TEXT.indexOf(text) + text.length,
  });
  return {
    event: {
      event,
      actors: [party(actor)],
      recipients: [party(recipient)],
      evidence: [{ rule: "event/x" }],
      cameo: "11",
    },
    status,
    root: event,
  } as unknown as EventReading;
}

/** TEXT with its gold and what it was read as. */
function coded(gold: object, label: string | null, ...events: readonly EventReading[]): CodedSentence {
  const marked = { source: { start: 0, end: 5 }, target: { start: 16, end: 20 } };
  const [sentence] = parseGold(JSON.stringify({ id: "a", text: TEXT, marked, gold }), "f");
  if (!sentence) throw new Error("no sentence");
  const actors = events.flatMap(({ event }) => [...event.actors, ...event.recipients]);
  return { gold: sentence, raw: { sentences: 1, events, actors }, label };
}

/** The figures that a measurement adds, in their order. */
function figures(measure: (table: Table) => void): string[] {
  const found: string[] = [];
  measure({ add: (_, __, ours) => found.push(ours), print: () => {} });
  return found;
}

describe("marked pairs", () => {
  it("takes the gold's own class before that of its label", () => {
    const pairs = [
      coded({ root: "COERCE", penta: 3 }, "ACCUSE"),
      coded({ root: "AID", penta: 2 }, "AID"),
      coded({ root: "AID" }, null),
    ];
    // COERCE 0, AID 2/3; classes: 3 right, of two 2 one; sides alike
    expect(figures((table) => scorePairs(table, "test", pairs))).toEqual(["33.3", "33.3", "83.3", "83.3"]);
  });
});

describe("raw text", () => {
  it.each([
    ["right", reading("ACCUSE", "Chile", "Peru"), ["100.0", "100.0", "100.0", "100.0", "1.00"]],
    ["turned round", reading("ACCUSE", "Peru", "Chile"), ["0.0", "100.0", "0.0", "0.0", "1.00"]],
    ["another label", reading("REJECT", "Chile", "Peru"), ["0.0", "0.0", "100.0", "100.0", "1.00"]],
  ] as const)("%s", (_, event, expected) => {
    expect(figures((table) => scoreRawText(table, [coded({ root: "ACCUSE" }, null, event)]))).toEqual(expected);
  });
});

describe("silence", () => {
  it("counts events, and those that other coders would have too", () => {
    const { raw } = coded({}, null, reading("ACCUSE", "Chile", "Peru"), reading("AID", "Chile", "Peru", "possible"));
    expect(figures((table) => scoreSilence(table, "test", [raw, { ...raw, events: [] }]))).toEqual([
      "100.0",
      "100.0",
      "50.0",
    ]);
  });
});

describe("crisis narratives", () => {
  const index = { candidates: (code: string) => [{ entry: { code } }] } as unknown as ActorIndex;
  const speech = { event_type: "speech", say_actor_a: "Chile", say_actor_b: "Peru", sayintkind: "disapprove" };
  it.each([
    ["right", reading("ACCUSE", "Chile", "Peru"), ["100.0", "100.0", "0.0", "100.0", "100.0"]],
    ["turned round", reading("ACCUSE", "Peru", "Chile"), ["0.0", "0.0", "100.0", "100.0", "0.0"]],
    ["another label", reading("REJECT", "Chile", "Peru"), ["100.0", "100.0", "0.0", "0.0", "0.0"]],
  ] as const)("%s", (_, event, expected) => {
    const found = figures((table) => scoreCrises(table, index, [coded({ events: [speech] }, null, event)]));
    expect(found.slice(-5)).toEqual(expected);
  });
});

it("predicts codable events by the words of their parties", () => {
  const events = [reading("ACCUSE", "Chile", "Peru"), reading("AID", "Chile", "Peru", "possible")];
  expect(predict(coded({}, "YIELD", ...events))).toEqual({
    id: "a",
    root: "YIELD",
    penta: 2,
    events: [{ event: "ACCUSE", actors: ["Chile"], recipients: ["Peru"] }],
  });
});
