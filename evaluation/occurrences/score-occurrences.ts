import type { ExpectedOccurrence } from "../../fixtures/stories/expected.ts";
import type { EventClaim } from "../../src/record/claim.ts";
import type { Occurrence, ReportedOccurrence } from "../../src/record/derived.ts";
import { alternatives, sameName } from "../match-actor.ts";
import type { Check } from "./check.ts";
import type { Placed } from "./cluster-scores.ts";
import { type FoundReport, findReports } from "./find-reports.ts";
import { groupBy } from "./group-by.ts";
import { isFile, type Trial } from "./record-under-test.ts";

/** A predicted occurrence that holds reports of several expected ones. */
export interface FalseMerge {
  readonly set: string;
  readonly occurrences: readonly string[];
}

export interface OccurrenceScore {
  readonly found: readonly FoundReport[];
  readonly placed: readonly (Placed & Pick<FoundReport, "hasParties">)[];
  readonly merged: readonly FalseMerge[];
  readonly checks: readonly Check[];
}

/** Scores the merging of the reports that the reader found, in articles that still stand. */
export function scoreOccurrences(trial: Trial): OccurrenceScore {
  const { set, record } = trial;
  const ended = new Set(set.ended.map(({ article }) => article));
  const found = findReports(trial);
  const standing = found.filter(({ report }) => !ended.has(report.article));
  const homes = new Map<string, ReportedOccurrence>();
  for (const one of record.occurrences()) for (const { claim } of one.reports) homes.set(claim.id, one);
  const homeOf = ({ claim }: FoundReport): string => {
    if (!claim) return "not found";
    return homes.get(claim.id)?.occurrence.id ?? `${claim.id} alone`;
  };
  const placed = standing
    .filter(({ claim }) => claim !== null)
    .map((one) => ({
      expected: `${set.slug} ${one.occurrence.id}`,
      predicted: `${set.slug} ${homeOf(one)}`,
      hasParties: one.hasParties,
    }));
  const checks = set.occurrences.flatMap((occurrence) => {
    const reports = standing.filter((one) => one.occurrence === occurrence && one.claim);
    return checkOccurrence(trial, occurrence, reports, mainHome(reports, homes)?.occurrence);
  });
  return { found, placed, merged: falseMerges(set.slug, placed), checks };
}

