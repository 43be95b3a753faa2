import { beforeAll, describe, expect, it } from "vitest";
import { loadStorySets, type StorySet } from "../../fixtures/stories/load.ts";
import { loadReadout } from "../../src/resource/load.ts";
import { countChecks } from "./check.ts";
import { findReports } from "./find-reports.ts";
import { makeRecord } from "./make-record.ts";
import { type RecordUnderTest, runTrial, type Trial } from "./record-under-test.ts";
import { scoreArticles } from "./score-articles.ts";
import { scoreConflicts } from "./score-conflicts.ts";
import { scoreFramings } from "./score-framings.ts";
import { scoreOccurrences } from "./score-occurrences.ts";

const nothing: RecordUnderTest = {
  articles: () => [],
  occurrences: () => [],
  deals: () => [],
  framing: () => undefined,
};

/** The record with every occurrence thrown into one. */
function inOne(record: RecordUnderTest): RecordUnderTest {
  const all = record.occurrences();
  const [first] = all;
  if (!first) return record;
  return { ...record, occurrences: () => [{ ...first, reports: all.flatMap(({ reports }) => reports) }] };
}

describe("a set of two meetings of the same two leaders", () => {
  let trial: Trial;
  beforeAll(async () => {
    const readout = await loadReadout();
    const set = loadStorySets().find(({ slug }) => slug === "aegean-two-meetings") as StorySet;
    trial = runTrial(set, (text) => readout.read(text), makeRecord);
  });

  it("ties reports to claims of their own words, each claim once", () => {
    const claims = findReports(trial).flatMap(({ claim }) => (claim ? [claim.id] : []));
    expect(claims.length).toBeGreaterThanOrEqual(8);
    expect(new Set(claims).size).toBe(claims.length);
  });

  it("asks the same of a record with nothing in it, and finds nothing right", () => {
    const { placed, merged, checks } = scoreOccurrences({ ...trial, record: nothing });
    expect(new Set(placed.map(({ predicted }) => predicted)).size).toBe(placed.length);
    expect(merged).toEqual([]);
    expect(checks.length).toBe(scoreOccurrences(trial).checks.length);
    expect(checks.filter(({ right }) => right)).toEqual([]);
  });

  it("names what is falsely merged", () => {
    const { merged } = scoreOccurrences({ ...trial, record: inOne(trial.record) });
    expect(merged).toHaveLength(1);
    expect(merged[0]?.occurrences).toEqual(expect.arrayContaining(["izmir", "thessaloniki"]));
  });

  it("counts what was right, what was read, and all", () => {
    const base = { kind: "day", set: "x", what: "y" };
    const checks = [
      { ...base, right: true, isRead: true },
      { ...base, right: false, isRead: true },
      { ...base, right: false, isRead: false },
    ];
    expect(countChecks(checks).get("day")).toEqual({ right: 1, read: 2, all: 3 });
  });
});

describe("a set with a contradiction, a copy and framings", () => {
  let trial: Trial;
  beforeAll(async () => {
    const readout = await loadReadout();
    const set = loadStorySets().find(({ slug }) => slug === "muscat-denial") as StorySet;
    trial = runTrial(set, (text) => readout.read(text), makeRecord);
  });

  it("asks for each copy, contradiction and statement once", () => {
    const { set } = trial;
    expect(scoreConflicts(trial)).toHaveLength(set.conflicts.length);
    expect(scoreFramings(trial)).toHaveLength(2);
    expect(scoreArticles(trial).filter(({ kind }) => kind === "copies")).toHaveLength(set.copies.length);
  });

  it("finds none of them in a record with nothing in it", () => {
    const empty = { ...trial, record: nothing };
    const checks = [scoreConflicts, scoreFramings, scoreArticles].flatMap((scoreOf) => scoreOf(empty));
    expect(checks.filter(({ right }) => right)).toEqual([]);
  });

  it("counts a group that is no group of copies as a mistake", () => {
    const articles = trial.record.articles().map((kept) => ({ ...kept, copyOf: "one" }));
    const checks = scoreArticles({ ...trial, record: { ...trial.record, articles: () => articles } });
    expect(checks.map(({ right }) => right)).toEqual([false, false]);
  });
});
