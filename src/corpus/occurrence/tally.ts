import type { EventClaim } from "../../record/claim.ts";
import type { FieldValue, Support } from "../../record/derived.ts";
import type { Report } from "../../record/kept.ts";
import { supportOf } from "../support.ts";

export type EventReport = Report<EventClaim>;

/** The two sides of an event. */
export type SideName = "actors" | "recipients";

/** A value of some field and the reports that give it. */
export interface Told<V> {
  readonly label: string;
  /** As its first report has it. */
  readonly value: V;
  readonly reports: readonly EventReport[];
  readonly support: Support;
}

/** Values by label, best supported first: independent sources, then articles, then what was known first. */
export function tally<V>(
  reports: readonly EventReport[],
  read: (report: EventReport) => readonly (readonly [label: string, value: V])[],
): Told<V>[] {
  const found = new Map<string, { value: V; reports: EventReport[] }>();
  for (const report of reports) {
    for (const [label, value] of read(report)) {
      const told = found.get(label);
      if (told === undefined) found.set(label, { value, reports: [report] });
      else if (told.reports.at(-1) !== report) told.reports.push(report);
    }
  }
  return [...found]
    .map(([label, told]) => ({ label, ...told, support: supportOf(told.reports) }))
    .sort((a, b) => compareSupport(a.support, b.support));
}

/** Negative when `a` is better supported; sorting is stable, so equals stay as they became known. */
export function compareSupport(a: Support, b: Support): number {
  return b.independent - a.independent || b.articles.length - a.articles.length || b.claims.length - a.claims.length;
}

export function toFieldValues(values: readonly Told<unknown>[]): FieldValue[] {
  return values.map(({ label, support }) => ({ label, support }));
}
