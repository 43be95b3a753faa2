import { describe, expect, it } from "vitest";
import { EVENT_CLASSES, type EventClass } from "../../src/annotator/event/pair/event-class.ts";
import { type EventModel, happensBy, loadEventModel, sharesOf } from "../../src/annotator/event/pair/model.ts";
import { DEFAULTS, type Example, trainLogistic } from "./logistic.ts";
import { writeEventModel } from "./model-file.ts";
import { readSentenceFile } from "./sentence-file.ts";

const options = { ...DEFAULTS, dropout: 0, minCount: 1 };

function repeat(times: number, features: readonly string[], ...allowed: readonly EventClass[]): Example[] {
  return Array.from({ length: times }, () => ({ features, allowed, weight: 1 }));
}

function best(model: EventModel, features: readonly string[]): EventClass {
  if (happensBy(model.sum(features, "NONE")) < 0.5) return "NONE";
  const shares = sharesOf(model.add(features, new Float64Array(EVENT_CLASSES.length)));
  return EVENT_CLASSES[shares.indexOf(Math.max(...shares))] as EventClass;
}

describe("training", () => {
  const examples = [
    ...repeat(30, ["word", "verb=visit"], "CONSULT"),
    ...repeat(30, ["word", "verb=shell"], "ASSAULT"),
    ...repeat(60, ["word", "verb=border"], "NONE"),
    ...repeat(30, ["word", "verb=return"], "CONCEDE", "RETREAT"),
    ...repeat(5, ["word", "verb=return", "troops"], "RETREAT"),
  ];
  const weights = trainLogistic(examples, options);
  const model = loadEventModel(writeEventModel(weights));

  it.each([
    [["word", "verb=visit"], "CONSULT"],
    [["word", "verb=shell"], "ASSAULT"],
    [["word", "verb=border"], "NONE"],
    [["word", "verb=return"], "RETREAT"],
  ] as const)("%j is %s", (features, kind) => {
    expect(best(model, features)).toBe(kind);
  });

  it("gives the same bytes for the same examples", () => {
    expect(writeEventModel(trainLogistic(examples, options))).toEqual(writeEventModel(weights));
  });

  it("leaves rare features out", () => {
    expect(trainLogistic(examples, { ...options, minCount: 10 }).has("troops")).toBe(false);
  });
});

describe("sentence files", () => {
  it("reads marks and events", () => {
    const [sentence] = readSentenceFile(
      "[1 Chad] expelled [2 envoys of [3 France]]. || 1>2 SANCTION; 1+3> CONSULT",
      "x",
    );
    expect(sentence?.text).toBe("Chad expelled envoys of France.");
    expect(sentence?.parties.get("2")).toEqual({ start: 14, end: 30 });
    expect(sentence?.events).toEqual([
      { actors: ["1"], recipients: ["2"], kind: "SANCTION" },
      { actors: ["1", "3"], recipients: [], kind: "CONSULT" },
    ]);
  });

  it.each([
    ["[1 Chad] slept.", /x:1: no "\|\|"/],
    ["[1 Chad slept. ||", /not closed/],
    ["[1 Chad] slept. || 1>2 AID", /names no marked party/],
    ["[1 Chad] slept. || 1> SLEEP", /no event is called "SLEEP"/],
  ])("refuses %s", (line, message) => {
    expect(() => readSentenceFile(line, "x")).toThrow(message);
  });
});
