import type { ReportedDeal, ReportedOccurrence, When } from "../../record/derived.ts";
import type { Status } from "../../record/event.ts";
import { type Day, isKnownOn } from "../../record/kept.ts";
import type { Snapshot } from "../../record/snapshot.ts";
import { compare } from "../citation.ts";
import type { BriefGroup, BriefLine, RecordBrief } from "./brief.ts";
import { titleOf, writeDay } from "./day-title.ts";
import { toDealLine } from "./deal-line.ts";
import { toOccurrenceLine } from "./occurrence-line.ts";

const SECTIONS: readonly (readonly [title: string, statuses: ReadonlySet<Status>])[] = [
  ["What happened", new Set<Status>(["happened", "ongoing"])],
  ["What is expected", new Set<Status>(["scheduled", "expected", "possible", "conditional", "requested"])],
  ["What is denied or did not happen", new Set<Status>(["denied", "averted"])],
];

/** An occurrence's line and what it is sorted by. */
interface Draft {
  readonly status: Status;
  readonly time: When | null;
  readonly independent: number;
  readonly id: string;
  readonly line: BriefLine;
}

/**
 * Reads the whole record into lines: a brief is in order of days, which its streams are not. Of the reports only the
 * few that are cited are held.
 */
export async function readBrief(snapshot: Snapshot): Promise<RecordBrief> {
  const drafts: Draft[] = [];
  for await (const reported of snapshot.occurrences()) drafts.push(toDraft(reported));
  const deals: ReportedLine[] = [];
  for await (const reported of snapshot.deals()) deals.push(toDealDraft(reported));
  const sections = SECTIONS.map(([title, statuses]) => ({
    title,
    groups: groupByDay(drafts.filter(({ status }) => statuses.has(status))),
  }));
  const lines = deals.sort((a, b) => compare(a.since, b.since) || compare(a.id, b.id)).map(({ line }) => line);
  const all = [...sections, { title: "Deals", groups: lines.length > 0 ? [{ title: null, lines }] : [] }];
  return {
    title: "What the record says",
    facts: await describeRecord(snapshot, drafts.length, deals.length),
    sections: all.filter(({ groups }) => groups.length > 0),
  };
}

function toDraft(reported: ReportedOccurrence): Draft {
  const { status, time, support, id } = reported.occurrence;
  return { status, time, independent: support.independent, id, line: toOccurrenceLine(reported) };
}

interface ReportedLine {
  readonly since: Day;
  readonly id: string;
  readonly line: BriefLine;
}

function toDealDraft(reported: ReportedDeal): ReportedLine {
  const { stages, knownFrom, id } = reported.deal;
  return { since: stages[0]?.since ?? knownFrom, id, line: toDealLine(reported) };
}

/** In order of days, what has none last; within a day best supported first. */
function groupByDay(drafts: readonly Draft[]): readonly BriefGroup[] {
  const sorted = [...drafts].sort(
    (a, b) =>
      compare(beginOf(a), beginOf(b)) ||
      compare(a.time?.to ?? "", b.time?.to ?? "") ||
      b.independent - a.independent ||
      compare(a.id, b.id),
  );
  const groups = new Map<string, BriefLine[]>();
  for (const { time, line } of sorted) {
    const title = titleOf(time);
    const lines = groups.get(title);
    if (lines) lines.push(line);
    else groups.set(title, [line]);
  }
  return [...groups].map(([title, lines]) => ({ title, lines }));
}

function beginOf({ time }: Draft): string {
  return (time?.from ?? time?.to)?.slice(0, "YYYY-MM-DD".length) ?? "9999";
}

/** "As it stood on 31 October 2025 · 3 articles, 1 of them a copy · 4 occurrences · 1 deal" */
async function describeRecord(snapshot: Snapshot, occurrences: number, deals: number): Promise<string> {
  let articles = 0;
  let copies = 0;
  for await (const kept of snapshot.articles()) {
    if (!isKnownOn(kept, snapshot.asOf)) continue;
    articles++;
    if (kept.copyOf !== kept.article.id) copies++;
  }
  return [
    ...(snapshot.asOf === null ? [] : [`As it stood on ${writeDay(snapshot.asOf)}`]),
    count(articles, "article") + (copies > 0 ? `, ${copies} of them ${copies === 1 ? "a copy" : "copies"}` : ""),
    count(occurrences, "occurrence"),
    count(deals, "deal"),
  ].join(" · ");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