/** The predicted occurrence that holds most of the reports. */
export function mainHome(
  reports: readonly FoundReport[],
  homes: ReadonlyMap<string, ReportedOccurrence>,
): ReportedOccurrence | undefined {
  const counts = new Map<ReportedOccurrence, number>();
  for (const { claim } of reports) {
    const home = claim ? homes.get(claim.id) : undefined;
    if (home) counts.set(home, (counts.get(home) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function falseMerges(set: string, placed: readonly Placed[]): FalseMerge[] {
  const members = groupBy(placed, ({ predicted }) => predicted);
  return [...members.values()].flatMap((items) => {
    const occurrences = [...new Set(items.map(({ expected }) => expected.slice(set.length + 1)))];
    return occurrences.length > 1 ? [{ set, occurrences }] : [];
  });
}

/** An expected occurrence beside the predicted one that holds most of its reports. */
interface Compared {
  readonly trial: Trial;
  readonly expected: ExpectedOccurrence;
  readonly reports: readonly FoundReport[];
  readonly claims: readonly EventClaim[];
  readonly occurrence: Occurrence | undefined;
}

function checkOccurrence(
  trial: Trial,
  expected: ExpectedOccurrence,
  reports: readonly FoundReport[],
  occurrence: Occurrence | undefined,
): Check[] {
  if (reports.length === 0) return [];
  const claims = reports.flatMap(({ claim }) => (claim ? [claim] : []));
  const compared = { trial, expected, reports, claims, occurrence };
  return [checkStatus, checkHistory, checkDay, checkPlace, checkSupport].flatMap((check) => check(compared) ?? []);
}

function describeCheck(
  { trial, expected }: Compared,
  kind: string,
  value: string,
  outcome: Pick<Check, "right" | "isRead" | "instead">,
): Check {
  return { kind, set: trial.set.slug, what: `${expected.id}: ${value}`, ...outcome };
}

function checkStatus(compared: Compared): Check | null {
  const { status } = compared.expected;
  if (status === undefined) return null;
  const isOne = (given: string | undefined): boolean => alternatives(status).includes(given ?? "");
  const right = isOne(compared.occurrence?.status);
  const isRead = compared.claims.some((claim) => isOne(claim.status));
  return describeCheck(compared, "status", status, { right, isRead, instead: compared.occurrence?.status ?? "–" });
}

function checkHistory(compared: Compared): Check | null {
  const { trial, expected, reports, occurrence } = compared;
  const steps = expected.history;
  if (steps.length === 0) return null;
  const words = steps.map((step) => `${step.status} (${step.article.slice(0, 2)})`).join(" → ");
  return describeCheck(compared, "history", words, {
    right: hasSteps(trial, steps, occurrence),
    isRead: isHistoryRead(trial, steps, reports),
    instead: historyInWords(trial, occurrence),
  });
}

function checkDay(compared: Compared): Check | null {
  const { expected, occurrence, claims } = compared;
  if (expected.day === undefined) return null;
  const [from, to] = typeof expected.day === "string" ? [expected.day, expected.day] : expected.day;
  const isDay = (time: { from: string | null; to: string | null } | null | undefined): boolean =>
    time?.from === from && time.to === to;
  const time = occurrence?.time;
  return describeCheck(compared, "day", from === to ? from : `${from}–${to}`, {
    right: isDay(time),
    isRead: claims.some((claim) => isDay(claim.time)),
    instead: time ? `${time.from}–${time.to}` : "–",
  });
}

function checkPlace(compared: Compared): Check | null {
  const { expected, occurrence, claims } = compared;
  const { place } = expected;
  if (place === undefined) return null;
  const isPlace = (name: string | undefined): boolean =>
    name !== undefined && alternatives(place).some((one) => sameName(one, name));
  return describeCheck(compared, "place", place, {
    right: isPlace(occurrence?.place?.name),
    isRead: claims.some((claim) => isPlace(claim.place?.name)),
    instead: occurrence?.place?.name ?? "–",
  });
}

function checkSupport(compared: Compared): Check | null {
  const { expected, reports, occurrence } = compared;
  if (expected.support === undefined) return null;
  const wanted = expected.support;
  const { articles = [], independent = 0 } = occurrence?.support ?? {};
  return describeCheck(compared, "support", `${wanted.articles} articles, ${wanted.independent} independent`, {
    right: articles.length === wanted.articles && independent === wanted.independent,
    isRead: new Set(reports.map(({ report }) => report.article)).size === wanted.articles,
    instead: `${articles.length}, ${independent}`,
  });
}

type Step = ExpectedOccurrence["history"][number];

/** Whether the steps stand in the history in their order; others may stand between them. */
function hasSteps(trial: Trial, steps: readonly Step[], occurrence: Occurrence | undefined): boolean {
  let next = 0;
  for (const { status, article } of occurrence?.history ?? []) {
    const step = steps[next];
    if (step && alternatives(step.status).includes(status) && isFile(trial, step.article, article)) next += 1;
  }
  return next === steps.length;
}

function isHistoryRead(trial: Trial, steps: readonly Step[], reports: readonly FoundReport[]): boolean {
  const isTold = (step: Step): boolean =>
    reports.some(({ claim, report }) => {
      const id = trial.readings.get(report.article)?.article.id ?? "";
      return claim && alternatives(step.status).includes(claim.status) && isFile(trial, step.article, id);
    });
  return steps.every(isTold);
}

function historyInWords(trial: Trial, occurrence: Occurrence | undefined): string {
  const file = (article: string): string =>
    [...trial.readings].find(([, reading]) => reading.article.id === article)?.[0].slice(0, 2) ?? "?";
  return occurrence?.history.map((step) => `${step.status} (${file(step.article)})`).join(" → ") ?? "–";
}
